import Templating

/// Reads JSON with the order of its keys, which Foundation's reader loses.
struct OrderedJSON {
    private let bytes: [UInt8]
    private var at = 0

    struct Malformed: Error {}

    static func read(_ text: some StringProtocol) throws -> TemplateValue {
        var reader = OrderedJSON(bytes: Array(text.utf8))
        return try reader.value()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipSpace() {
        while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
    }

    private mutating func take(_ text: String) throws {
        guard bytes[at...].starts(with: text.utf8) else { throw Malformed() }
        at += text.utf8.count
    }

    private mutating func value() throws -> TemplateValue {
        skipSpace()
        guard at < bytes.count else { throw Malformed() }
        switch UnicodeScalar(bytes[at]) {
        case "{": return .dictionary(TemplateDictionary(try pairs()))
        case "[": return .list(try items())
        case "\"": return .string(try string())
        case "t":
            try take("true")
            return true
        case "f":
            try take("false")
            return false
        case "n":
            try take("null")
            return .none
        default: return try number()
        }
    }

    private mutating func pairs() throws -> [(String, TemplateValue)] {
        var result: [(String, TemplateValue)] = []
        try take("{")
        skipSpace()
        while bytes[at] != UInt8(ascii: "}") {
            if !result.isEmpty { try take(",") }
            skipSpace()
            let key = try string()
            skipSpace()
            try take(":")
            result.append((key, try value()))
            skipSpace()
        }
        at += 1
        return result
    }

    private mutating func items() throws -> [TemplateValue] {
        var result: [TemplateValue] = []
        try take("[")
        skipSpace()
        while bytes[at] != UInt8(ascii: "]") {
            if !result.isEmpty { try take(",") }
            result.append(try value())
            skipSpace()
        }
        at += 1
        return result
    }

    private mutating func number() throws -> TemplateValue {
        let start = at
        while at < bytes.count, "+-.0123456789eE".utf8.contains(bytes[at]) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if let number = Int(text) { return .int(number) }
        guard let number = Double(text) else { throw Malformed() }
        return .double(number)
    }

    private mutating func string() throws -> String {
        try take("\"")
        var units: [UInt16] = []
        var run: [UInt8] = []
        func flush() {
            units += Array(String(decoding: run, as: UTF8.self).utf16)
            run = []
        }
        while bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] != UInt8(ascii: "\\") {
                run.append(bytes[at])
                at += 1
                continue
            }
            flush()
            at += 2
            switch UnicodeScalar(bytes[at - 1]) {
            case "n": units.append(0x0A)
            case "t": units.append(0x09)
            case "r": units.append(0x0D)
            case "b": units.append(0x08)
            case "f": units.append(0x0C)
            case "u":
                guard let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) else {
                    throw Malformed()
                }
                units.append(unit)
                at += 4
            default: units.append(UInt16(bytes[at - 1]))
            }
        }
        flush()
        at += 1
        return String(decoding: units, as: UTF16.self)
    }
}
