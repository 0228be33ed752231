/// Makes a site, waits for edits, makes it again.
///
///     var loop = RebuildLoop(source: FolderWatcher(...), rebuild: { changes in … })
///     loop.run()
///
/// The source keeps what happens during a build, so the next turn begins with it: the last build always began after the
/// last edit. Edits that come close together make one build.
public struct RebuildLoop<Source: ChangeSource> {
    private var source: Source
    private let now: () -> Duration
    private let rebuild: (Changes?) -> Void

    /// How long it must be quiet before a build: where every file is written to its end, and where not.
    static var quiet: (complete: Duration, incomplete: Duration) { (.milliseconds(2), .milliseconds(60)) }
    /// After so long a build begins in any case.
    static var patience: Duration { .milliseconds(500) }

    /// A loop; `rebuild` gets what changed since it was last called, or `nil` at first. `now` is any clock that goes on.
    public init(
        source: Source, now: (() -> Duration)? = nil, rebuild: @escaping (Changes?) -> Void
    ) {
        let start = ContinuousClock.now
        self.source = source
        self.now = now ?? { start.duration(to: .now) }
        self.rebuild = rebuild
    }

    /// Runs as long as it is wanted, for ever if nothing else is said.
    public mutating func run(while isWanted: () -> Bool = { true }) {
        rebuild(nil)
        while isWanted() {
            var changes = source.next(within: nil)
            if changes.isEmpty { continue }
            settle(&changes)
            rebuild(changes)
        }
    }

    /// Waits until an edit is whole.
    private mutating func settle(_ changes: inout Changes) {
        let end = now() + Self.patience
        while true {
            let quiet = changes.isComplete ? Self.quiet.complete : Self.quiet.incomplete
            let left = end - now()
            let more = left > .zero ? source.next(within: min(quiet, left)) : Changes()
            if more.isEmpty { return }
            changes.add(more)
        }
    }
}
