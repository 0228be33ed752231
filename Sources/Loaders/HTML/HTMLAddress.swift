/// Addresses of links and pictures, made absolute.
struct HTMLAddress: Sendable {
    /// The page's own address, if it is known.
    let base: String?
    /// The name of the saved file: beside `a/strike.html` lie its pictures in `a/strike_files/`.
    var file = ""

    /// The target of a link as Markdown writes it: `http`, `https` and `mailto` only.
    func link(_ href: String) -> String? {
        guard let absolute = absolute(href), !href.hasPrefix("#") else { return nil }
        return Self.encode(absolute)
    }

    /// The address of a picture, the true one where the page loads it late. A picture that was saved with the page
    /// keeps its address: `strike_files/quay.jpg`, `cid:…`, `data:…`.
    func image(_ tree: HTMLTree, _ node: Int) -> String? {
        if let saved = saved(tree.value(node, .src)) { return saved }
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

    /// The most bytes that a picture written into the page may have there.
    static let largestPicture = 5 << 20
    /// Below this a picture written into the page stands for one that was never loaded, or is an ornament.
    static let smallestPicture = 2048

    /// The address of a picture that came with the page, as Markdown writes it.
    private func saved(_ value: ArraySlice<UInt8>) -> String? {
        if value.starts(with: "data:image/".utf8) {
            guard (Self.smallestPicture...Self.largestPicture).contains(value.count), value.allSatisfy(Self.isPlain)
            else { return nil }
            return String(decoding: value, as: UTF8.self)
        }
        guard value.count <= 1024 else { return nil }
        let text = String(decoding: value, as: UTF8.self).trimmingSpaces
        if text.hasPrefix("cid:") { return Self.encode(text) }
        guard !text.hasPrefix("/"), text.find(":") == nil else { return nil }
        let path = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        guard let slash = path.firstIndex(of: "/") else { return nil }
        let folder = Self.decoded(String(path[..<slash]))
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        // Browsers call the folder by the page's name and a word of their language behind an underscore or hyphen.
        let isBeside =
            !stem.isEmpty && folder.hasPrefix(stem) && ["_", "-"].contains(folder.dropFirst(stem.count).first)
        return isBeside || folder.hasSuffix("_files") ? Self.encode(path) : nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "&"):
            false
        default: (0x21...0x7E).contains(byte)
        }
    }

    /// A part of a path with its percent signs undone.
    static func decoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
            {
                out.append(byte)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
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

    /// The host in an address.
    static func host(of address: String) -> String? {
        guard let scheme = address.find("://") else { return nil }
        let host = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
        guard let name = host.split(separator: "@").last?.split(separator: ":").first, !name.isEmpty else { return nil }
        return String(name).lowercased()
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
