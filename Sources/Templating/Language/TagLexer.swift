/// Reads the tokens inside a tag, one at a time.
enum TagLexer {
    /// The token that begins at `at`, which is not white space.
    static func next(_ source: [UInt8], at: Int, end: Int) throws(SyntaxFailure) -> Token {
        let byte = source[at]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(source, at, end)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            return try name(source, at, end)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(source, at, end)
        case 0x80...: return try name(source, at, end)
        default: break
        }
        if at + 1 < end, let kind = pair(byte, source[at + 1]) {
            return Token(kind: kind, span: Span(at, at + 2), value: "")
        }
        guard let kind = single(byte) else {
            let shown = String(UnicodeScalar(byte))
            throw SyntaxFailure(Span(at, at + 1), "unexpected character '\(shown)'")
        }
        return Token(kind: kind, span: Span(at, at + 1), value: "")
    }

    static func closing(of kind: Token.Kind) -> Token.Kind {
        switch kind {
        case .leftParenthesis: .rightParenthesis
        case .leftBracket: .rightBracket
        default: .rightBrace
        }
    }

    private static func pair(_ a: UInt8, _ b: UInt8) -> Token.Kind? {
        switch (UnicodeScalar(a), UnicodeScalar(b)) {
        case ("/", "/"): .floorDivide
        case ("*", "*"): .power
        case ("=", "="): .equal
        case ("!", "="): .notEqual
        case ("<", "="): .lessEqual
        case (">", "="): .greaterEqual
        default: nil
        }
    }

    private static func single(_ byte: UInt8) -> Token.Kind? {
        switch UnicodeScalar(byte) {
        case "+": .plus
        case "-": .minus
        case "*": .star
        case "/": .slash
        case "%": .percent
        case "~": .tilde
        case "(": .leftParenthesis
        case ")": .rightParenthesis
        case "[": .leftBracket
        case "]": .rightBracket
        case "{": .leftBrace
        case "}": .rightBrace
        case "<": .less
        case ">": .greater
        case "=": .assign
        case ".": .dot
        case ":": .colon
        case ",": .comma
        case ";": .semicolon
        case "|": .pipe
        default: nil
        }
    }

    private static func name(_ source: [UInt8], _ at: Int, _ end: Int) throws(SyntaxFailure) -> Token {
        var next = at
        while next < end, isWordByte(source[next]) { next += 1 }
        guard next < end, source[next] >= 0x80 else {
            return Token(
                kind: .name, span: Span(at, next), value: String(decoding: source[at..<next], as: UTF8.self))
        }
        return try unicodeName(source, at, end)
    }

    /// A name that holds letters beyond ASCII.
    private static func unicodeName(_ source: [UInt8], _ at: Int, _ end: Int) throws(SyntaxFailure) -> Token {
        var stop = at
        while stop < end, isWordByte(source[stop]) || source[stop] >= 0x80 { stop += 1 }
        var name = String.UnicodeScalarView()
        var next = at
        for scalar in String(decoding: source[at..<stop], as: UTF8.self).unicodeScalars {
            let isFirst = name.isEmpty
            let properties = scalar.properties
            if isFirst ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue {
                name.append(scalar)
                next += UTF8.width(scalar)
            } else if isFirst {
                throw SyntaxFailure(
                    Span(at, at + UTF8.width(scalar)), "unexpected character '\(scalar)'")
            } else {
                break
            }
        }
        return Token(kind: .name, span: Span(at, next), value: String(name))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    // MARK: Numbers

    private static func number(_ source: [UInt8], _ at: Int, _ end: Int) -> Token {
        if source[at] == UInt8(ascii: "0"), at + 1 < end, let radix = radix(source[at + 1]) {
            let stop = digits(source, at + 2, end, radix: radix, leadingUnderscore: true)
            if stop > at + 2 { return token(.integer, source, at, stop) }
        }
        let whole = digits(source, at, end, radix: 10)
        if at == 0 || source[at - 1] != UInt8(ascii: ".") {
            var stop = whole
            if stop + 1 < end, source[stop] == UInt8(ascii: ".") {
                let fraction = digits(source, stop + 1, end, radix: 10)
                if fraction > stop + 1 { stop = fraction }
            }
            stop = exponent(source, stop, end)
            if stop > whole { return token(.float, source, at, stop) }
        }
        guard source[at] == UInt8(ascii: "0") else { return token(.integer, source, at, whole) }
        var stop = at + 1
        while stop < whole, source[stop] == UInt8(ascii: "0") || source[stop] == UInt8(ascii: "_") { stop += 1 }
        return token(.integer, source, at, stop)
    }

    private static func exponent(_ source: [UInt8], _ at: Int, _ end: Int) -> Int {
        guard at < end, source[at] | 0x20 == UInt8(ascii: "e") else { return at }
        var next = at + 1
        if next < end, source[next] == UInt8(ascii: "+") || source[next] == UInt8(ascii: "-") { next += 1 }
        let stop = digits(source, next, end, radix: 10)
        return stop > next ? stop : at
    }

    private static func radix(_ byte: UInt8) -> Int? {
        switch byte | 0x20 {
        case UInt8(ascii: "b"): 2
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "x"): 16
        default: nil
        }
    }

    private static func digits(
        _ source: [UInt8], _ at: Int, _ end: Int, radix: Int, leadingUnderscore: Bool = false
    ) -> Int {
        var next = at
        while next < end {
            if isDigit(source[next], radix) {
                next += 1
            } else if source[next] == UInt8(ascii: "_"), next > at || leadingUnderscore, next + 1 < end,
                isDigit(source[next + 1], radix)
            {
                next += 2
            } else {
                break
            }
        }
        return next
    }

    private static func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) < radix
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
        default: false
        }
    }

    private static func token(_ kind: Token.Kind, _ source: [UInt8], _ at: Int, _ stop: Int) -> Token {
        let digits = source[at..<stop].filter { $0 != UInt8(ascii: "_") }
        return Token(kind: kind, span: Span(at, stop), value: String(decoding: digits, as: UTF8.self))
    }

    // MARK: Strings

    private static func string(_ source: [UInt8], _ at: Int, _ end: Int) throws(SyntaxFailure) -> Token {
        let quote = source[at]
        var next = at + 1
        var hasEscapes = false
        while next < end, source[next] != quote {
            if source[next] == UInt8(ascii: "\\") {
                hasEscapes = true
                next += 1
            }
            next += 1
        }
        guard next < end else {
            throw SyntaxFailure(Span(at, at + 1), "the string has no end", fix: "close it with a quotation mark")
        }
        let span = Span(at, next + 1)
        let body = source[(at + 1)..<next]
        let value = hasEscapes ? try StringEscapes.decode(body, span) : String(decoding: body, as: UTF8.self)
        return Token(kind: .string, span: span, value: value)
    }
}
