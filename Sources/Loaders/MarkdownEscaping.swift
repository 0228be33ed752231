/// Plain text as Markdown that shows exactly that text.
///
///     MarkdownEscaping.escape("5 * 3 <b> snake_case *x*")   // "5 * 3 \<b> snake_case \*x\*"
///
/// Escapes only where CommonMark 0.30, or an extension that the site reads, would see markup, so that the result stays
/// readable. An address becomes a link, with the same text.
/// The text is one line without white space at its ends; white space inside is left as it is.
public enum MarkdownEscaping {
    /// A line of text as a paragraph, or as part of one.
    public static func escape(_ text: String) -> String { escape(text, atLineStart: true, inHeading: false) }

    /// A line of text as the content of an ATX heading, without the `#` signs.
    public static func heading(_ text: String) -> String { escape(text, atLineStart: false, inHeading: true) }

    /// A line of text as an emphasised paragraph.
    public static func emphasis(_ text: String) -> String {
        "*" + escape(text, atLineStart: false, inHeading: false, edge: UInt8(ascii: "*")) + "*"
    }

    /// A stretch of a line beside which other marks may stand.
    static func inside(_ text: String, atLineStart: Bool) -> String {
        escape(text, atLineStart: atLineStart, inHeading: false, edge: UInt8(ascii: "*"))
    }

    /// The last stretch of a heading.
    static func headingEnd(_ text: String) -> String {
        escape(text, atLineStart: false, inHeading: true, edge: UInt8(ascii: "*"))
    }

    private static func escape(
        _ text: String, atLineStart: Bool, inHeading: Bool, edge: UInt8 = space
    ) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        let lineMark = atLineStart ? lineMark(bytes) : nil
        let closing = inHeading ? closingSequence(bytes) : nil
        for (index, byte) in bytes.enumerated() {
            if index == lineMark || index == closing || isMarkup(bytes, index, edge) { out.append(backslash) }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the byte would begin or end markup inside a line.
    private static func isMarkup(_ bytes: [UInt8], _ index: Int, _ edge: UInt8) -> Bool {
        let before = index > 0 ? bytes[index - 1] : edge
        let after = index + 1 < bytes.count ? bytes[index + 1] : edge
        switch bytes[index] {
        case backslash: return index + 1 == bytes.count || isPunctuation(after)
        case UInt8(ascii: "`"), UInt8(ascii: "["): return true
        case UInt8(ascii: "*"): return !(before == space && after == space)
        case UInt8(ascii: "_"): return !(isWord(before) && isWord(after)) && !(before == space && after == space)
        // Alone behind a space it can only begin a mark, and where none can end, none begins. At the end of a stretch the
        // marks behind it may be tildes.
        case tilde:
            return before == tilde || after == tilde || before != space || index + 1 == bytes.count && edge != space
        case UInt8(ascii: "<"):
            return isLetter(after) || after == UInt8(ascii: "/") || after == UInt8(ascii: "!")
                || after == UInt8(ascii: "?") || isMailLink(bytes, index)
        case UInt8(ascii: "&"): return isReference(bytes, index)
        default: return false
        }
    }

    /// Whether an address in angle brackets may begin: `<-@b>` is one to CommonMark, as is `<1@b>`.
    private static func isMailLink(_ bytes: [UInt8], _ index: Int) -> Bool {
        let name = bytes[(index + 1)...].prefix { byte in
            byte > space && byte < 0x7F && byte != UInt8(ascii: "@") && byte != UInt8(ascii: "<")
                && byte != UInt8(ascii: ">")
        }
        return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: "@")
    }

    /// Whether a line could be the second one of a table.
    private static func isDelimiterRow(_ bytes: [UInt8]) -> Bool {
        bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy {
                $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 == space
            }
    }

    /// Where a backslash must stand so that the line does not begin a block of another kind.
    private static func lineMark(_ bytes: [UInt8]) -> Int? {
        guard let first = bytes.first else { return nil }
        let spaced = bytes.count == 1 || bytes[1] == space
        switch first {
        case UInt8(ascii: "#"):
            let signs = bytes.prefix { $0 == first }.count
            return signs <= 6 && (signs == bytes.count || bytes[signs] == space) ? 0 : nil
        case UInt8(ascii: ">"), UInt8(ascii: "|"): return 0
        case UInt8(ascii: ":"): return isDelimiterRow(bytes) ? 0 : nil
        case UInt8(ascii: "-") where isDelimiterRow(bytes): return 0
        case UInt8(ascii: "+"): return spaced ? 0 : nil
        case UInt8(ascii: "*"): return spaced ? 0 : nil  // any other was escaped already
        case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"):
            let alone = bytes.allSatisfy { $0 == first || $0 == space }
            return alone && (first != UInt8(ascii: "_") || spaced) || first == UInt8(ascii: "-") && spaced ? 0 : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            guard digits <= 9, digits < bytes.count, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[digits]),
                digits + 1 == bytes.count || bytes[digits + 1] == space
            else { return nil }
            return digits
        default: return nil
        }
    }

    /// The first of the `#` signs that would be read as a heading's closing sequence.
    private static func closingSequence(_ bytes: [UInt8]) -> Int? {
        let signs = bytes.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        guard signs > 0 else { return nil }
        let start = bytes.count - signs
        return start == 0 || bytes[start - 1] == space ? start : nil
    }

    /// Whether `&` begins something of the form of a character reference.
    private static func isReference(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        if bytes[index + 1] == UInt8(ascii: "#") { return true }
        let name = bytes[(index + 1)...].prefix(40).prefix { isLetter($0) || (0x30...0x39).contains($0) }
        return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    }

    private static let backslash = UInt8(ascii: "\\")
    private static let space = UInt8(ascii: " ")
    private static let tilde = UInt8(ascii: "~")

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A letter or digit; any byte beyond ASCII may be punctuation, so it is none.
    private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
