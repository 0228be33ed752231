import Basics

/// The YAML that nearly every front matter is: keys at the margin, each with one scalar or a list of scalars.
///
///     title: "Talks in Tarn"
///     published: 2031-04-02
///     people:
///       - Ana Brook
///
/// Whatever is not plainly that is left to the parser of the whole language: escapes, flow collections, comments, nested
/// or folded values, tabs, marks that mean something. A test holds the two against each other.
enum PlainYAML {
    /// The mapping of a range, the same as the parser's with the same places; `nil` where that must decide.
    static func mapping(in source: SourceText, range: Range<Int>) -> MetadataMapping? {
        source.utf8.withUnsafeBufferPointer { bytes in
            var reader = Reader(bytes: bytes, at: range.lowerBound, end: range.upperBound)
            return reader.mapping()
        }
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var at: Int
        let end: Int

        mutating func mapping() -> MetadataMapping? {
            let start = at
            var entries: [MetadataMapping.Entry] = []
            while at < end {
                guard let key = key(), !entries.contains(where: { $0.key == key.text }) else { return nil }
                guard let value = value() else { return nil }
                entries.append(.init(key: key.text, keyRange: key.range, value: value))
            }
            guard !entries.isEmpty else { return nil }
            return MetadataMapping(entries: entries, range: start..<trimmed(start, end))
        }

        /// Letters, hyphens and underscores up to a colon; a digit or another mark could make it another sort of key.
        private mutating func key() -> (text: String, range: Range<Int>)? {
            let start = at
            guard at < end, isLetter(bytes[at]) else { return nil }
            while at < end, isLetter(bytes[at]) || bytes[at] == 0x2D || bytes[at] == 0x5F { at += 1 }
            guard at < end, bytes[at] == UInt8(ascii: ":"), at - start < 128 else { return nil }
            let key = (text(start..<at), start..<at)
            at += 1
            guard at < end, bytes[at] == 0x20 || bytes[at] == 0x0A else { return nil }
            return key
        }

        private mutating func value() -> Metadata? {
            skipSpaces()
            guard at < end else { return nil }
            if bytes[at] != 0x0A { return scalar(isItem: false) }
            at += 1
            return list()
        }

        /// Items at one indentation, each on a line of its own, right below the key.
        private mutating func list() -> Metadata? {
            let first = at
            skipSpaces()
            let indent = at - first
            let start = at
            at = first
            var items: [Metadata] = []
            while at < end {
                let line = at
                skipSpaces()
                guard at + 1 < end, at - line == indent, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == 0x20 else {
                    at = line
                    break
                }
                at += 2
                guard let item = scalar(isItem: true) else { return nil }
                items.append(item)
            }
            // Nothing, or something deeper, is not a list of scalars.
            guard !items.isEmpty, at == end || isLetter(bytes[at]) else { return nil }
            return .list(items, start..<trimmed(start, at))
        }

        /// A scalar that ends with its line, which is read with it.
        private mutating func scalar(isItem: Bool) -> Metadata? {
            guard at < end else { return nil }
            let quote = bytes[at]
            let found: Metadata?
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                found = quoted(quote)
            } else {
                found = plain()
            }
            guard let found else { return nil }
            skipSpaces()
            guard at < end, bytes[at] == 0x0A else { return nil }
            at += 1
            // A line that goes on, or an empty one, may belong to the scalar.
            guard at == end || bytes[at] != 0x0A && bytes[at] != 0x20 || isItem && continuesList() else { return nil }
            return found
        }

        /// Whether the next line is an item of a list: what else is indented would belong to the scalar.
        private func continuesList() -> Bool {
            var next = at
            while next < end, bytes[next] == 0x20 { next += 1 }
            return next + 1 < end && bytes[next] == UInt8(ascii: "-") && bytes[next + 1] == 0x20
        }

        private mutating func quoted(_ quote: UInt8) -> Metadata? {
            let start = at
            at += 1
            while at < end, bytes[at] != quote {
                guard isPrintable(bytes[at]), bytes[at] != UInt8(ascii: "\\") else { return nil }
                at += 1
            }
            guard at < end else { return nil }
            at += 1
            // A doubled quotation mark is one inside the text.
            guard at < end, bytes[at] != quote else { return nil }
            return .text(text(start + 1..<at - 1), start..<at)
        }

        /// Words of letters, digits and the marks that mean nothing inside a plain scalar.
        private mutating func plain() -> Metadata? {
            let start = at
            guard isLetter(bytes[at]) || isDigit(bytes[at]) else { return nil }
            while at < end, bytes[at] != 0x0A {
                let byte = bytes[at]
                guard isPrintable(byte), byte != UInt8(ascii: ":"), byte != UInt8(ascii: "#") else { return nil }
                at += 1
            }
            while at > start, bytes[at - 1] == 0x20 { at -= 1 }
            let text = text(start..<at)
            guard !["null", "Null", "NULL"].contains(text) else { return nil }
            return .text(text, start..<at)
        }

        private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        private mutating func skipSpaces() { while at < end, bytes[at] == 0x20 { at += 1 } }

        private func trimmed(_ start: Int, _ limit: Int) -> Int {
            var end = limit
            while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
            return end
        }

        private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

        /// ASCII that can be seen, and letters beyond it; not what C2 and E2 begin (line separators, no-break spaces), nor
        /// a byte order mark.
        private func isPrintable(_ byte: UInt8) -> Bool {
            (0x20...0x7E).contains(byte) || (0x80...0xEE).contains(byte) && byte != 0xC2 && byte != 0xE2
        }
    }
}
