import Testing

@testable import PreviewServer

@Suite struct RequestTests {
    private func read(_ text: String) -> RequestReader.Result { RequestReader.read(Array(text.utf8)) }

    private func refusal(_ text: String) -> Refusal? {
        if case .refused(let refusal) = read(text) { refusal } else { nil }
    }

    private let plain = "GET /a.html?x HTTP/1.1\r\nHost: localhost:4400\r\nUser-Agent: test\r\n\r\n"

    @Test func aRequestAndItsLength() {
        let request = Request(method: .get, target: "/a.html?x", keepsOpen: true)
        #expect(read(plain) == .request(request, length: plain.utf8.count))
        #expect(read(plain + "GET /next") == .request(request, length: plain.utf8.count))
        #expect(read("\r\n\n" + plain) == .request(request, length: plain.utf8.count + 3))
    }

    @Test func everyBeginningIsIncomplete() {
        let bytes = Array(plain.utf8)
        for count in 0..<bytes.count { #expect(RequestReader.read(Array(bytes.prefix(count))) == .incomplete) }
    }

    @Test func bareLineFeeds() {
        #expect(
            read("HEAD / HTTP/1.1\nHost: 127.0.0.1\nConnection: Upgrade, Close\n\n")
                == .request(Request(method: .head, target: "/", keepsOpen: false), length: 60))
    }

    @Test func olderVersionsKeepNothingOpen() {
        #expect(
            read("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
                == .request(Request(method: .get, target: "/", keepsOpen: false), length: 35))
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", Refusal.malformed),
        ("GET /\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET a HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET /\u{1} HTTP/1.1\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n folded: yes\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n", .foreignHost),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", .foreignHost),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", .foreignHost),
        ("GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", .foreignHost),
        ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", .methodNotAllowed),
        ("get / HTTP/1.1\r\nHost: localhost\r\n\r\n", .methodNotAllowed),
        ("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", .methodNotAllowed),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", .bodyNotAllowed),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", .bodyNotAllowed),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .unknownVersion),
        ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", .malformed),
    ])
    func refused(_ text: String, _ refusal: Refusal) { #expect(self.refusal(text) == refusal) }

    @Test func heads() {
        let long = "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "x", count: 17_000)
        #expect(refusal(long) == .headTooLarge)
        #expect(refusal(long + "\r\n\r\n") == .headTooLarge)
        let many = String(repeating: "X: y\r\n", count: 101)
        #expect(refusal("GET / HTTP/1.1\r\nHost: localhost\r\n" + many + "\r\n") == .headTooLarge)
    }

    @Test func absoluteTargets() {
        #expect(
            read("GET http://127.0.0.1:4400/a?b HTTP/1.1\r\nHost: localhost\r\n\r\n")
                == .request(Request(method: .get, target: "/a?b", keepsOpen: true), length: 59))
        #expect(
            read("GET http://localhost?b HTTP/1.1\r\nHost: localhost\r\n\r\n")
                == .request(Request(method: .get, target: "/?b", keepsOpen: true), length: 52))
    }

    @Test(arguments: ["localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:80"])
    func ownNames(_ host: String) { #expect(HostName.isLoopback(host)) }

    @Test(arguments: [
        "", "localhost.evil.example", "localhostx", "evil.example", "localhost:", "localhost:80a", "127.0.0.1.nip.io",
        "127.0.0.12", "0.0.0.0", "192.168.0.1", "localhost@evil.example", "localhost:80@evil.example", "[::1", "[::2]",
        "2130706433", "localhost:123456",
    ])
    func foreignNames(_ host: String) { #expect(!HostName.isLoopback(host)) }
}
