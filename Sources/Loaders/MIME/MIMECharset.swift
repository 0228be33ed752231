/// The charset of a part or of an encoded word.
enum MIMECharset {
    /// Whether bytes are no text of any charset: one in twenty is a control character that no text has.
    static func isBinary(_ bytes: some Sequence<UInt8>, _ label: String?) -> Bool {
        // Half the bytes of these are zeros.
        let isWide = ["utf-16", "utf-32", "utf16", "utf32", "ucs-", "iso-10646"].contains {
            (label ?? "").lowercased().hasPrefix($0)
        }
        guard !isWide else { return false }
        var (controls, count, head) = (0, 0, [UInt8]())
        for byte in bytes {
            if count < 2 { head.append(byte) }
            count += 1
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x0E, 0x0F, 0x1A, 0x1B: continue
            case 0..<0x20, 0x7F: controls += 1
            default: continue
            }
        }
        return controls > 16 && controls * 20 > count && head != [0xFE, 0xFF] && head != [0xFF, 0xFE]
    }

    /// The text, and whether the label is of a charset that nobody knows.
    ///
    /// Without a label, and where the label is wrong, the bytes are UTF-8 if they can be, else what their letters say.
    static func decode(_ bytes: [UInt8], _ label: String?) -> (text: String, isUnknown: Bool) {
        let label = label?.lowercased().trimmingSpaces ?? ""
        let isUTF8 = Decoding.firstIllFormed(bytes) == nil
        let isPlain = isUTF8 && !bytes.contains { $0 >= 0x80 || $0 == 0x1B }
        if isPlain && !label.hasPrefix("utf-16") { return (String(decoding: bytes, as: UTF8.self), false) }
        let isStated = !["", "utf-8", "utf8", "us-ascii", "ascii", "7bit", "8bit", "binary", "default"].contains(label)
        let stated = isStated ? Charset(label: label) : nil
        if let text = stated?.decode(bytes)?.text { return (text, false) }
        let isUnknown = isStated && stated == nil
        if isUTF8 { return (String(decoding: bytes, as: UTF8.self), isUnknown) }
        let guess = CharsetGuess.charset(of: bytes) ?? .windows1252
        return (guess.decode(bytes)?.text ?? String(decoding: bytes, as: UTF8.self), isUnknown)
    }
}
