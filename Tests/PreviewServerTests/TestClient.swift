#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A client as plain as can be: it sends what it is told and reads what comes, for a few seconds at most.
final class TestClient {
    private let socket: Int32

    init?(port: UInt16) {
        #if canImport(Darwin)
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #else
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) == 0 }
        }
        guard isConnected else { return nil }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ text: String) {
        var bytes = Array(text.utf8)
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        _ = sendAll(&bytes, flags)
    }

    private func sendAll(_ bytes: inout [UInt8], _ flags: Int32) -> Int {
        #if canImport(Darwin)
            Darwin.send(socket, &bytes, bytes.count, flags)
        #else
            Glibc.send(socket, &bytes, bytes.count, flags)
        #endif
    }

    func endWriting() { shutdown(socket, Int32(SHUT_WR)) }

    /// Reads until the text is complete in somebody's eyes, the server closes, or patience ends.
    func receive(until isComplete: (String) -> Bool = { _ in false }) -> String {
        var text = ""
        var bytes = [UInt8](repeating: 0, count: 65536)
        while !isComplete(text) {
            let count = recv(socket, &bytes, bytes.count, 0)
            if count <= 0 { break }
            text += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
        return text
    }

    /// Asks for a path and reads the whole answer; the connection is over then.
    func get(_ path: String, headers: String = "Host: localhost\r\n") -> String {
        send("GET \(path) HTTP/1.1\r\n\(headers)Connection: close\r\n\r\n")
        return receive()
    }
}
