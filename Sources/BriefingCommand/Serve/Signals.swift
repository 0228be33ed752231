#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and its relatives, taken by one thread that waits for them: no handler interrupts anything.
enum Signals {
    private static var ends: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
        return set
    }

    /// Holds the signals back, in this thread and all that it starts.
    static func hold() {
        var set = ends
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Returns when one of them has come.
    static func waitForEnd() {
        var set = ends
        var signal: Int32 = 0
        while sigwait(&set, &signal) != 0 {}
    }
}
