/// The charset of a part or of an encoded word.
enum MIMECharset {
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
