extension StyleState {
    /// Goes over one byte of a style sheet.
    mutating func advance(_ byte: UInt8) {
        switch kind {
        case .code: advanceCode(byte)
        case .comment:
            if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { self = StyleState() } else { last = byte }
        case .doubleString: advanceString(byte, UInt8(ascii: "\""), .code)
        case .singleString: advanceString(byte, UInt8(ascii: "'"), .code)
        case .doubleURL: advanceString(byte, UInt8(ascii: "\""), .url)
        case .singleURL: advanceString(byte, UInt8(ascii: "'"), .url)
        case .url:
            switch byte {
            case UInt8(ascii: ")"): self = StyleState()
            case UInt8(ascii: "\"") where word.isEmpty: kind = .doubleURL
            case UInt8(ascii: "'") where word.isEmpty: kind = .singleURL
            case 0x20, 0x09...0x0D: break
            default: append(byte)
            }
        }
    }

    /// What follows a value that a template printed.
    mutating func advanceValue() {
        last = 0
        if kind == .code { word = "" } else if word.isEmpty { word = "x" }
    }

    /// Whether something of an address stands before the value.
    var hasAddressPrefix: Bool { !word.isEmpty }

    private mutating func append(_ byte: UInt8) {
        if word.utf8.count < 12 { word.unicodeScalars.append(Unicode.Scalar(byte)) }
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { word = "/" }
    }

    private mutating func advanceString(_ byte: UInt8, _ mark: UInt8, _ outer: Kind) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == mark || byte == 0x0A {
            let kind = byte == mark ? outer : .code
            self = StyleState()
            self.kind = kind
            if kind == .url { word = ")" }
        } else {
            append(byte)
        }
    }

    private mutating func advanceCode(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            self = StyleState()
            kind = byte == UInt8(ascii: "'") ? .singleString : .doubleString
        case UInt8(ascii: "*") where last == UInt8(ascii: "/"):
            self = StyleState()
            kind = .comment
        case UInt8(ascii: "(") where word == "url":
            self = StyleState()
            kind = .url
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            if word.utf8.count < 12 { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
            last = byte
        default:
            word = ""
            last = byte
        }
    }
}
