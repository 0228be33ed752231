/// Escaping as libcmark does it, which the specification's examples fix byte for byte.
enum HTMLBytes {
    /// Appends text for element content and double-quoted attributes: `& < > "` are escaped.
    static func appendEscaped(_ text: some Collection<UInt8>, to out: inout [UInt8]) {
        let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0, to: &out) }
        if isWritten == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0, to: &out) } }
    }

    /// What needs no escape is copied in runs.
    private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        for (index, byte) in text.enumerated() where byte <= UInt8(ascii: ">") {
            let escape: StaticString
            switch byte {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case UInt8(ascii: "\""): escape = "&quot;"
            default: continue
            }
            out.append(contentsOf: text[start..<index])
            escape.withUTF8Buffer { out.append(contentsOf: $0) }
            start = index + 1
        }
        out.append(contentsOf: text[start...])
    }

    /// Appends an address for a double-quoted attribute; what may not stand in a URL is percent-encoded.
    static func appendAddress(_ address: [UInt8], to out: inout [UInt8]) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "'"): out += "&#x27;".utf8
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                out.append(byte)
            case _ where plainInAddress.contains(byte): out.append(byte)
            default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
    }

    /// What C's `isspace` takes for white space.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// ASCII punctuation: what a backslash escapes.
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static let hex = Array("0123456789ABCDEF".utf8)
    private static let plainInAddress = Array("-_.+!*(),%#@?=;:/$~".utf8)
}
