/// Values as text, as Python writes them.
extension Store {
    /// The text that printing a value gives.
    func text(of value: Value) -> String {
        if let index = value.stringIndex { return string(index) }
        var out: [UInt8] = []
        write(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the text that printing a value gives.
    func write(_ value: Value, to out: inout [UInt8]) {
        switch value {
        case .missing, .undefined: break
        case .none: out += "None".utf8
        case .bool(let value): out += (value ? "True" : "False").utf8
        case .int(let value): Self.write(value, to: &out)
        case .double(let value): out += Self.text(value).utf8
        case .string(let index), .markup(let index): append(index, to: &out)
        case .list, .tuple, .map, .object: writeRepresentation(value, to: &out, depth: 0)
        }
    }

    static func write(_ number: Int, to out: inout [UInt8]) {
        if number >= 0, number < 10 {
            out.append(UInt8(ascii: "0") + UInt8(number))
            return
        }
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var magnitude = number.magnitude
        var at = 20
        while magnitude > 0 {
            at -= 1
            digits[at] = UInt8(ascii: "0") + UInt8(magnitude % 10)
            magnitude /= 10
        }
        if number < 0 { out.append(UInt8(ascii: "-")) }
        while at < 20 {
            out.append(digits[at])
            at += 1
        }
    }

    /// A floating-point number as Python writes it.
    static func text(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        let text = value.description
        guard value.magnitude >= 9007199254740992, value.magnitude < 1e16, text.contains("e") else { return text }
        return String(Int(value)) + ".0"
    }

    /// Appends a value as it looks inside a printed list.
    func writeRepresentation(_ value: Value, to out: inout [UInt8], depth: Int) {
        guard depth < 60 else {
            out += "...".utf8
            return
        }
        switch value {
        case .string(let index): Self.writeQuoted(string(index), to: &out)
        case .markup(let index):
            out += "Markup(".utf8
            Self.writeQuoted(string(index), to: &out)
            out.append(UInt8(ascii: ")"))
        case .undefined: out += "Undefined".utf8
        case .list(let index): writeSequence(items(index), "[", "]", to: &out, depth: depth)
        case .tuple(let index):
            let items = items(index)
            writeSequence(items, "(", items.count == 1 ? ",)" : ")", to: &out, depth: depth)
        case .map(let index): writeMap(index, to: &out, depth: depth)
        case .object(let index):
            if case .namespace(let map) = object(index) {
                out += "<Namespace ".utf8
                writeMap(map, to: &out, depth: depth)
                out.append(UInt8(ascii: ">"))
            } else if case .module(_, _, let output) = object(index) {
                out += bytes(output)
            } else {
                out += "<\(typeName(value))>".utf8
            }
        default: write(value, to: &out)
        }
    }

    private func writeSequence(_ items: [Value], _ open: String, _ close: String, to out: inout [UInt8], depth: Int) {
        out += open.utf8
        for (position, item) in items.enumerated() {
            if position > 0 { out += ", ".utf8 }
            writeRepresentation(item, to: &out, depth: depth + 1)
        }
        out += close.utf8
    }

    private func writeMap(_ index: Int32, to out: inout [UInt8], depth: Int) {
        out.append(UInt8(ascii: "{"))
        for position in 0..<count(map: index) {
            if position > 0 { out += ", ".utf8 }
            let pair = pair(position, ofMap: index)
            writeRepresentation(pair.key, to: &out, depth: depth + 1)
            out += ": ".utf8
            writeRepresentation(pair.value, to: &out, depth: depth + 1)
        }
        out.append(UInt8(ascii: "}"))
    }

    static func writeQuoted(_ text: String, to out: inout [UInt8]) {
        let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        out += String(quote).utf8
        for scalar in text.unicodeScalars {
            switch scalar {
            case quote, "\\": out += "\\\(scalar)".utf8
            case "\n": out += "\\n".utf8
            case "\r": out += "\\r".utf8
            case "\t": out += "\\t".utf8
            default:
                if isPrintable(scalar) {
                    out += String(scalar).utf8
                } else {
                    let code = String(scalar.value, radix: 16)
                    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
                    out += "\\\(letter)\(String(repeating: "0", count: max(0, width - code.count)))\(code)".utf8
                }
            }
        }
        out += String(quote).utf8
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        case .spaceSeparator: return scalar == " "
        default: return true
        }
    }

    /// The kind of a value with its article.
    func described(_ value: Value) -> String {
        let name = typeName(value)
        switch value {
        case .none, .missing: return name
        default: return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
        }
    }

    /// What kind of value it is, in the words of messages.
    func typeName(_ value: Value) -> String {
        switch value {
        case .missing: "nothing"
        case .undefined: "undefined value"
        case .none: "none"
        case .bool: "boolean"
        case .int: "integer"
        case .double: "float"
        case .string, .markup: "string"
        case .list: "list"
        case .tuple: "tuple"
        case .map: "dictionary"
        case .object(let index):
            switch object(index) {
            case .closure: "macro"
            case .loop: "loop"
            case .namespace: "namespace"
            case .module: "template module"
            case .cycler: "cycler"
            case .joiner: "joiner"
            case .function, .hostFunction: "function"
            case .blocks: "template"
            }
        }
    }
}
