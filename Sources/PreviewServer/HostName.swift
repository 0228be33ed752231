/// The names that a browser may call this server by.
///
/// A page of another site can make its own name lead to the loopback address (DNS rebinding); its requests then carry
/// that name, and are refused. Any port is fine: a tunnel may come in by another one.
enum HostName {
    static func isLoopback(_ host: String) -> Bool {
        let host = host.lowercased()
        for name in ["127.0.0.1", "localhost", "[::1]"] where host.hasPrefix(name) {
            let rest = host.dropFirst(name.count)
            if rest.isEmpty { return true }
            let port = rest.dropFirst()
            return rest.first == ":" && !port.isEmpty && port.utf8.count <= 5
                && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return false
    }
}
