/// Where a Markdown text names images: `![The pier](X_files/pier.jpg "title")`, `![](<with space.png>)`.
enum MarkdownImages {
    /// A destination as libcmark gives it, and the bytes that write it, angle brackets included.
    struct Place: Hashable {
        var destination: String
        var range: Range<Int>
    }

    /// All inline images in order; linear.
    static func find(in bytes: [UInt8]) -> [Place] {
        var places: [Place] = []
        /// Whether each bracket that is open belongs to an image.
        var open: [Bool] = []
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "!") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "["):
                open.append(true)
                at += 1
            case UInt8(ascii: "["): open.append(false)
            case UInt8(ascii: "]"):
                if open.popLast() == true, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "("),
                    let place = destination(bytes, at + 2)
                {
                    places.append(place)
                    at = place.range.upperBound - 1
                }
            case 0x0A where at + 1 < bytes.count && bytes[at + 1] == 0x0A: open = []
            default: break
            }
            at += 1
        }
        return places
    }

    private static func destination(_ bytes: [UInt8], _ start: Int) -> Place? {
        var start = start
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x0A { start += 1 }
        guard start < bytes.count else { return nil }
        var out: [UInt8] = []
        let isBracketed = bytes[start] == UInt8(ascii: "<")
        var at = isBracketed ? start + 1 : start
        var depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            if isBracketed {
                if byte == UInt8(ascii: ">") { return place(out, start..<at + 1) }
                if byte == 0x0A { return nil }
            } else {
                if byte <= 0x20 { break }
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
            }
            if byte == UInt8(ascii: "\\"), at + 1 < bytes.count, isPunctuation(bytes[at + 1]) { at += 1 }
            out.append(bytes[at])
            at += 1
        }
        return isBracketed || out.isEmpty ? nil : place(out, start..<at)
    }

    private static func place(_ bytes: [UInt8], _ range: Range<Int>) -> Place {
        Place(destination: String(decoding: bytes, as: UTF8.self).replacing("&amp;", with: "&"), range: range)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }
}
