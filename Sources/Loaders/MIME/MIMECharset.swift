/// The charset of a part or of an encoded word.
enum MIMECharset {
    /// The text, and whether the label is of a charset that nobody knows.
    ///
    /// Without a label, and where the label is wrong, the bytes are UTF-8 if they can be, else windows-1252.
    static func decode(_ bytes: [UInt8], _ label: String?) -> (text: String, isUnknown: Bool) {
        let label = label?.lowercased().trimmingSpaces ?? ""
        let isUTF8 = Decoding.firstIllFormed(bytes) == nil
        let plain = ["", "utf-8", "utf8", "us-ascii", "ascii", "7bit", "8bit", "binary", "default"]
        if plain.contains(label) || isUTF8 && !bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) {
            return (isUTF8 ? String(decoding: bytes, as: UTF8.self) : western(bytes), false)
        }
        if let charset = Charset.named(label), let text = charset.decode(bytes) { return (text, false) }
        return (isUTF8 ? String(decoding: bytes, as: UTF8.self) : western(bytes), Charset.named(label) == nil)
    }

    private static func western(_ bytes: [UInt8]) -> String {
        Charset.named("windows-1252")?.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }
}
