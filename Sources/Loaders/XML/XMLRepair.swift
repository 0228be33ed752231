/// Faults that many feeds have, mended before the parser sees them: a `&` that begins no reference, control characters.
struct XMLRepair: Sendable {
    /// The bytes to parse.
    let bytes: [UInt8]
    /// Where in the file each `&` stands that was written as `&amp;`, in order.
    let ampersands: [Int]

    init(_ file: [UInt8]) {
        let found = Self.ampersands(file)
        ampersands = found
        guard !found.isEmpty || file.contains(where: Self.isControl) else {
            bytes = file
            return
        }
        var out: [UInt8] = []
        out.reserveCapacity(file.count + 4 * found.count)
        var next = found[...]
        for (index, byte) in file.enumerated() {
            out.append(Self.isControl(byte) ? 0x20 : byte)
            guard next.first == index else { continue }
            out += "amp;".utf8
            next.removeFirst()
        }
        bytes = out
    }

    /// The offset in the file of an offset in ``bytes``.
    func offset(_ offset: Int) -> Int {
        guard !ampersands.isEmpty else { return offset }
        // The n-th mended mark stands 4 n bytes later than in the file.
        var (low, high) = (0, ampersands.count)
        while low < high {
            let middle = (low + high) / 2
            if ampersands[middle] + 4 * middle < offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return max(offset - 4 * low, ampersands[low - 1] + 1)
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

    /// The offsets of `&` outside comments and CDATA behind which no `name;` or `#number;` stands.
    private static func ampersands(_ bytes: [UInt8]) -> [Int] {
        var found: [Int] = []
        var at = 0
        var hasType = false
        while let mark = bytes[at...].firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) {
            at = mark + 1
            if bytes[mark] == UInt8(ascii: "<") {
                if bytes[at...].starts(with: "![CDATA[".utf8) {
                    at = end(bytes, at, "]]>")
                } else if bytes[at...].starts(with: "!--".utf8) {
                    at = end(bytes, at + 3, "-->")
                } else if !hasType, bytes[at...].starts(with: "!DOCTYPE".utf8) {
                    // The declarations of entities, in brackets, are the parser's.
                    hasType = true
                    let next = bytes[at...].first { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ">") }
                    if next == UInt8(ascii: "[") { at = end(bytes, at, "]>", orSpaced: true) }
                }
                continue
            }
            let name = bytes[at...].prefix(64).prefix { isName($0) || $0 == UInt8(ascii: "#") }
            if name.isEmpty || name.endIndex >= bytes.count || bytes[name.endIndex] != UInt8(ascii: ";") {
                found.append(mark)
            }
        }
        return found
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
            || byte == 0x2E || byte >= 0x80
    }

    /// The offset behind a mark; the end of the file where there is none, as then nothing behind is text.
    private static func end(_ bytes: [UInt8], _ start: Int, _ mark: String, orSpaced: Bool = false) -> Int {
        let mark = Array(mark.utf8)
        var at = start
        while at < bytes.count, let last = bytes[at...].firstIndex(of: mark[mark.count - 1]) {
            at = last + 1
            if at - mark.count >= start, bytes[(at - mark.count)..<at].elementsEqual(mark) { return at }
            // "] >" ends a declaration as well.
            guard orSpaced else { continue }
            if bytes[start..<last].suffix(8).last(where: { $0 > 0x20 }) == UInt8(ascii: "]") { return at }
        }
        return bytes.count
    }
}
