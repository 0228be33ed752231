/// Escaping as libcmark does it, which the specification's examples fix byte for byte.
enum HTMLBytes {
    /// Appends text for element content and double-quoted attributes: `& < > "` are escaped.
    static func appendEscaped(_ text: some Collection<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            default: out.append(byte)
            }
        }
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
