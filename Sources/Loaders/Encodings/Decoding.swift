import Basics

/// Bytes of a clipping to text: a byte order mark, strict UTF-8, what the file declares, and last what its letters say.
///
/// A file that is UTF-8 but for some bytes stays so, and those are shown as U+FFFD. Mojibake is repaired here, so that
/// offsets are those of the text that people read.
enum Decoding {
    /// The decoded file, and warnings: of another encoding, of the first ill-formed byte, of repairs.
    static func decode(_ clipping: Clipping) -> (source: SourceText, diagnostics: [Diagnostic]) {
        let (source, diagnostics) = decodeBytes(clipping)
        guard let repaired = Mojibake.repair(source.text) else { return (source, diagnostics) }
        let better = SourceText(name: clipping.name, text: repaired.text)
        return (better, diagnostics + [mojibake(.init(better, repaired.first), repaired.lines)])
    }

    private static func decodeBytes(_ clipping: Clipping) -> (source: SourceText, diagnostics: [Diagnostic]) {
        let bytes = clipping.bytes
        if let mark = wideMark(bytes), let text = mark.decode(bytes)?.text {
            let source = SourceText(name: clipping.name, text: text)
            return (source, [notUTF8(source, mark.name, .mark)])
        }
        let plain = SourceText(name: clipping.name, decoding: bytes)
        guard let fault = firstIllFormed(bytes) else { return (plain, []) }
        if !isNearlyUTF8(bytes, fault) {
            let declared = declared(clipping)
            if let charset = declared ?? CharsetGuess.charset(of: bytes), let text = charset.decode(bytes)?.text {
                let source = SourceText(name: clipping.name, text: text)
                return (source, [notUTF8(source, charset.name, declared == nil ? .letters : .declared)])
            }
        }
        // Everything before the fault decodes to itself, so its offset is the offset of the first U+FFFD put in.
        let location = Diagnostic.Location(plain, fault..<min(fault + 3, plain.utf8.count))
        return (plain, [invalidUTF8(at: location, byte: bytes[fault])])
    }

    /// How an encoding is known.
    private enum Basis { case mark, declared, letters }

    /// UTF-16 by its byte order mark, or by the zeros of every other byte.
    private static func wideMark(_ bytes: [UInt8]) -> Charset? {
        if bytes.starts(with: [0xFF, 0xFE]) { return Charset(known: "utf-16le") }
        if bytes.starts(with: [0xFE, 0xFF]) { return Charset(known: "utf-16be") }
        let head = bytes.prefix(200)
        guard head.count >= 8 else { return nil }
        let zeros = (0...1).map { parity in head.indices.count { $0 % 2 == parity && head[$0] == 0 } }
        let half = head.count / 2
        if zeros[1] * 10 >= half * 8, zeros[0] == 0 { return Charset(known: "utf-16le") }
        if zeros[0] * 10 >= half * 8, zeros[1] == 0 { return Charset(known: "utf-16be") }
        return nil
    }

    /// Whether it is UTF-8 that was cut inside its last letter, or has at least as many letters beyond ASCII as faults.
    private static func isNearlyUTF8(_ bytes: [UInt8], _ fault: Int) -> Bool {
        if fault >= bytes.count - 3, fault > 0, bytes[..<fault].contains(where: { $0 >= 0x80 }) { return true }
        var (faults, letters) = (0, 0)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" { faults += 1 } else { letters += 1 }
        }
        return letters >= faults
    }

    /// `charset=…` or `encoding=…` in the first bytes of markup; UTF-8 that isn't says nothing.
    private static func declared(_ clipping: Clipping) -> Charset? {
        let head = String(decoding: clipping.bytes.prefix(4096), as: UTF8.self).lowercased()
        guard HTMLLoader().endings.contains(clipping.ending) || head.drop(while: \.isWhitespace).hasPrefix("<"),
            let range = head.find("charset=") ?? head.find("encoding=")
        else { return nil }
        let rest = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        return Charset(label: String(rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }))
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
    private static func notUTF8(_ source: SourceText, _ charset: String, _ basis: Basis) -> Diagnostic {
        let why =
            switch basis {
            case .mark: "its bytes say so"
            case .declared: "it declares this encoding, and its bytes are not UTF-8"
            case .letters: "its bytes are not UTF-8, and its letters are likeliest in this encoding"
            }
        return Diagnostic(
            .warning, "not-utf-8", at: .init(file: source.name), "the file is read as \(charset)", why: why,
            fix: "save it as UTF-8 if letters are wrong")
    }

    private static func mojibake(_ location: Diagnostic.Location, _ lines: Int) -> Diagnostic {
        Diagnostic(
            .warning, "mojibake-repaired", at: location,
            "\(lines == 1 ? "a line" : "\(lines) lines") of UTF-8 had been read in another encoding: the letters are put right",
            why: "each such line, taken back byte for byte, is UTF-8")
    }

    private static func invalidUTF8(at location: Diagnostic.Location, byte: UInt8) -> Diagnostic {
        let hex = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .warning, "invalid-utf8", at: location, "byte 0x\(hex) is not UTF-8",
            why: "each such byte is shown as \u{FFFD}", fix: "save the file as UTF-8")
    }
}
