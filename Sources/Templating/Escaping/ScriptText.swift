/// What makes texts inert inside the strings of scripts, whatever marks those have.
enum ScriptText {
    static func quoted(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\".utf8
            case "\n": out += "\\n".utf8
            case "\r": out += "\\r".utf8
            case "\t": out += "\\t".utf8
            case "\"", "'", "`", "<", ">", "&", "$", "=", "+", "/": append(scalar, &out)
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029 {
                    append(scalar, &out)
                } else {
                    out += String(scalar).utf8
                }
            }
        }
        return out
    }

    private static func append(_ scalar: Unicode.Scalar, _ out: inout [UInt8]) {
        let code = String(scalar.value, radix: 16)
        out += "\\u\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)".utf8
    }
}
