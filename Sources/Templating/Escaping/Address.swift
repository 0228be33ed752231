/// What makes addresses inert.
enum Address {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "sms"]

    static func allows(scheme: String) -> Bool { schemes.contains(scheme.lowercased()) }

    /// Whether an address has an allowed scheme, or none. As browsers do, it overlooks white space and control
    /// characters.
    static func isAllowed(_ address: String) -> Bool {
        var scheme = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case ":": return allows(scheme: scheme)
            case "/", "?", "#": return true
            default: if scalar.value > 0x20 { scheme.unicodeScalars.append(scalar) }
            }
        }
        return true
    }

    /// Whether an address consists of letters, digits, dots, hyphens and slashes, so that it is inert as it is.
    static func isPlain(_ address: ArraySlice<UInt8>) -> Bool {
        for byte in address {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                continue
            default: return false
            }
        }
        return true
    }

    /// The address with what may not stand in one as percent escapes; escapes that are there stay.
    static func normalized(_ address: String, encodingColon: Bool = false) -> [UInt8] {
        let bytes = Array(address.utf8)
        var out: [UInt8] = []
        var colonIsFree = !encodingColon
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "%"):
                let isEscape = index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
                if isEscape { out.append(byte) } else { escape(byte, &out) }
            case UInt8(ascii: ":") where !colonIsFree: escape(byte, &out)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                colonIsFree = true
                out.append(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                out.append(byte)
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
                UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
                UInt8(ascii: "="):
                out.append(byte)
            default: escape(byte, &out)
            }
        }
        return out
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private static func escape(_ byte: UInt8, _ out: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
