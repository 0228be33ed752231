import Foundation

/// Runs inputs in a process of its own, and leaves a note of the one that is being run.
///
/// The note is a file whose first eight bytes count the inputs that were begun; behind them stands the input. It is
/// written before the input is run, so that it tells which one ended the process.
struct Worker<Target: FuzzTarget> {
    let options: Options
    let note: String
    var target: Target

    /// The code to exit with.
    mutating func run() throws -> Int32 {
        let file = open(note, O_WRONLY | O_CREAT, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(file) }
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        var slowest: (seconds: Double, number: Int) = (0, 0)
        while count < options.inputs || clock.now - start < .seconds(options.seconds) {
            let number = options.first + count
            let input = target.input(number)
            let text = text(of: input, number)
            write(text, count, to: file)
            let begun = Self.processorSeconds()
            var finding = target.run(input, number: number)
            let seconds = Self.processorSeconds() - begun
            if seconds > slowest.seconds { slowest = (seconds, number) }
            count += 1
            if seconds > 1 { finding = "it took \(seconds) seconds" }
            if Self.peakBytes() > options.memory { finding = "the process takes \(Self.peakBytes() >> 20) MB" }
            if let finding {
                print("fuzz: \(finding)\n\(text)")
                return 1
            }
        }
        let total = Int((clock.now - start) / .seconds(1))
        print(
            "fuzz: \(Target.name): \(count) inputs in \(total) s (seed \(options.seed)), no crash, none above a second")
        print("fuzz: \(target.summary), at most \(Self.peakBytes() >> 20) MB")
        print("fuzz: the slowest is input \(slowest.number) with \(Int(slowest.seconds * 1000)) ms")
        return 0
    }

    /// The input as a report shows it, with what makes it again.
    private func text(of input: Target.Input, _ number: Int) -> String {
        "--- input \(number): Scripts/fuzz \(Target.name) --seconds 0 --inputs 1 --seed \(options.seed) --first \(number)\n"
            + target.text(of: input) + "\n---"
    }

    private func write(_ input: String, _ count: Int, to file: Int32) {
        var bytes: [UInt8] = []
        withUnsafeBytes(of: Int64(count + 1)) { bytes += $0 }
        let text = Array(input.utf8)
        withUnsafeBytes(of: Int64(text.count)) { bytes += $0 }
        bytes += text
        _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    }

    /// Time of the processor, so that a busy machine makes no input slow.
    private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    private static func peakBytes() -> Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return Int(usage.ru_maxrss) << 10
        #else
            getrusage(RUSAGE_SELF, &usage)
            return Int(usage.ru_maxrss)
        #endif
    }
}
