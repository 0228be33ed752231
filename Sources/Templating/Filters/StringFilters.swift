extension Machine {
    mutating func stringFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value
    {
        switch filter {
        case .format:
            return try formatFilter(value, arguments.call)
        case .indent: return try indent(value, arguments)
        case .pprint:
            try checkStrict(value)
            var out: [UInt8] = []
            store.writeRepresentation(value, to: &out, depth: 0)
            return store.make(out)
        case .replace: return try replace(value, arguments)
        case .string: return try soft(value)
        case .truncate: return try truncate(value, arguments)
        case .wordwrap: return try wordwrap(value, arguments)
        default: break
        }
        let soft = try soft(value)
        let string = store.text(of: soft)
        switch filter {
        case .upper: return store.make(PythonText.upper(string), markup: soft.isMarkup)
        case .lower: return store.make(PythonText.lower(string), markup: soft.isMarkup)
        case .capitalize: return store.make(PythonText.capitalize(string), markup: soft.isMarkup)
        case .title: return store.make(PythonText.titleFilter(string))
        case .center:
            let width = try checkedWidth(integer(arguments[0], 80, "width"))
            return store.make(PythonText.center(string, width), markup: soft.isMarkup)
        case .trim:
            let characters = try arguments[0].flatMap { value throws(Failure) -> String? in
                if case .none = value { return nil }
                return try text(value)
            }
            return store.make(PythonText.strip(string, characters), markup: soft.isMarkup)
        case .wordcount: return .int(PythonText.wordCount(string))
        default: return soft
        }
    }

    func checkedWidth(_ width: Int) throws(Failure) -> Int {
        guard width <= program.options.limits.outputBytes else { throw Self.tooLong(program.options.limits) }
        return width
    }

    private mutating func replace(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        var subject = try soft(value)
        var (old, new) = (try soft(arguments[0] ?? .none), try soft(arguments[1] ?? .none))
        var count = -1
        if let limit = arguments[2], limit.isNone == false { count = try integer(limit, -1, "count") }
        var isMarkup = false
        if arguments.autoescape {
            if old.isMarkup || new.isMarkup && !subject.isMarkup { subject = escaped(subject) }
            isMarkup = subject.isMarkup
            if isMarkup { new = escaped(new) }
        }
        if old.stringIndex == nil { old = .string(0) }
        let result = try replaced(store.text(of: subject), store.text(of: old), store.text(of: new), count)
        return store.make(result, markup: isMarkup)
    }

    func replaced(_ text: String, _ old: String, _ new: String, _ count: Int) throws(Failure) -> [UInt8] {
        let (text, old, new) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
        var out: [UInt8] = []
        var remaining = count < 0 ? Int.max : count
        if old.isEmpty {
            for (position, scalar) in String(decoding: text, as: UTF8.self).unicodeScalars.enumerated() {
                if position < remaining { out += new }
                out += String(scalar).utf8
            }
            if text.isEmpty || String(decoding: text, as: UTF8.self).unicodeScalars.count < remaining { out += new }
            return out
        }
        var at = 0
        while remaining > 0, let found = ByteSearch.first(old[...], in: text[...], from: at) {
            out += text[at..<found]
            out += new
            at = found + old.count
            remaining -= 1
            guard out.count <= program.options.limits.outputBytes else { throw Self.tooLong(program.options.limits) }
        }
        out += text[at...]
        return out
    }

    private mutating func indent(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        try check(value)
        guard value.stringIndex != nil else {
            throw Failure("only strings can be indented, not \(store.described(value))", identifier: "template-type")
        }
        var indention: String
        if let width = arguments[0], width.stringIndex != nil {
            let given = value.isMarkup ? escaped(width) : width
            indention = store.text(of: given)
        } else {
            let width = try checkedWidth(integer(arguments[0], 4, "width"))
            indention = String(repeating: " ", count: max(0, width))
        }
        let isFirst = try flag(arguments[1])
        let isBlank = try flag(arguments[2])
        var lines = PythonText.lines(store.text(of: value) + "\n")
        var result = lines.isEmpty ? "" : lines.removeFirst()
        for line in lines { result += "\n" + (isBlank || !line.isEmpty ? indention + line : line) }
        if isFirst { result = indention + result }
        return store.make(result, markup: value.isMarkup)
    }

    private mutating func truncate(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        if case .undefined(let index) = value, !refuses(index) { return value }
        let subject = try soft(value)
        let length = try integer(arguments[0], 255, "length")
        let killwords = try flag(arguments[1])
        let tail = try arguments[2].map { end throws(Failure) in try text(end) } ?? "..."
        let leeway =
            try arguments[3].flatMap { value throws(Failure) -> Int? in
                value.isNone ? nil : try integer(value, 5, "leeway")
            } ?? 5
        let endCount = tail.unicodeScalars.count
        guard length >= endCount else {
            throw Failure(
                "'length' is at least that of 'end', \(endCount), not \(length)", identifier: "template-arguments")
        }
        guard leeway >= 0 else { throw Failure("'leeway' can't be negative", identifier: "template-arguments") }
        guard let index = subject.stringIndex, let limit = scalarOffset(length + leeway, of: index),
            limit < store.bytes(index).endIndex, let end = scalarOffset(length - endCount, of: index)
        else { return subject }
        var kept = store.bytes(index)[..<end]
        if !killwords, let space = kept.lastIndex(of: UInt8(ascii: " ")) { kept = kept[..<space] }
        return store.make(
            Array(kept) + Array((subject.isMarkup ? HTML.escape(tail) : tail).utf8), markup: subject.isMarkup)
    }

    /// Where in a string's bytes the scalar of a number begins; the end of the string where it has just so many.
    private func scalarOffset(_ number: Int, of index: Int32) -> Int? {
        let text = store.bytes(index)
        if number >= text.count { return number == text.count ? text.endIndex : nil }
        var count = 0
        for at in text.indices where text[at] & 0xC0 != 0x80 {
            if count == number { return at }
            count += 1
        }
        return count == number ? text.endIndex : nil
    }

    private mutating func wordwrap(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        let string = try text(value)
        let width = try integer(arguments[0], 79, "width")
        guard width > 0 else { throw Failure("'width' is at least 1, not \(width)", identifier: "template-arguments") }
        let isBreaking = try flag(arguments[1], true)
        var separator = "\n"
        if let given = arguments[2], !given.isNone { separator = try text(given) }
        let wrapper = WordWrapper(
            width: width, breaksLongWords: isBreaking, breaksOnHyphens: try flag(arguments[3], true))
        let lines = PythonText.lines(string).map { wrapper.wrap($0).joined(separator: separator) }
        return store.make(lines.joined(separator: separator))
    }
}

extension Value {
    var isNone: Bool {
        if case .none = self { true } else { false }
    }
}
