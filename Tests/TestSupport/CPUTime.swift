import Foundation

/// The processor time that work takes on its own thread, whatever else the machine is doing: for tests that say that
/// something ends, or grows in a straight line. Speed itself is measured in `Benchmarks/`.
public enum CPUTime {
    /// How many times as long things may take: Scripts/sanitize sets SANITIZER_SLOWNESS, where every access is watched.
    public static let slowness = ProcessInfo.processInfo.environment["SANITIZER_SLOWNESS"].flatMap(Int.init) ?? 1

    /// The time that this thread has used so far; under a sanitizer about what it would have used without.
    public static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return (.seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)) / slowness
    }

    /// The time that a piece of work takes.
    public static func measure(_ work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }
}
