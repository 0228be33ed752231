import Briefing
import Dispatch
import Synchronization

/// Shows how far a build is once it takes longer than a second: a bar on a terminal, lines in continuous integration.
///
///     Reading      [##########..............] 4,210 of 10,000
///
/// Nothing where neither is there (standard error goes to a file), and nothing with `--quiet`. It goes to standard error.
final class ProgressDisplay: Sendable {
    /// What standard error is.
    enum Form: Sendable, Hashable {
        /// A terminal: one line that is written over, ten times a second.
        case bar
        /// The log of a continuous integration: a line every five seconds, and one for each stage.
        case lines
    }

    private struct State {
        var stage: BuildProgress.Stage?
        var count = 0
        /// The last line printed and when, in seconds since the start.
        var shown = ""
        var shownAt = 0.0
        var isDone = false
    }

    private let form: Form
    private let print: @Sendable (String) -> Void
    private let state = Mutex(State())
    private let done = Atomic(0)

    /// A display that prints with the given function.
    init(_ form: Form, print: @escaping @Sendable (String) -> Void) {
        self.form = form
        self.print = print
    }

    /// What the pipeline tells.
    var progress: BuildProgress {
        BuildProgress(
            begin: { [self] stage, count in
                state.withLock {
                    $0.stage = stage
                    $0.count = count
                }
                done.store(0, ordering: .relaxed)
            },
            advance: { [self] in done.add(1, ordering: .relaxed) })
    }

    /// Shows something from now on, after a second; as long as what it returns is kept.
    func start() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        let clock = ContinuousClock()
        let start = clock.now
        timer.schedule(deadline: .now() + 1, repeating: .milliseconds(100))
        timer.setEventHandler { [self] in show(at: (clock.now - start) / .seconds(1)) }
        timer.resume()
        return timer
    }

    /// Takes the bar away; nothing is shown any more.
    func finish(_ timer: (any DispatchSourceTimer)? = nil) {
        timer?.cancel()
        state.withLock {
            $0.isDone = true
            if form == .bar, !$0.shown.isEmpty { print("\r\u{1B}[K") }
        }
    }

    /// Shows what there is to show at a moment, in seconds since the start.
    func show(at seconds: Double) {
        state.withLock { state in
            guard !state.isDone, let stage = state.stage else { return }
            let done = done.load(ordering: .relaxed)
            switch form {
            case .bar:
                let line = Self.bar(stage, done, of: state.count)
                if line != state.shown { print("\r\(line)\u{1B}[K") }
                state.shown = line
            case .lines:
                let name = Self.name(stage)
                guard name != state.shown || seconds - state.shownAt >= 5 else { return }
                let figures = state.count > 0 ? " \(Self.grouped(done)) of \(Self.grouped(state.count))" : ""
                print("\(name)\(figures), \(Int(seconds)) s\n")
                state.shown = name
                state.shownAt = seconds
            }
        }
    }

    private static func bar(_ stage: BuildProgress.Stage, _ done: Int, of count: Int) -> String {
        let name = name(stage) + String(repeating: " ", count: 12 - name(stage).count)
        guard count > 0 else { return name + " …" }
        let width = 24
        let full = min(width, done * width / count)
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
        return "\(name) [\(bar)] \(grouped(done)) of \(grouped(count))"
    }

    private static func name(_ stage: BuildProgress.Stage) -> String {
        switch stage {
        case .reading: "Reading"
        case .recognising: "Recognising"
        case .writing: "Writing"
        }
    }

    /// `12,345`
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
            })
    }
}
