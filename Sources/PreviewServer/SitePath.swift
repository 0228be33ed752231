/// Where a request's target leads in the site.
///
///     SitePath("/people/ana%20brook.html?x")   // .path("people/ana brook.html")
///     SitePath("/people/")                      // .path("people/index.html")
///     SitePath("/%2e%2e/secret")                // .refused
///
/// Decoded once. Whatever could name another place than it seems to is refused: `.` and `..` in any spelling, encoded
/// slashes, backslashes, empty parts, control characters, what is no UTF-8. Parts that begin with a full stop are never
/// part of a site: such a path is `.hidden`.
enum SitePath: Sendable, Hashable {
    case path(String)
    case hidden(String)
    case refused

    init(_ target: String) {
        let encoded = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard encoded.first == UInt8(ascii: "/"), let bytes = Self.decoded(encoded.dropFirst()),
            let path = String(validating: bytes, as: UTF8.self)
        else {
            self = .refused
            return
        }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String($0) ?? ""
        }
        if parts.contains(where: { $0 == "." || $0 == ".." }) || parts.dropLast().contains("") {
            self = .refused
        } else if parts.contains(where: { $0.hasPrefix(".") }) {
            self = .hidden(path)
        } else {
            self = .path(parts.last == "" ? path + "index.html" : path)
        }
    }

    private static func decoded(_ encoded: some Sequence<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var bytes = encoded.makeIterator()
        while let byte = bytes.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = bytes.next().flatMap(hexValue), let low = bytes.next().flatMap(hexValue) else {
                    return nil
                }
                let value = high << 4 | low
                guard value != UInt8(ascii: "/"), isPlain(value) else { return nil }
                decoded.append(value)
            } else {
                guard isPlain(byte) else { return nil }
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\") }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
