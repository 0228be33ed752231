/// Values as JSON, spelled as Python's `json` spells them.
struct JSONWriter {
    let store: Store
    let indent: Int?
    /// Keys in order; Jinja sorts them.
    var sortsKeys = true
    var out: [UInt8] = []

    init(store: Store, indent: Int?) {
        self.store = store
        self.indent = indent
    }

    mutating func write(_ value: Value) throws(Failure) { try write(value, 0) }

    private mutating func write(_ value: Value, _ depth: Int) throws(Failure) {
        guard depth < 100 else { throw Failure("the value is nested too deeply for JSON") }
        switch value {
        case .none: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): Store.write(value, to: &out)
        case .double(let value):
            if value.isFinite {
                out += Store.text(value).utf8
            } else {
                out += (value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity").utf8
            }
        case .string(let index), .markup(let index): Self.write(store.string(index), to: &out)
        case .list(let index), .tuple(let index):
            let items = store.items(index)
            try write(items.count, "[", "]", depth) { (writer, position) throws(Failure) in
                try writer.write(items[position], depth + 1)
            }
        case .map(let index):
            var pairs = store.pairs(index).map { (Self.key(store, $0.key), $0.value) }
            if sortsKeys { pairs.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) } }
            try write(pairs.count, "{", "}", depth) { (writer, position) throws(Failure) in
                Self.write(pairs[position].0, to: &writer.out)
                writer.out += ": ".utf8
                try writer.write(pairs[position].1, depth + 1)
            }
        default:
            throw Failure("\(store.described(value)) can't be written as JSON", identifier: "template-type")
        }
    }

    private static func key(_ store: Store, _ key: Value) -> String {
        switch key {
        case .none: "null"
        case .bool(let value): value ? "true" : "false"
        default: store.text(of: key)
        }
    }

    private mutating func write(
        _ count: Int, _ open: String, _ close: String, _ depth: Int,
        _ item: (inout JSONWriter, Int) throws(Failure) -> Void
    ) throws(Failure) {
        out += open.utf8
        for position in 0..<count {
            if position > 0 { out += (indent == nil ? ", " : ",").utf8 }
            newLine(depth + 1)
            try item(&self, position)
        }
        if count > 0 { newLine(depth) }
        out += close.utf8
    }

    private mutating func newLine(_ depth: Int) {
        guard let indent else { return }
        out.append(UInt8(ascii: "\n"))
        out += repeatElement(UInt8(ascii: " "), count: max(0, min(indent, 64)) * depth)
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for unit in text.utf16 {
            switch unit {
            case 0x22: out += "\\\"".utf8
            case 0x5C: out += "\\\\".utf8
            case 0x0A: out += "\\n".utf8
            case 0x0D: out += "\\r".utf8
            case 0x09: out += "\\t".utf8
            case 0x08: out += "\\b".utf8
            case 0x0C: out += "\\f".utf8
            case 0x20..<0x7F: out.append(UInt8(unit))
            case 0x7F: out.append(0x7F)
            default:
                let code = String(unit, radix: 16)
                out += "\\u\(String(repeating: "0", count: 4 - code.count))\(code)".utf8
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// JSON that can stand in a script and in single quotes.
    static func htmlSafe(_ json: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(json.count)
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): out += "\\u003c".utf8
            case UInt8(ascii: ">"): out += "\\u003e".utf8
            case UInt8(ascii: "&"): out += "\\u0026".utf8
            case UInt8(ascii: "'"): out += "\\u0027".utf8
            default: out.append(byte)
            }
        }
        return out
    }
}
