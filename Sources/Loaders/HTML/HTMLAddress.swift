/// Addresses of links and pictures, made absolute.
struct HTMLAddress: Sendable {
    /// The page's own address, if it is known.
    let base: String?

    /// The target of a link as Markdown writes it: `http`, `https` and `mailto` only.
    func link(_ href: String) -> String? {
        guard let absolute = absolute(href), !href.hasPrefix("#") else { return nil }
        return Self.encode(absolute)
    }

    /// The address of a picture, the true one where the page loads it late.
    func image(_ tree: HTMLTree) -> (Int) -> String? {
        { node in
            for name in [HTMLAttribute.dataSrc, .dataOriginal, .dataLazySrc, .src] {
                if let value = tree[node, name], !value.hasPrefix("data:"), let address = absolute(value),
                    !address.hasPrefix("mailto:")
                {
                    return Self.encode(address)
                }
            }
            guard let set = tree[node, .dataSrcset] ?? tree[node, .srcset] else { return nil }
            return set.split(whereSeparator: { $0 == "," || $0 == " " }).first.flatMap { absolute(String($0)) }.map(
                Self.encode)
        }
    }

    /// An address resolved against the page's (RFC 3986, section 5.2, without the parts that pages do not use).
    func absolute(_ reference: String) -> String? {
        let text = reference.filter { !$0.isNewline && $0 != "\t" }.trimmingSpaces
        guard !text.isEmpty, text.utf8.count <= 4096 else { return nil }
        if let colon = text.firstIndex(of: ":"), !text[..<colon].contains(where: { "/?#".contains($0) }) {
            let scheme = text[..<colon].lowercased()
            return ["http", "https", "mailto"].contains(scheme) ? text : nil
        }
        guard let base, let scheme = base.find("://") else { return nil }
        if text.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + text }
        let rest = base[scheme.upperBound...]
        let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let origin = String(base[..<hostEnd])
        if text.hasPrefix("/") { return origin + text }
        let path = base[hostEnd...].prefix { $0 != "?" && $0 != "#" }
        if text.hasPrefix("?") { return origin + path + text }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init).dropLast()
        if parts.isEmpty { parts = [""] }
        for part in text.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": break
            case "..": if parts.count > 1 { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return origin + parts.joined(separator: "/")
    }

    /// With everything that Markdown would take for its own percent-encoded.
    static func encode(_ address: String) -> String {
        var out = ""
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"),
                0x80...:
                out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            case UInt8(ascii: "&"): out += "&amp;"
            default: out.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return out
    }
}
