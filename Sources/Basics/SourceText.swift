/// A decoded file: its name as the user would type it, its text as UTF-8, and where its lines begin.
///
///     let source = SourceText(name: "Content/site.yml", text: "title: A\nlang: en\n")
///     source.position(at: 9)        // line 2, column 1
///
/// Offsets everywhere in the program are UTF-8 byte offsets into `utf8`; lines and columns are for people, count
/// from one, and a column counts Unicode scalars. A byte order mark, where the file had one, is the first scalar.
public struct SourceText: Sendable, Hashable {
    /// The path to show, such as `Content/articles/a.md`.
    public let name: String
    /// The decoded text; always valid UTF-8.
    public let utf8: [UInt8]
    /// The offset at which each line begins; the first is 0.
    public let lineStarts: LineStarts

    /// Offsets in half the bytes of an array of `Int`: a pile has millions of lines. No file is as long as 4 GiB.
    public struct LineStarts: RandomAccessCollection, Sendable, Hashable {
        private var starts: [UInt32] = [0]

        fileprivate init(_ utf8: [UInt8]) {
            while let end = utf8.scan(for: UInt8(ascii: "\n"), from: Int(starts[starts.count - 1])) {
                starts.append(UInt32(end + 1))
            }
        }

        /// The first line's.
        public var startIndex: Int { 0 }
        /// Behind the last line's.
        public var endIndex: Int { starts.count }
        /// The offset at which a line begins, the lines counted from zero.
        public subscript(line: Int) -> Int { Int(starts[line]) }
    }

    /// Takes text that is already decoded.
    public init(name: String, text: String) {
        self.init(name: name, validUTF8: Array(text.utf8))
    }

    /// Takes bytes; ill-formed sequences become U+FFFD, as `String(decoding:as:)` repairs them.
    ///
    /// A loader that must complain about ill-formed bytes looks before it calls this.
    public init(name: String, decoding bytes: [UInt8]) {
        self.init(name: name, validUTF8: Array(String(decoding: bytes, as: UTF8.self).utf8))
    }

    private init(name: String, validUTF8 utf8: [UInt8]) {
        self.name = name
        self.utf8 = utf8
        lineStarts = LineStarts(utf8)
    }

    /// The whole text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The text of a byte range, which must lie on scalar boundaries.
    public func text(in range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// A place as a person names it; both parts count from one, the column in Unicode scalars.
    public struct Position: Sendable, Hashable {
        /// The line, from one.
        public let line: Int
        /// The column, from one, in Unicode scalars.
        public let column: Int
    }

    /// The position of a byte offset; offsets past the end give the end.
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), utf8.count)
        let line = lineIndex(at: offset)
        return Position(line: line + 1, column: scalarCount(in: lineStarts[line]..<offset) + 1)
    }

    /// The text of a line (from one), without its line ending; empty where there is no such line.
    public func line(_ number: Int) -> String {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : utf8.count
        if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return text(in: start..<end)
    }

    /// How many Unicode scalars a byte range holds.
    public func scalarCount(in range: Range<Int>) -> Int {
        utf8[range].reduce(into: 0) { count, byte in
            if byte & 0xC0 != 0x80 { count += 1 }
        }
    }

    /// The index of the line that holds a byte offset, by bisection.
    private func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
