import Dispatch
import Testing

@testable import PreviewServer

/// The server with real sockets, on a port that was free.
@Suite(.timeLimit(.minutes(2))) struct ServerTests {
    private static let large = String(repeating: "0123456789abcdef", count: 1 << 17)  // 2 MB

    private static let site = ServedSite(paths: { ["index.html", "large.txt"] }) { path in
        switch path {
        case "index.html": .found(Array("<head></head>Front".utf8))
        case "large.txt": .found(Array(large.utf8))
        default: nil
        }
    }

    private func serving(_ limits: Limits = Limits(), _ body: (UInt16, Inbox) throws -> Void) throws {
        let (listener, inbox, isDone) = (try Listener(port: 0), Inbox(), DispatchSemaphore(value: 0))
        let server = Server(listener: listener, inbox: inbox, run: 7, limits: limits)
        DispatchQueue(label: "server").async {
            server.run()
            isDone.signal()
        }
        inbox.publish(Self.site)
        defer {
            inbox.stop()
            #expect(isDone.wait(timeout: .now() + .seconds(10)) == .success)
            #expect(TestClient(port: listener.port) == nil)
        }
        try body(listener.port, inbox)
    }

    private func client(_ port: UInt16) throws -> TestClient { try #require(TestClient(port: port)) }

    @Test func aPage() throws {
        try serving { port, _ in
            let answer = try client(port).get("/")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("data-version=\"7.1\"></script>\n</head>Front"))
        }
    }

    @Test func aPortThatIsTaken() throws {
        try serving { port, _ in
            let failure = #expect(throws: ListenFailure.self) { try Listener(port: port) }
            #expect(failure?.isTaken == true)
            let free = try #require(Listener.freePort(after: port))
            #expect(free > port)
        }
    }

    @Test func requestsBeforeTheFirstSiteWait() throws {
        let (listener, inbox) = (try Listener(port: 0), Inbox())
        let server = Server(listener: listener, inbox: inbox, run: 7)
        DispatchQueue(label: "server").async { server.run() }
        let client = try client(listener.port)
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { inbox.publish(Self.site) }
        #expect(client.receive().hasSuffix("Front"))
        inbox.stop()
    }

    @Test func severalRequestsOnOneConnection() throws {
        try serving { port, _ in
            let client = try client(port)
            let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            client.send(request + request + "GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            let answers = client.receive()
            #expect(answers.components(of: "HTTP/1.1 200 OK") == 2)
            #expect(answers.components(of: "HTTP/1.1 404 Not Found") == 1)
        }
    }

    @Test func aHalfClosedClientGetsAllOfItsAnswer() throws {
        try serving { port, _ in
            let client = try client(port)
            client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            client.endWriting()
            #expect(client.receive().hasSuffix(Self.large))
        }
    }

    @Test func slowClientsHinderNobody() throws {
        var limits = Limits()
        limits.headTime = .milliseconds(500)
        limits.stallTime = .milliseconds(500)
        try serving(limits) { port, _ in
            let dribbling = try client(port)
            dribbling.send("GET / HT")
            let silent = try client(port)
            let deaf = try client(port)
            deaf.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try client(port).get("/").hasSuffix("Front"))
            #expect(dribbling.receive().hasPrefix("HTTP/1.1 408 "))
            #expect(silent.receive() == "")
        }
    }

    @Test func aThousandConnectionsAtOnce() throws {
        try serving { port, _ in
            let clients = try (0..<1000).map { _ in try client(port) }
            for client in clients { client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            let answered = clients.count { $0.receive(until: { $0.hasSuffix("Front") }).hasSuffix("Front") }
            #expect(answered == 1000)
            for client in clients { client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") }
            #expect(clients.count { $0.receive().hasSuffix("Front") } == 1000)
        }
    }

    @Test func idleConnectionsMakeRoom() throws {
        var limits = Limits()
        limits.connections = 16
        try serving(limits) { port, _ in
            let idle = try (0..<100).map { _ in try client(port) }
            #expect(try client(port).get("/").hasSuffix("Front"))
            #expect(idle[0].receive() == "")
        }
    }

    @Test func openPagesAreTold() throws {
        try serving { port, inbox in
            let stream = try client(port)
            stream.send("GET /.briefing/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(stream.receive { $0.contains("\"7.1\"") }.contains("text/event-stream"))
            inbox.publish(Self.site)
            #expect(stream.receive { $0.hasSuffix("}\n\n") }.contains("\"7.2\""))
            inbox.report("Content/site.yml:1:1: error")
            let told = stream.receive { $0.hasSuffix("}\n\n") }
            #expect(told.contains("\"7.2\"") && told.contains("site.yml:1:1"))
            inbox.report(nil)
            #expect(stream.receive { $0.hasSuffix("}\n\n") }.contains("\"report\": null"))
            #expect(try client(port).get("/").contains("data-version=\"7.2\""))
        }
    }

    @Test(arguments: [
        ("/../etc/passwd", "400"), ("/%2e%2e/etc/passwd", "400"), ("/..%2fetc/passwd", "400"), ("/.git/config", "404"),
        ("/etc/passwd", "404"), ("//etc/passwd", "400"),
    ])
    func traversal(_ path: String, _ status: String) throws {
        try serving { port, _ in
            let answer = try client(port).get(path)
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            #expect(!answer.contains("root:"))
        }
    }

    @Test func foreignNames() throws {
        try serving { port, _ in
            let foreign = try client(port).get("/", headers: "Host: evil.example\r\n")
            #expect(foreign.hasPrefix("HTTP/1.1 403 ") && !foreign.contains("Front"))
            let nameless = try client(port).get("/", headers: "")
            #expect(nameless.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func rubbish() throws {
        try serving { port, _ in
            let client = try client(port)
            client.send("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n" + String(repeating: "x", count: 100_000))
            #expect(client.receive().hasPrefix("HTTP/1.1 400 "))
            let endless = try self.client(port)
            endless.send("GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 100_000))
            #expect(endless.receive().hasPrefix("HTTP/1.1 431 "))
            #expect(try self.client(port).get("/").hasSuffix("Front"))
        }
    }
}

extension String {
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
