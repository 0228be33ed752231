internal import Dispatch

/// A web server for one person on one machine: GET and HEAD of a site's files, and one event stream that tells open
/// pages of a newer site.
///
///     let inbox = Inbox()
///     let server = Server(listener: try Listener(port: 4400), inbox: inbox, run: 1)
///     inbox.publish(site)   // from any thread, again and again
///     server.run()          // until inbox.stop()
///
/// One thread carries all bytes and never waits for anything but them; answers are made on others, as a page may be
/// rendered only when it is asked for.
public struct Server: Sendable {
    private let listener: Listener
    private let inbox: Inbox
    private let limits: Limits
    private let runNumber: Int32

    /// A server at an open port; `run` tells pages of this run from those of an earlier one, such as the number of the
    /// process.
    public init(listener: Listener, inbox: Inbox, run: Int32, limits: Limits = Limits()) {
        self.listener = listener
        self.inbox = inbox
        self.runNumber = run
        self.limits = limits
    }

    /// Serves until it is told to stop, then closes every connection and the port.
    public func run() {
        var limits = limits
        // What a build opens at the same time has to fit in as well.
        let descriptors = Sockets.raiseDescriptorLimit(to: limits.connections + 256)
        limits.connections = max(16, min(limits.connections, descriptors - 128))
        var loop = ServerLoop(inbox: inbox, limits: limits, run: runNumber)
        loop.run(listener.descriptor)
    }
}

/// The state of a running server: only its own thread has it.
private struct ServerLoop {
    typealias Instant = ContinuousClock.Instant

    let inbox: Inbox
    let limits: Limits
    let runNumber: Int32
    /// By a number that is never used again, as a late answer must not reach another client.
    private var connections: [Int: (socket: Int32, state: Connection)] = [:]
    private var opened = 0
    private var responder: Responder?
    private var generation = 0
    private var waiting: [(connection: Int, request: Request)] = []
    private var isStopped = false
    private var isFull = false

    init(inbox: Inbox, limits: Limits, run: Int32) {
        self.inbox = inbox
        self.limits = limits
        runNumber = run
    }

    mutating func run(_ listener: Int32) {
        while !isStopped { turn(listener) }
        for (socket, _) in connections.values { Sockets.shut(socket) }
        Sockets.shut(listener)
    }

    /// Waits for something to happen, and does what follows from it.
    private mutating func turn(_ listener: Int32) {
        let numbers = Array(connections.keys)
        let accepts = !isFull || connections.values.contains { $0.state.isIdle }
        var waits = [Sockets.Wait(inbox.descriptor, forReading: true), .init(listener, forReading: accepts)]
        for number in numbers {
            guard let (socket, state) = connections[number] else { continue }
            waits.append(.init(socket, forReading: state.wantsToRead, forWriting: state.wantsToWrite))
        }
        Sockets.wait(&waits, atMost: patience())
        if waits[0].isReadable { for message in inbox.takeAll() { handle(message) } }
        for (number, wait) in zip(numbers, waits.dropFirst(2)) {
            if wait.isBroken && !wait.isReadable { close(number) }
            if wait.isReadable { read(number) }
            if wait.isWritable { write(number) }
        }
        let now = ContinuousClock.now
        for number in connections.keys where (connections[number]?.state.deadline).map({ $0 <= now }) == true {
            connections[number]?.state.expire(now: now)
            settle(number)
        }
        if waits[1].isReadable { accept(listener) }
    }

    /// Milliseconds to the next deadline.
    private func patience() -> Int32? {
        guard let next = connections.values.lazy.compactMap(\.state.deadline).min() else { return nil }
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: next).components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
        return Int32(clamping: max(0, milliseconds))
    }

    private mutating func handle(_ message: Inbox.Message) {
        switch message {
        case .stop: isStopped = true
        case .answer(let answer, let event, let number):
            connections[number]?.state.reply(answer, event: event, now: ContinuousClock.now)
            // The site may have become another since the answer was made.
            if answer == .stream, let newer = responder?.event, newer != event {
                connections[number]?.state.tell(newer)
            }
            write(number)
        case .site(let site):
            generation += 1
            become(Responder(site: site, version: "\(runNumber).\(generation)"))
        case .report(let report):
            guard var responder else { return }
            responder.site.report = report
            become(responder)
        }
    }

    /// Answers from another site, or from the same with another report, and tells all streams.
    private mutating func become(_ responder: Responder) {
        self.responder = responder
        for number in connections.keys where connections[number]?.state.phase == .streaming {
            connections[number]?.state.tell(responder.event)
            write(number)
        }
        let first = waiting
        waiting = []
        for (number, request) in first { answer(number, request) }
    }

    private mutating func accept(_ listener: Int32) {
        for _ in 0..<64 {
            if connections.count >= limits.connections, !makeRoom() {
                // Everybody is being served: the newcomers wait in the system's queue.
                isFull = true
                return
            }
            switch Sockets.nextClient(listener) {
            case .nobody: return
            case .full:
                if !makeRoom() {
                    isFull = true
                    return
                }
            case .connection(let socket):
                connections[opened] = (socket, Connection(limits: limits, now: ContinuousClock.now))
                opened += 1
            }
        }
    }

    /// Closes the connection that was idle longest; whether there was one.
    private mutating func makeRoom() -> Bool {
        let idle = connections.filter { $0.value.state.isIdle }
        guard let oldest = idle.min(by: { $0.value.state.lastActive < $1.value.state.lastActive }) else { return false }
        close(oldest.key)
        return true
    }

    private mutating func read(_ number: Int) {
        guard let socket = connections[number]?.socket else { return }
        var bytes: [UInt8] = []
        switch Sockets.receive(socket, into: &bytes) {
        case .blocked: return
        case .failed: close(number)
        case .count(0):
            connections[number]?.state.clientEnded()
            settle(number)
        case .count:
            if let request = connections[number]?.state.take(bytes, now: ContinuousClock.now) {
                answer(number, request)
            }
            write(number)
        }
    }

    private mutating func write(_ number: Int) {
        while let (socket, state) = connections[number], state.wantsToWrite {
            switch Sockets.transmit(socket, state.outgoing) {
            case .blocked: return
            case .failed:
                close(number)
                return
            case .count(let count):
                if let request = connections[number]?.state.wrote(count, now: ContinuousClock.now) {
                    answer(number, request)
                }
            }
        }
        settle(number)
    }

    /// Has an answer made on another thread.
    private mutating func answer(_ number: Int, _ request: Request) {
        guard let responder else {
            waiting.append((number, request))  // the first site is being made
            return
        }
        let inbox = inbox
        DispatchQueue.global(qos: .userInitiated).async {
            let answer = responder.answer(request)
            inbox.send(.answer(answer, event: responder.event, connection: number))
        }
    }

    /// Follows what became of a connection.
    private mutating func settle(_ number: Int) {
        guard let (socket, state) = connections[number] else { return }
        switch state.phase {
        case .over: close(number)
        case .lingering: Sockets.endWriting(socket)
        default: break
        }
    }

    private mutating func close(_ number: Int) {
        guard let (socket, _) = connections.removeValue(forKey: number) else { return }
        Sockets.shut(socket)
        isFull = false
    }
}
