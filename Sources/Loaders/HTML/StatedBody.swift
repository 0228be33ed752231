/// The article's text as the page states it for machines (`articleBody` of JSON-LD): a guide to which blocks are of it.
///
/// It holds no captions, often no headings and lists, and sometimes only a beginning; so it decides only about blocks
/// that stand before the first and behind the last one that it holds, and only where it holds most of the text.
struct StatedBody {
    /// Letters and digits in lower case.
    private let text: String

    /// `nil` where too little is stated.
    init?(_ stated: String?) {
        guard let stated, stated.utf8.count >= 400, stated.utf8.count <= 200_000 else { return nil }
        text = Self.fold(HTMLText.clean(stated.contains("<") ? RawHTML.visible(Array(stated.utf8)[...]) : stated))
    }

    /// The blocks of a page that stand outside the stated text.
    func outside(_ texts: [String?]) -> [Int] {
        var known: [Int] = []
        var mass = (known: 0, all: 0)
        for (index, text) in texts.enumerated() {
            guard let text else { continue }
            let folded = Self.fold(text)
            guard folded.utf8.count >= 12 else { continue }
            mass.all += folded.utf8.count
            let start = String(decoding: folded.utf8.prefix(60), as: UTF8.self)
            guard self.text.find(start) != nil else { continue }
            mass.known += folded.utf8.count
            known.append(index)
        }
        guard let first = known.first, let last = known.last, known.count >= 3, mass.known * 2 >= mass.all,
            mass.known * 10 >= text.utf8.count * 7
        else { return [] }
        return Array(0..<first) + Array(texts.indices.dropFirst(last + 1))
    }

    private static func fold(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): out.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xDF, 0xE3...:
                out.append(byte)
            case 0x80...0xBF: if let last = out.last, last >= 0x80 { out.append(byte) }
            default: break
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
