import Testing

@testable import PreviewServer

/// A connection without a socket, at moments of the test's own.
@Suite struct ConnectionTests {
    private let start = ContinuousClock.now
    private let head = Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    private let limits = Limits()

    private func at(_ seconds: Double) -> Connection.Instant { start + .seconds(seconds) }

    /// Sends all that waits to be sent.
    private func drain(_ connection: inout Connection, _ now: Connection.Instant) -> (sent: String, next: Request?) {
        var sent: [UInt8] = []
        while connection.wantsToWrite {
            sent += connection.outgoing
            if let next = connection.wrote(connection.outgoing.count, now: now) {
                return (String(decoding: sent, as: UTF8.self), next)
            }
        }
        return (String(decoding: sent, as: UTF8.self), nil)
    }

    private func asked(_ more: [UInt8] = []) -> Connection {
        var connection = Connection(limits: limits, now: start)
        #expect(connection.take(head + more, now: start)?.target == "/")
        return connection
    }

    private let answer = Answer.response(Response(200, type: "text/plain", body: Array("Hello".utf8)))

    @Test func oneAnswerAndTheNextRequest() {
        var connection = asked(head)
        #expect(!connection.wantsToRead && connection.deadline == nil)
        connection.reply(answer, event: [], now: at(1))
        let (sent, next) = drain(&connection, at(1))
        #expect(sent.hasSuffix("Connection: keep-alive\r\n\r\nHello"))
        #expect(next?.target == "/")
        connection.reply(answer, event: [], now: at(1))
        #expect(drain(&connection, at(2)).next == nil)
        #expect(connection.phase == .reading)
        connection.expire(now: at(2) + limits.idleTime)
        #expect(connection.phase == .over)
    }

    @Test func aSlowHeadIsCut() {
        var connection = Connection(limits: limits, now: start)
        for second in 0..<9 { #expect(connection.take([head[second]], now: at(Double(second))) == nil) }
        connection.expire(now: at(9.5))
        #expect(connection.phase == .reading)
        connection.expire(now: at(10))
        #expect(drain(&connection, at(10)).sent.hasPrefix("HTTP/1.1 408 "))
        #expect(connection.phase == .lingering)
        connection.expire(now: at(11))
        #expect(connection.phase == .over)
    }

    @Test func aSilentClientIsCut() {
        var connection = Connection(limits: limits, now: start)
        connection.expire(now: start + limits.headTime)
        #expect(connection.phase == .over)
    }

    @Test func aClientThatTakesNothingIsCut() {
        var connection = asked()
        connection.reply(answer, event: [], now: start)
        _ = connection.wrote(3, now: at(5))
        connection.expire(now: at(5) + limits.stallTime - .seconds(1))
        #expect(connection.phase == .writing)
        connection.expire(now: at(5) + limits.stallTime)
        #expect(connection.phase == .over)
    }

    @Test func aHalfClosedClientGetsItsAnswer() {
        var connection = asked()
        connection.clientEnded()
        #expect(connection.phase == .answering)
        connection.reply(answer, event: [], now: start)
        #expect(drain(&connection, start).sent.hasSuffix("Hello"))
        #expect(connection.phase == .over)
    }

    @Test func halfOfARequestAndTheEnd() {
        var connection = Connection(limits: limits, now: start)
        _ = connection.take(head.prefix(10), now: start)
        connection.clientEnded()
        #expect(connection.phase == .over)
    }

    @Test func aRefusedClientMayReadWhy() {
        var connection = Connection(limits: limits, now: start)
        let post = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n"
        #expect(connection.take(Array(post.utf8), now: start) == nil)
        let sent = drain(&connection, start).sent
        #expect(sent.hasPrefix("HTTP/1.1 405 ") && sent.contains("Connection: close"))
        #expect(connection.phase == .lingering && connection.wantsToRead)
        #expect(connection.take(Array("the body!".utf8), now: start) == nil)
        connection.clientEnded()
        #expect(connection.phase == .over)
    }

    @Test func headsHaveNoBody() {
        var connection = Connection(limits: limits, now: start)
        #expect(connection.take(Array("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), now: start)?.method == .head)
        connection.reply(answer, event: [], now: start)
        let sent = drain(&connection, start).sent
        #expect(sent.contains("Content-Length: 5\r\n") && sent.hasSuffix("\r\n\r\n"))
    }

    @Test func theStreamOfChanges() {
        var connection = asked()
        connection.reply(.stream, event: Array("data: 1\n\n".utf8), now: start)
        #expect(drain(&connection, start).sent.hasSuffix("\r\n\r\ndata: 1\n\n"))
        connection.tell(Array("data: 2\n\n".utf8))
        #expect(drain(&connection, at(1)).sent == "data: 2\n\n")
        connection.expire(now: start + limits.beatTime)
        #expect(drain(&connection, at(16)).sent == ":\n\n")
        connection.clientEnded()
        #expect(connection.phase == .over)
    }

    @Test func aStreamThatNobodyReads() {
        var connection = asked()
        connection.reply(.stream, event: [], now: start)
        for _ in 0..<3 { connection.tell([UInt8](repeating: 0, count: limits.streamBacklog)) }
        #expect(connection.phase == .over)
        connection = asked()
        connection.reply(.stream, event: [], now: start)
        connection.expire(now: start + limits.beatTime)
        #expect(connection.phase == .over)
    }
}
