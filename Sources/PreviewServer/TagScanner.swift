/// Finds the tags of a page's head, one after the other: enough of HTML's tokenizer to pass over comments, and over what
/// looks like a tag in a title, a script or a style.
struct TagScanner {
    struct Tag {
        /// In lower case; of an end tag with its slash.
        var name: String
        /// The offset of its `<`.
        var start: Int
        fileprivate var attributes: [Attribute]

        /// The first attribute of a name.
        func value(of name: String) -> Attribute? { attributes.first { $0.name == name } }
    }

    struct Attribute {
        var name: String
        /// The value, its few usual character references resolved.
        var text: String
        /// Where the value stands, quotation marks included.
        var range: Range<Int>
    }

    private let page: [UInt8]
    private var at = 0

    init(_ page: [UInt8]) { self.page = page }

    mutating func next() -> Tag? {
        while let open = page[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            if starts(with: "!--") {
                at = end(of: "-->", from: at + 1) ?? page.count
                continue
            }
            let isEnd = starts(with: "/")
            if isEnd { at += 1 }
            guard at < page.count, Self.isLetter(page[at]) else { continue }
            let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            let tag = Tag(name: (isEnd ? "/" : "") + name, start: open, attributes: attributes())
            if ["title", "script", "style", "noscript", "template"].contains(tag.name) {
                at = end(of: "</\(name)", from: at) ?? page.count
            }
            return tag
        }
        return nil
    }

    private mutating func attributes() -> [Attribute] {
        var found: [Attribute] = []
        while true {
            skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
            guard at < page.count else { return found }
            if page[at] == UInt8(ascii: ">") {
                at += 1
                return found
            }
            let name = word {
                !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            }
            skip(Self.isSpace)
            guard at < page.count, page[at] == UInt8(ascii: "=") else {
                if name.isEmpty { at += 1 }
                continue
            }
            at += 1
            skip(Self.isSpace)
            found.append(value(named: name))
        }
    }

    private mutating func value(named name: String) -> Attribute {
        let start = at
        guard at < page.count, page[at] == UInt8(ascii: "\"") || page[at] == UInt8(ascii: "'") else {
            let from = at
            skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
            return Attribute(name: name, text: Self.text(page[from..<at]), range: from..<at)
        }
        let quote = page[at]
        let end = page[(at + 1)...].firstIndex(of: quote) ?? page.count
        let text = Self.text(page[(at + 1)..<end])
        at = min(end + 1, page.count)
        return Attribute(name: name, text: text, range: start..<at)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        var rest = String(decoding: bytes, as: UTF8.self)[...]
        while let ampersand = rest.firstIndex(of: "&") {
            text += rest[..<ampersand]
            rest = rest[ampersand...]
            if let (reference, character) = references.first(where: { rest.hasPrefix($0.0) }) {
                text += character
                rest = rest.dropFirst(reference.count)
            } else {
                text += "&"
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }

    private static let references = [
        ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&#34;", "\""), ("&quot;", "\""), ("&amp;", "&"),
    ]

    private func starts(with text: String) -> Bool { page[at...].starts(with: text.utf8) }

    /// Where a mark begins, or behind it for the end of a comment; letters in either case.
    private func end(of mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var start = start
        while start < page.count, let first = page[start...].firstIndex(of: mark[0]) {
            if page[first...].prefix(mark.count).elementsEqual(
                mark, by: { $0 == $1 || Self.isLetter($0) && $0 | 0x20 == $1 })
            {
                return mark[0] == UInt8(ascii: "<") ? first : first + mark.count
            }
            start = first + 1
        }
        return nil
    }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
        let start = at
        skip(belongs)
        return String(decoding: page[start..<at], as: UTF8.self).lowercased()
    }

    private mutating func skip(_ belongs: (UInt8) -> Bool) {
        while at < page.count, belongs(page[at]) { at += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
