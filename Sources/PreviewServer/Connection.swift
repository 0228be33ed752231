/// One client's connection as a value: bytes come in, bytes go out, and a moment is known at which patience ends. It
/// knows no socket; ``Server`` carries its bytes.
struct Connection: Sendable {
    enum Phase: Sendable, Hashable {
        /// Waiting for a request head, or for the rest of one.
        case reading
        /// A request was read; its answer is being made.
        case answering
        /// An answer goes out.
        case writing
        /// The stream of changes.
        case streaming
        /// All is said; what the client still sends is read and dropped, so that it gets to read the answer.
        case lingering
        /// To be closed.
        case over
    }

    typealias Instant = ContinuousClock.Instant

    private(set) var phase = Phase.reading
    /// When patience ends, or an event stream is due for a sign of life; `nil` while the answer is being made.
    private(set) var deadline: Instant?
    /// Since when nothing happened.
    private(set) var lastActive: Instant
    private let limits: Limits
    private var input: [UInt8] = []
    private var output: [[UInt8]] = []
    private var written = 0
    private var request: Request?
    /// The client sends no more; it may still read.
    private var hasEnded = false
    private var lingers = false

    init(limits: Limits, now: Instant) {
        self.limits = limits
        lastActive = now
        deadline = now + limits.headTime
    }

    var wantsToRead: Bool { [.reading, .streaming, .lingering].contains(phase) }
    var wantsToWrite: Bool { !output.isEmpty }
    /// Whether it may make room for another.
    var isIdle: Bool { phase == .reading || phase == .lingering }

    /// Takes bytes from the client; the request, where they complete one.
    mutating func take(_ bytes: some Sequence<UInt8>, now: Instant) -> Request? {
        lastActive = now
        guard phase == .reading else { return nil }
        if input.isEmpty { deadline = now + limits.headTime }
        input += bytes
        return nextRequest(now)
    }

    /// The client has closed its side: nothing more will come, what was asked for is still answered.
    mutating func clientEnded() {
        hasEnded = true
        if phase != .writing && phase != .answering { phase = .over }
    }

    /// The answer to the last request.
    mutating func reply(_ answer: Answer, event: [UInt8], now: Instant) {
        guard phase == .answering, let request else { return }
        lastActive = now
        switch answer {
        case .stream:
            phase = .streaming
            output = [Response.streamHead, event]
            deadline = now + limits.beatTime
        case .response(let response):
            send(response, withBody: request.method == .get, keepsOpen: request.keepsOpen, now)
        }
    }

    /// Tells a stream of a newer state.
    mutating func tell(_ event: [UInt8]) {
        guard phase == .streaming else { return }
        if output.reduce(0, { $0 + $1.count }) > limits.streamBacklog { phase = .over } else { output.append(event) }
    }

    /// The bytes to send next.
    var outgoing: ArraySlice<UInt8> { output.first.map { $0[written...] } ?? [] }

    /// So many of them went out; the next request, where the client had sent one already.
    mutating func wrote(_ count: Int, now: Instant) -> Request? {
        lastActive = now
        written += count
        while let first = output.first, written >= first.count {
            written -= first.count
            output.removeFirst()
        }
        if phase == .writing { deadline = now + limits.stallTime }
        guard phase == .writing, output.isEmpty else { return nil }
        if hasEnded || (request?.keepsOpen != true && !lingers) {
            phase = .over
            return nil
        }
        if lingers {
            phase = .lingering
            deadline = now + limits.lingerTime
            return nil
        }
        phase = .reading
        deadline = now + (input.isEmpty ? limits.idleTime : limits.headTime)
        return nextRequest(now)
    }

    /// The moment of the deadline has come.
    mutating func expire(now: Instant) {
        guard let deadline, deadline <= now else { return }
        switch phase {
        case .streaming:
            if output.isEmpty {
                output = [Array(":\n\n".utf8)]
                self.deadline = now + limits.beatTime
            } else {
                phase = .over
            }
        case .reading where !input.isEmpty: refuse(.tooSlow, now)
        case .reading, .writing, .lingering, .over: phase = .over
        case .answering: break
        }
    }

    private mutating func nextRequest(_ now: Instant) -> Request? {
        switch RequestReader.read(input) {
        case .incomplete: return nil
        case .request(let request, let length):
            input.removeFirst(length)
            self.request = request
            phase = .answering
            deadline = nil
            return request
        case .refused(let refusal):
            refuse(refusal, now)
            return nil
        }
    }

    private mutating func refuse(_ refusal: Refusal, _ now: Instant) {
        input = []
        lingers = true
        let response = Response(refusal.rawValue, body: ServerPages.refusal(refusal))
        send(response, withBody: true, keepsOpen: false, now)
    }

    private mutating func send(_ response: Response, withBody: Bool, keepsOpen: Bool, _ now: Instant) {
        phase = .writing
        deadline = now + limits.stallTime
        output = [response.head(keepsOpen: keepsOpen)]
        if withBody, !response.body.isEmpty { output.append(response.body) }
    }
}
