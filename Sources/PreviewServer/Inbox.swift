internal import Synchronization

/// How other threads talk to a running server: each message wakes it.
public final class Inbox: Sendable {
    enum Message: Sendable {
        case site(ServedSite)
        case report(String?)
        case answer(Answer, event: [UInt8], connection: Int)
        case stop
    }

    private let messages = Mutex<[Message]>([])
    private let pipe = Sockets.wakePipe()

    /// An empty inbox.
    public init() {}

    deinit {
        Sockets.shut(pipe.reading)
        Sockets.shut(pipe.writing)
    }

    /// Serves another site from now on, and tells the open pages.
    public func publish(_ site: ServedSite) { send(.site(site)) }

    /// Shows a report over the pages of the site that is served already, or takes it away: the pages stay the same.
    public func report(_ report: String?) { send(.report(report)) }

    /// Ends the server: its `run` returns.
    public func stop() { send(.stop) }

    func send(_ message: Message) {
        messages.withLock { $0.append(message) }
        Sockets.wake(pipe.writing)
    }

    /// Readable while messages wait.
    var descriptor: Int32 { pipe.reading }

    func takeAll() -> [Message] {
        Sockets.drain(pipe.reading)
        return messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
