/// What `&name;` and `&#N;` stand for, as libcmark says; each is asked for once.
struct EntityCache {
    private var known: [[UInt8]: [UInt8]?] = [:]

    /// The entity at an offset: how long it is in the source and what it stands for.
    mutating func entity(in bytes: [UInt8], at start: Int) -> (length: Int, text: [UInt8])? {
        var end = start + 1
        while end < bytes.count, end - start <= Self.longest, Self.isNamePart(bytes[end], isFirst: end == start + 1) {
            end += 1
        }
        guard end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let written = Array(bytes[start...end])
        if known[written] == nil { known[written] = Self.ask(written) }
        return (known[written] ?? nil).map { (written.count, $0) }
    }

    /// Longer than any name of HTML5.
    private static let longest = 40

    /// A letter on either side keeps libcmark from trimming an entity for a space.
    private static func ask(_ written: [UInt8]) -> [UInt8]? {
        let side = [UInt8(ascii: "x")]
        let text = Array(CMarkBridge.plainText(side + written + side).dropFirst().dropLast())
        return text == written ? nil : text
    }

    private static func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: isFirst && byte == UInt8(ascii: "#")
        }
    }
}
