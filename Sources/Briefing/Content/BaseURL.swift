/// The address that a site will stand at, `https://desk.example/visit/`.
///
/// Scheme and host in lower case, one slash at the end.
struct BaseURL: Sendable, Hashable {
    /// The address with its slash.
    let text: String

    /// What is wrong with an address, and what the editor should write.
    struct Problem: Error, Hashable {
        var reason: String
        var fix: String?
    }

    /// Reads an address with a scheme, a host and perhaps a port and a path; no user, query or fragment.
    init(parsing address: String) throws(Problem) {
        guard let mark = address.firstRange(of: "://") else {
            throw Problem(reason: "it has no scheme", fix: Self.repaired(address))
        }
        let scheme = address[..<mark.lowerBound].lowercased()
        let rest = address[mark.upperBound...]
        guard ["http", "https"].contains(scheme) else {
            throw Problem(reason: "only http and https lead to a site", fix: Self.repaired(String(rest)))
        }
        guard address.utf8.allSatisfy(Self.isAddressByte) else {
            throw Problem(reason: "it holds a character that no address has", fix: nil)
        }
        if let cut = rest.firstIndex(where: { "?#".contains($0) }) {
            throw Problem(reason: "a query or a fragment can have no page below it", fix: Self.repaired(rest[..<cut]))
        }
        let host = rest.prefix { $0 != "/" }
        guard Self.isHost(host) else {
            throw Problem(reason: host.contains("@") ? "it names a user" : "its host is none", fix: nil)
        }
        var path = rest[host.endIndex...]
        while path.hasSuffix("/") { path.removeLast() }
        text = "\(scheme)://\(host.lowercased())\(path)/"
    }

    /// The address of a page by its path from the site's root; `index.html` of the root is the site itself.
    func address(of path: String) -> String { path == "index.html" ? text : text + path }

    /// The same with https, where that makes an address.
    private static func repaired(_ rest: some StringProtocol) -> String? {
        let bare = rest.drop { $0 == "/" }
        guard bare.contains(".") else { return nil }
        do { return try BaseURL(parsing: "https://" + bare).text } catch { return nil }
    }

    /// A name or a number with dots, perhaps a port behind it; an IPv6 address in brackets.
    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        if host.hasPrefix("[") {
            let inside = host.dropFirst().prefix { $0 != "]" }
            return inside.count > 1 && host.dropFirst(inside.count + 1).hasPrefix("]")
                && inside.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
                && isPort(host.dropFirst(inside.count + 2))
        }
        guard let name = parts.first, parts.count <= 2, parts.count == 1 || isPort(":" + parts[1]) else { return false }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.utf8.count < 64 && !label.hasPrefix("-")
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        }
    }

    private static func isPort(_ text: some StringProtocol) -> Bool {
        guard !text.isEmpty else { return true }
        guard text.hasPrefix(":"), let port = Int(text.dropFirst()) else { return false }
        return (1...65_535).contains(port)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// RFC 3986's characters.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
}
