/// What the tokenizer needs to know of single scalars.
extension Tokenizer {
    /// How many bytes of white space stand at an offset; 0 for none.
    static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let byte = bytes[at]
        if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
        if byte < 0xC2 { return 0 }
        let scalar = scalar(bytes, at)
        let isFormat = scalar.value == "\u{200B}" || scalar.value == "\u{FEFF}" || scalar.value == "\u{AD}"
        return isSpace(scalar.value) || isFormat ? scalar.width : 0
    }

    /// Unicode's property White_Space beyond ASCII; it has not changed since Unicode 6.3.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The scalar at an offset of valid UTF-8, and its width.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: Unicode.Scalar, width: Int) {
        let byte = bytes[at]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        var value = UInt32(byte) & (0xFF >> UInt32(width + 1))
        for offset in 1..<width where at + offset < bytes.count {
            value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", min(width, bytes.count - at))
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        case _ where scalar.value < 0x80: return false
        // The block of general punctuation has neither letters nor digits; most of what isn't ASCII in news is in it.
        case "\u{2000}"..."\u{206F}": return false
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber:
                return true
            default: return false
            }
        }
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    static func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    /// The end of `'s` at an apostrophe, where no letter follows it.
    static func possessiveEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        let next = at + scalar(bytes, at).width
        guard next < bytes.count, bytes[next] | 0x20 == 0x73 else { return nil }
        if next + 1 < bytes.count {
            let after = scalar(bytes, next + 1).value
            if isWordScalar(after) { return nil }
        }
        return next + 1
    }

    static func letterAfter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool? {
        guard at < bytes.count else { return nil }
        return isWordScalar(scalar(bytes, at).value)
    }

    /// Whether a single letter and then a dot or the word's end stand at an offset: `S.` of `U.S.`
    static func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at < bytes.count, isASCIILetter(bytes[at]) else { return false }
        guard at + 1 < bytes.count else { return true }
        return !isWordScalar(scalar(bytes, at + 1).value)
    }

    /// Whether `,` and three digits stand at an offset, and no fourth.
    static func isThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at + 3 < bytes.count else { return false }
        let digits = bytes[(at + 1)...(at + 3)].allSatisfy { (0x30...0x39).contains($0) }
        return digits && (at + 4 == bytes.count || !(0x30...0x39).contains(bytes[at + 4]))
    }

    static func shape(
        upper: Int, lower: Int, digits: Int, first: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Token.Shape {
        let letters = upper + lower
        if letters == 0 { return .number }
        if digits > 0, letters == 2, (0x30...0x39).contains(bytes[range.lowerBound]), isOrdinal(bytes, range) {
            return .ordinal
        }
        if digits > 0, !first { return upper >= 2 && lower == 0 ? .capitals : .mixed }
        if upper == 0 { return .lower }
        guard first else { return .mixed }
        if lower == 0 { return letters + digits == 1 ? .initial : .capitals }
        return .capitalised
    }

    private static func isOrdinal(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let end = (bytes[range.upperBound - 2] | 0x20, bytes[range.upperBound - 1] | 0x20)
        return end == (0x73, 0x74) || end == (0x6E, 0x64) || end == (0x72, 0x64) || end == (0x74, 0x68)
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        var digits = 0
        for byte in bytes[range] {
            guard (0x30...0x39).contains(byte) else {
                // "21st" has its value; "6.2" and "1,200" are no dates and have none.
                return Self.isASCIILetter(byte) && digits > 0 ? value : nil
            }
            value = value * 10 + Int(byte - 0x30)
            digits += 1
            if digits > 9 { return nil }
        }
        return value
    }
}
