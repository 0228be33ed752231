/// Where an address on a page of the site leads.
///
///     SiteAddress("../people/ana.html#p2", on: "articles/x.html")     // .inside(path: "people/ana.html", fragment: "p2")
enum SiteAddress: Sendable, Hashable {
    /// A file of the site, by its path from the root, and the place in it; a path that ends in `/`, or is empty, names a
    /// folder.
    case inside(path: [UInt8], fragment: [UInt8]?)
    /// Above the root of the site.
    case outside
    /// From the root of the server: `/people/ana.html`.
    case rooted(path: [UInt8])
    /// Another site, by http or https.
    case web
    /// Mail, telephone, data in the address itself …
    case other
    /// No address at all.
    case empty

    /// Reads the value of an attribute as a browser does.
    init(_ value: ArraySlice<UInt8>, on page: String) {
        self.init(Self.decodingReferences(value)[...], onPage: page)
    }

    private init(_ value: ArraySlice<UInt8>, onPage page: String) {
        var text = value
        while let first = text.first, first <= 0x20 { text.removeFirst() }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        guard let first = text.first else {
            self = .empty
            return
        }
        if let scheme = Self.scheme(text) {
            self = scheme == "http" || scheme == "https" ? .web : .other
            return
        }
        let hash = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
        let fragment = hash < text.endIndex ? Self.decodingPercent(text[(hash + 1)...]) : nil
        let question = text[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        let path = Self.decodingPercent(text[..<question])
        if first == UInt8(ascii: "/") {
            self = path.count > 1 && path[1] == UInt8(ascii: "/") ? .web : .rooted(path: Array(path.dropFirst()))
        } else if path.isEmpty {
            self = .inside(path: Array(page.utf8), fragment: fragment)
        } else {
            self = Self.joined(path, to: Array(page.utf8)).map { .inside(path: $0, fragment: fragment) } ?? .outside
        }
    }

    /// The path from the root, or `nil` where it climbs above it.
    private static func joined(_ path: [UInt8], to page: [UInt8]) -> [UInt8]? {
        let slash = UInt8(ascii: "/")
        var out = Array(page[..<((page.lastIndex(of: slash) ?? -1) + 1)])
        var at = 0
        while at < path.count {
            let end = path[at...].firstIndex(of: slash) ?? path.count
            let part = path[at..<end]
            if part.elementsEqual("..".utf8) {
                guard !out.isEmpty else { return nil }
                out.removeLast()
                while let last = out.last, last != slash { out.removeLast() }
            } else if !part.elementsEqual(".".utf8), !part.isEmpty {
                out += part
                if end < path.count { out.append(slash) }
            }
            at = end + 1
        }
        return out
    }

    /// The scheme in lower case, where there is one.
    private static func scheme(_ text: ArraySlice<UInt8>) -> String? {
        guard let first = text.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        for (index, byte) in zip(text.indices, text) {
            switch byte {
            case UInt8(ascii: ":"): return String(decoding: text[..<index], as: UTF8.self).lowercased()
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return nil
            }
        }
        return nil
    }

    private static func decodingPercent(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex, let high = hex(text[at + 1]),
                let low = hex(text[at + 2])
            {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(text[at])
                at += 1
            }
        }
        return out
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
        default: nil
        }
    }

    /// Character references of an attribute's value: numbers, and the names that stand in addresses.
    static func decodingReferences(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            guard text[at] == UInt8(ascii: "&"),
                let end = text[at...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let scalar = reference(String(decoding: text[at + 1..<end], as: UTF8.self))
            else {
                out.append(text[at])
                at += 1
                continue
            }
            out += String(Character(scalar)).utf8
            at = end + 1
        }
        return out
    }

    private static func reference(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case _ where name.hasPrefix("#x") || name.hasPrefix("#X"):
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}
