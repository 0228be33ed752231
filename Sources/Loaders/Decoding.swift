import Basics

/// Bytes of a clipping to text: a byte order mark, then strict UTF-8, then UTF-8 with its faults marked.
///
/// A saved page that is not UTF-8 is read in the charset that it declares, or else as windows-1252.
enum Decoding {
    /// The decoded file, and a warning that shows the first ill-formed byte if there is one.
    static func decode(_ clipping: Clipping) -> (source: SourceText, diagnostics: [Diagnostic]) {
        if let charset = Charset.declared(in: clipping), let text = charset.decode(clipping.bytes) {
            let source = SourceText(name: clipping.name, text: text)
            return (source, [notUTF8(source, charset.name)])
        }
        let source = SourceText(name: clipping.name, decoding: clipping.bytes)
        guard let fault = firstIllFormed(clipping.bytes) else { return (source, []) }
        // Everything before the fault decodes to itself, so its offset is the offset of the first U+FFFD put in.
        let location = Diagnostic.Location(source, fault..<min(fault + 3, source.utf8.count))
        return (source, [invalidUTF8(at: location, byte: clipping.bytes[fault])])
    }

    /// The offset of the first byte that no well-formed UTF-8 sequence covers.
    static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                at += 1
                continue
            }
            guard let length = sequenceLength(bytes, at) else { return at }
            at += length
        }
        return nil
    }

    /// The length of the well-formed multi-byte sequence at an offset (The Unicode Standard, table 3-7).
    private static func sequenceLength(_ bytes: [UInt8], _ at: Int) -> Int? {
        func follows(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            at + index < bytes.count && range.contains(bytes[at + index])
        }
        switch bytes[at] {
        case 0xC2...0xDF: return follows(1) ? 2 : nil
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
        default: return nil
        }
    }
}

extension Decoding {
    private static func notUTF8(_ source: SourceText, _ charset: String) -> Diagnostic {
        Diagnostic(
            .warning, "not-utf-8", at: .init(file: source.name), "the page is read as \(charset)",
            why: "its bytes are not UTF-8", fix: "save the page as UTF-8 if letters are wrong")
    }

    private static func invalidUTF8(at location: Diagnostic.Location, byte: UInt8) -> Diagnostic {
        let hex = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .warning, "invalid-utf8", at: location, "byte 0x\(hex) is not UTF-8",
            why: "each such byte is shown as \u{FFFD}", fix: "save the file as UTF-8")
    }
}
