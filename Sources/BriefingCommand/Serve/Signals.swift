#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and its relatives, taken by one thread that waits for them: no handler interrupts anything.
struct Signals {
    private var set = sigset_t()

    /// Holds the signals back, in this thread and in all that it starts from now on.
    init() {
        sigemptyset(&set)
        // Whoever starts a program with a signal ignored (nohup) wants it to go on.
        for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Returns when one of them has come.
    func wait() {
        var set = set
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        guard let old = signal(number, SIG_DFL) else { return false }
        let isIgnored = unsafeBitCast(old, to: Int.self) == 1
        if isIgnored { _ = signal(number, SIG_IGN) }
        return isIgnored
    }
}
