import Basics

extension Machine {
    /// Prints a value.
    mutating func emit(_ value: Value, _ instruction: Instruction) throws(Failure) {
        switch (value, instruction.escaper) {
        case (.string(let index), .html), (.string(let index), .attribute):
            store.appendEscaped(index, to: &out)
        case (.string(let index), .none), (.markup(let index), .none), (.markup(let index), .html):
            store.append(index, to: &out)
        case (.int(let number), let escaper) where escaper != .script: Store.write(number, to: &out)
        case (.undefined(let index), .none), (.undefined(let index), .html):
            if refuses(index) { throw undefinedFailure(index) }
        case (_, .none): store.write(value, to: &out)
        case (_, .html):
            if isModule(value) {
                store.write(value, to: &out)
            } else {
                var text: [UInt8] = []
                store.write(value, to: &text)
                Self.escape(text.span, to: &out)
            }
        case (.string(let index), .address), (.string(let index), .addressPrefix), (.string(let index), .addressPath):
            let text = store.bytes(index)
            if Address.isPlain(text) {
                out.append(contentsOf: text)
            } else {
                try emitContextual(value, instruction)
            }
        default: try emitContextual(value, instruction)
        }
        if out.count > program.options.limits.outputBytes { throw Self.tooLong(program.options.limits) }
    }

    private func isModule(_ value: Value) -> Bool {
        if case .object(let index) = value, case .module = store.object(index) { return true }
        return false
    }

    /// Appends text with the five characters of HTML escaped, copying the runs between them whole.
    static func escape(_ text: Swift.Span<UInt8>, to out: inout [UInt8]) {
        var start = 0
        var at = 0
        while at < text.count {
            if at + 8 <= text.count {
                let found = escapedBytes(in: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
                at += found.trailingZeroBitCount >> 3
                if found == 0 { continue }
            } else if !isEscaped(text[at]) {
                at += 1
                continue
            }
            if start < at { out.append(text.extracting(start..<at)) }
            switch text[at] {
            case UInt8(ascii: "&"): out.append("&amp;" as StaticString)
            case UInt8(ascii: "<"): out.append("&lt;" as StaticString)
            case UInt8(ascii: ">"): out.append("&gt;" as StaticString)
            case UInt8(ascii: "\""): out.append("&#34;" as StaticString)
            default: out.append("&#39;" as StaticString)
            }
            at += 1
            start = at
        }
        if start < text.count { out.append(text.extracting(start..<text.count)) }
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        let escaped: UInt64 =
            1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
            | 1 << UInt64(UInt8(ascii: "\"")) | 1 << UInt64(UInt8(ascii: "'"))
        return byte <= UInt8(ascii: ">") && escaped >> UInt64(byte) & 1 == 1
    }

    /// The high bit of the first of eight bytes that is escaped, perhaps with some of those behind it.
    ///
    /// `&` and `'` differ in the last bit, `<` and `>` in the one before it. A byte is zero where taking one from it
    /// borrows ("Bit Twiddling Hacks": determine if a word has a zero byte).
    @inline(__always)
    private static func escapedBytes(in word: UInt64) -> UInt64 {
        let word = UInt64(littleEndian: word)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let ampersands = (word & (0xFE &* ones)) ^ (0x26 &* ones)
        let angles = (word & (0xFD &* ones)) ^ (0x3C &* ones)
        let quotes = word ^ (0x22 &* ones)
        let zeros = (ampersands &- ones) & ~ampersands | (angles &- ones) & ~angles | (quotes &- ones) & ~quotes
        return zeros & (0x80 &* ones)
    }

    /// A value as markup: escaped unless it is markup.
    mutating func escaped(_ value: Value) -> Value {
        if case .markup = value { return value }
        if isModule(value) { return store.make(store.text(of: value), markup: true) }
        var text: [UInt8] = []
        store.write(value, to: &text)
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + 16)
        Self.escape(text.span, to: &escaped)
        return store.make(escaped, markup: true)
    }

    static func tooLong(_ limits: TemplateOptions.Limits) -> Failure {
        Failure("the output is longer than \(limits.outputBytes) bytes", identifier: "template-limit")
    }
}
