/// The escapes of string literals: those of Python, which Jinja has.
enum StringEscapes {
    /// The text that the inside of a literal stands for.
    static func decode(_ body: ArraySlice<UInt8>, _ span: Span) throws(SyntaxFailure) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(String(decoding: body, as: UTF8.self).unicodeScalars)
        var at = 0
        while at < scalars.count {
            guard scalars[at] == "\\", at + 1 < scalars.count else {
                result.append(scalars[at])
                at += 1
                continue
            }
            let (scalar, used) = try escape(scalars, at + 1, span)
            if let scalar { result.append(scalar) }
            at += 1 + used
        }
        return String(result)
    }

    /// The scalar of the escape whose letter stands at `at`, and how many scalars it took.
    private static func escape(
        _ scalars: [Unicode.Scalar], _ at: Int, _ span: Span
    ) throws(SyntaxFailure) -> (Unicode.Scalar?, Int) {
        switch scalars[at] {
        case "n": return ("\n", 1)
        case "t": return ("\t", 1)
        case "r": return ("\r", 1)
        case "a": return ("\u{07}", 1)
        case "b": return ("\u{08}", 1)
        case "f": return ("\u{0C}", 1)
        case "v": return ("\u{0B}", 1)
        case "\\", "\"", "'": return (scalars[at], 1)
        case "\n": return (nil, 1)
        case "x": return try hexadecimal(scalars, at, digits: 2, span)
        case "u": return try hexadecimal(scalars, at, digits: 4, span)
        case "U": return try hexadecimal(scalars, at, digits: 8, span)
        case "0"..."7":
            var value: UInt32 = 0
            var used = 0
            while used < 3, at + used < scalars.count, let digit = octal(scalars[at + used]) {
                value = value * 8 + digit
                used += 1
            }
            return (Unicode.Scalar(value), used)
        default: return ("\\", 0)
        }
    }

    private static func octal(_ scalar: Unicode.Scalar) -> UInt32? {
        ("0"..."7").contains(scalar) ? scalar.value - 0x30 : nil
    }

    private static func hexadecimal(
        _ scalars: [Unicode.Scalar], _ at: Int, digits: Int, _ span: Span
    ) throws(SyntaxFailure) -> (Unicode.Scalar?, Int) {
        let text = scalars[(at + 1)...].prefix(digits).map { String($0) }.joined()
        guard text.utf8.count == digits, let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw SyntaxFailure(
                span, "the escape '\\\(scalars[at])' needs \(digits) hexadecimal digits that name a character")
        }
        return (scalar, 1 + digits)
    }
}
