internal import Basics

/// The tags of an HTML page, read as bytes, once and in a straight line.
///
///     var scanner = TagScanner(bytes)
///     while let tag = scanner.next() { … scanner.attributes … }
///
/// It knows what a link checker must: comments, quoted values, and elements whose content is text (`script`, `style`,
/// `title`, `textarea`). It builds no tree and forgives what browsers forgive.
struct TagScanner {
    /// The elements and attributes that something follows from, by their names packed into a number: see ``pack(_:)``.
    enum Name {
        static let a: UInt64 = 0x61
        static let area: UInt64 = 0x6172_6561
        static let link: UInt64 = 0x6C69_6E6B
        static let img: UInt64 = 0x696D_67
        static let image: UInt64 = 0x69_6D61_6765
        static let input: UInt64 = 0x69_6E70_7574
        static let meta: UInt64 = 0x6D65_7461
        static let html: UInt64 = 0x6874_6D6C
        static let script: UInt64 = 0x7363_7269_7074
        static let style: UInt64 = 0x73_7479_6C65
        static let title: UInt64 = 0x74_6974_6C65
        static let textarea: UInt64 = 0x7465_7874_6172_6561
        static let template: UInt64 = 0x7465_6D70_6C61_7465
        static let iframe: UInt64 = 0x6966_7261_6D65
        static let object: UInt64 = 0x6F62_6A65_6374
        static let form: UInt64 = 0x666F_726D

        static let id: UInt64 = 0x6964
        static let name: UInt64 = 0x6E61_6D65
        static let href: UInt64 = 0x6872_6566
        static let src: UInt64 = 0x73_7263
        static let srcset: UInt64 = 0x7372_6373_6574
        static let alt: UInt64 = 0x61_6C74
        static let poster: UInt64 = 0x706F_7374_6572
        static let data: UInt64 = 0x6461_7461
        static let action: UInt64 = 0x6163_7469_6F6E
        static let type: UInt64 = 0x7479_7065
        static let content: UInt64 = 0x63_6F6E_7465_6E74
        /// Names of more than eight bytes stand for themselves.
        static let httpEquiv: UInt64 = .max
        static let dataAlias: UInt64 = .max - 1
        static let xlinkHref: UInt64 = .max - 2
    }

    /// One tag.
    struct Tag {
        /// From `<` to behind `>`.
        var range: Range<Int>
        /// The element, as in ``Name``.
        var name: UInt64
        var isEnd: Bool
    }

    /// An attribute of the tag that was read last; the value lies between its quotation marks.
    struct Attribute {
        var name: UInt64
        var value: Range<Int>
    }

    private let bytes: [UInt8]
    private var at = 0
    /// The attributes of the tag that was read last.
    private(set) var attributes: [Attribute] = []
    /// The content of the `style` element whose start tag was read last.
    private(set) var style: Range<Int>?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag; `nil` at the end of the page.
    mutating func next() -> Tag? {
        while true {
            skip(before: UInt8(ascii: "<"))
            guard at + 1 < bytes.count else { return nil }
            let start = at
            let byte = bytes[at + 1]
            if Self.isLetter(byte) {
                at += 1
                return startTag(from: start)
            } else if byte == UInt8(ascii: "/") {
                at += 2
                let name = name()
                skip(to: UInt8(ascii: ">"))
                return Tag(range: start..<at, name: name, isEnd: true)
            } else if byte == UInt8(ascii: "!"), at + 3 < bytes.count, bytes[at + 2] == UInt8(ascii: "-"),
                bytes[at + 3] == UInt8(ascii: "-")
            {
                skipComment()
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                skip(to: UInt8(ascii: ">"))
            } else {
                at += 1
            }
        }
    }

    /// The value of an attribute of the tag that was read last.
    func value(_ name: UInt64) -> Range<Int>? { attributes.first { $0.name == name }?.value }

    private mutating func startTag(from start: Int) -> Tag {
        let name = name()
        attributes.removeAll(keepingCapacity: true)
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 } else { attribute() }
        }
        at = min(at + 1, bytes.count)
        let tag = Tag(range: start..<at, name: name, isEnd: false)
        switch name {
        case Name.script, Name.title, Name.textarea: skipText(until: name)
        case Name.style:
            let content = at
            skipText(until: name)
            style = content..<at
        default: break
        }
        return tag
    }

    private mutating func attribute() {
        let start = at
        // A first "=" belongs to the name, or nothing would be read.
        at += 1
        skipName()
        let name = Self.known(bytes[start..<at])
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
            if name != 0 { attributes.append(Attribute(name: name, value: at..<at)) }
            return
        }
        at += 1
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return }
        let mark = bytes[at]
        var value = at..<at
        if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
            at += 1
            let first = at
            skip(before: mark)
            value = first..<at
            at = min(at + 1, bytes.count)
        } else {
            while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
            value = value.lowerBound..<at
        }
        if name != 0 { attributes.append(Attribute(name: name, value: value)) }
    }

    private mutating func name() -> UInt64 {
        let start = at
        skipName()
        return Self.pack(bytes[start..<at])
    }

    private mutating func skipName() {
        at = bytes.withUnsafeBufferPointer { bytes in
            var at = at
            while at < bytes.count, !Self.isSpace(bytes[at]), !Self.endsName(bytes[at]) { at += 1 }
            return at
        }
    }

    private mutating func skip(to byte: UInt8) {
        skip(before: byte)
        at = min(at + 1, bytes.count)
    }

    /// Most of a page is passed over here.
    private mutating func skip(before byte: UInt8) {
        at = bytes.scan(for: byte, from: at) ?? bytes.count
    }

    private mutating func skipComment() {
        at += 4
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: ">"), bytes[at - 1] == UInt8(ascii: "-"), bytes[at - 2] == UInt8(ascii: "-") {
                break
            }
            at += 1
        }
        at = min(at + 1, bytes.count)
    }

    /// To the `<` of the end tag.
    private mutating func skipText(until name: UInt64) {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") {
                var end = at + 2
                while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
                if Self.pack(bytes[at + 2..<end]) == name { return }
            }
            at += 1
        }
    }

    /// A name of up to eight bytes as a number, lower-cased; 0 for a longer one.
    static func pack(_ name: ArraySlice<UInt8>) -> UInt64 {
        guard name.count <= 8 else { return 0 }
        var packed: UInt64 = 0
        for byte in name { packed = packed << 8 | UInt64(isLetter(byte) ? byte | 0x20 : byte) }
        return packed
    }

    /// The number of an attribute's name; 0 where nothing follows from it.
    private static func known(_ name: ArraySlice<UInt8>) -> UInt64 {
        if name.count <= 8 { return pack(name) }
        guard name.count <= 10 else { return 0 }
        if name.elementsEqual("http-equiv".utf8) { return Name.httpEquiv }
        if name.elementsEqual("data-alias".utf8) { return Name.dataAlias }
        return name.elementsEqual("xlink:href".utf8) ? Name.xlinkHref : 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
    }
}
