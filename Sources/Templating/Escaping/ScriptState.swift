extension ScriptState {
    /// Goes over one byte of a script.
    mutating func advance(_ byte: UInt8) {
        switch kind {
        case .code: advanceCode(byte)
        case .doubleString: advanceString(byte, UInt8(ascii: "\""))
        case .singleString: advanceString(byte, UInt8(ascii: "'"))
        case .template: advanceString(byte, UInt8(ascii: "`"))
        case .regex: advanceRegex(byte)
        case .lineComment:
            if byte == 0x0A || byte == 0x0D { leave(divides: slashDivides) }
        case .blockComment:
            if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") {
                leave(divides: slashDivides)
            } else {
                last = byte
            }
        }
    }

    /// What follows a value that a template printed.
    mutating func advanceValue() {
        guard kind == .code else { return }
        resolveSlash()
        slashDivides = true
        last = UInt8(ascii: "x")
        word = ""
    }

    private mutating func leave(divides: Bool?) {
        self = ScriptState()
        slashDivides = divides
        if divides == true { last = UInt8(ascii: ")") }
    }

    private mutating func advanceString(_ byte: UInt8, _ mark: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == mark || (byte == 0x0A && mark != UInt8(ascii: "`")) {
            leave(divides: true)
        }
    }

    private mutating func advanceRegex(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "[") {
            isInClass = true
        } else if byte == UInt8(ascii: "]") {
            isInClass = false
        } else if byte == 0x0A || (byte == UInt8(ascii: "/") && !isInClass) {
            leave(divides: true)
        }
    }

    /// A slash was read: what it is depends on the byte behind it.
    private mutating func resolveSlash() {
        guard last == UInt8(ascii: "/") else { return }
        if slashDivides != true {
            let unknown = slashDivides == nil
            kind = .regex
            slashDivides = unknown ? nil : false
        } else {
            slashDivides = false
        }
        last = 0
    }

    private mutating func advanceCode(_ byte: UInt8) {
        if last == UInt8(ascii: "/") {
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*") {
                kind = byte == UInt8(ascii: "/") ? .lineComment : .blockComment
                last = 0
                word = ""
                return
            }
            resolveSlash()
            if kind == .regex {
                advanceRegex(byte)
                return
            }
        }
        switch byte {
        case UInt8(ascii: "\""): begin(.doubleString)
        case UInt8(ascii: "'"): begin(.singleString)
        case UInt8(ascii: "`"): begin(.template)
        case UInt8(ascii: "/"): last = byte
        case 0x20, 0x09...0x0D: word = word.isEmpty ? "" : word + " "
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            slashDivides = true
            word = ""
            last = byte
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            if word.hasSuffix(" ") { word = "" }
            if word.utf8.count < 12 { word.unicodeScalars.append(Unicode.Scalar(byte)) }
            slashDivides = !Self.precedesValue(word)
            last = byte
        case UInt8(ascii: "+") where last == byte, UInt8(ascii: "-") where last == byte:
            slashDivides = true
            word = ""
            last = 0
        default:
            slashDivides = false
            word = ""
            last = byte
        }
    }

    private mutating func begin(_ next: Kind) {
        kind = next
        isEscaped = false
        word = ""
        last = 0
    }

    /// Words behind which a slash begins a regular expression.
    private static func precedesValue(_ word: String) -> Bool {
        switch word {
        case "return", "typeof", "case", "do", "else", "in", "instanceof", "new", "delete", "void", "throw", "of",
            "await", "yield":
            true
        default: false
        }
    }
}
