/// Which addresses of a clipping may be written into a page.
enum SafeAddress {
    /// Whether an address is `http`, `https`, `mailto` or relative, read as a browser reads it: white space and
    /// control characters around it don't count, nor do tabs and line ends within.
    ///
    /// An address that begins with two slashes (or backslashes, which browsers take for slashes) takes its scheme from
    /// the page, which may be opened from disk: refused.
    static func isAllowed(_ address: [UInt8]) -> Bool {
        let seen = Array(address.filter { !(0x09...0x0D).contains($0) }.drop { $0 <= 0x20 })
        if seen.count >= 2, isSlash(seen[0]), isSlash(seen[1]) { return false }
        guard let colon = seen.firstIndex(of: UInt8(ascii: ":")), isScheme(seen[..<colon]) else { return true }
        return allowedSchemes.contains(String(decoding: seen[..<colon], as: UTF8.self).lowercased())
    }

    /// Whether an address leads from the page that it stands on: it names no scheme.
    static func isRelative(_ address: [UInt8]) -> Bool {
        let seen = Array(address.filter { !(0x09...0x0D).contains($0) }.drop { $0 <= 0x20 })
        guard let colon = seen.firstIndex(of: UInt8(ascii: ":")) else { return true }
        return !isScheme(seen[..<colon])
    }

    /// Whether libcmark's own safe mode would drop it: a deny-list.
    static func isDangerousToLibcmark(_ address: [UInt8]) -> Bool {
        let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
        if ["png", "gif", "jpeg", "webp"].contains(where: { start.hasPrefix("data:image/" + $0) }) { return false }
        return ["javascript:", "vbscript:", "file:", "data:"].contains { start.hasPrefix($0) }
    }

    private static let allowedSchemes: Set<String> = ["http", "https", "mailto"]

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
