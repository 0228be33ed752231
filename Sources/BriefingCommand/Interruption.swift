import Briefing
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and SIGTERM during a build: it clears away what it staged, and the program ends with 130 or 143.
///
/// A second signal ends the program at once; what is left then the next build clears away.
final class Interruption: Sendable {
    /// What the disk of the build asks.
    let stop = Stop()
    private let received = Atomic<Int32>(0)

    /// The number of the signal that came; `nil` where none did.
    var signalNumber: Int32? {
        let number = received.load(ordering: .sequentiallyConsistent)
        return number == 0 ? nil : number
    }

    /// Listens from now on, as long as what it returns is kept.
    func listen() -> [any DispatchSourceSignal] {
        // Whoever starts a program with a signal ignored (nohup) wants it to go on.
        [SIGINT, SIGTERM].filter { !Self.isIgnored($0) }.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                let isFirst = received.exchange(number, ordering: .sequentiallyConsistent) == 0
                let nothingWritten = stop.request()
                if nothingWritten || !isFirst { _exit(128 + number) }
            }
            source.resume()
            return source
        }
    }

    /// Whether a signal was ignored before; from now on it is, as the source alone is to see it.
    private static func isIgnored(_ number: Int32) -> Bool {
        guard let old = signal(number, SIG_IGN) else { return false }
        return unsafeBitCast(old, to: Int.self) == 1
    }
}
