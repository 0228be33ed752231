extension Machine {
    /// The methods of strings that templates use.
    mutating func stringMethod(_ value: Value, _ name: String, _ arguments: CallArguments) throws(Failure) -> Value? {
        let string = store.text(of: value)
        let isMarkup = value.isMarkup
        func made(_ text: String) -> Value { store.make(text, markup: isMarkup) }
        func argument(_ index: Int) throws(Failure) -> String? {
            guard index < arguments.positional.count, !arguments.positional[index].isNone else { return nil }
            return try text(arguments.positional[index])
        }
        switch name {
        case "upper": return made(PythonText.upper(string))
        case "lower", "casefold": return made(PythonText.lower(string))
        case "capitalize": return made(PythonText.capitalize(string))
        case "title": return made(PythonText.titleMethod(string))
        case "strip": return made(PythonText.strip(string, try argument(0)))
        case "lstrip": return made(PythonText.strip(string, try argument(0), right: false))
        case "rstrip": return made(PythonText.strip(string, try argument(0), left: false))
        case "startswith": return .bool(try affixes(arguments).contains { string.utf8.starts(with: $0.utf8) })
        case "endswith":
            return .bool(try affixes(arguments).contains { string.utf8.reversed().starts(with: $0.utf8.reversed()) })
        case "split", "rsplit", "splitlines": return try split(name, string, isMarkup, arguments)
        case "replace":
            guard let old = try argument(0), arguments.positional.count > 1 else { return nil }
            let new = isMarkup ? escaped(arguments.positional[1]) : arguments.positional[1]
            let count = arguments.positional.count > 2 ? try integer(arguments.positional[2], -1, "count") : -1
            return store.make(try replaced(string, old, try text(new), count), markup: isMarkup)
        case "join":
            guard let items = arguments.positional.first else { return nil }
            var parts: [String] = []
            for item in try elements(items) { parts.append(try text(isMarkup ? escaped(item) : item)) }
            return made(parts.joined(separator: string))
        case "format": return try formatMethod(value, arguments)
        case "find", "index", "count": return try search(name, string, try argument(0))
        case "center", "ljust", "rjust", "zfill": return try pad(name, value, arguments)
        case "removeprefix":
            return made(
                string.hasPrefix(try argument(0) ?? "")
                    ? String(string.dropFirst((try argument(0) ?? "").count)) : string)
        case "removesuffix":
            return made(
                string.hasSuffix(try argument(0) ?? "")
                    ? String(string.dropLast((try argument(0) ?? "").count)) : string)
        case "isdigit", "isnumeric", "isdecimal":
            return .bool(!string.isEmpty && string.unicodeScalars.allSatisfy { $0.properties.numericType != nil })
        case "isalpha": return .bool(!string.isEmpty && string.unicodeScalars.allSatisfy(\.properties.isAlphabetic))
        case "isalnum":
            return .bool(
                !string.isEmpty && string.unicodeScalars.allSatisfy { PythonText.isWordScalar($0) && $0 != "_" })
        case "isspace": return .bool(!string.isEmpty && string.unicodeScalars.allSatisfy(PythonText.isSpace))
        case "isupper": return .bool(try apply(.upper, value, []))
        case "islower": return .bool(try apply(.lower, value, []))
        case "swapcase":
            return made(
                string.unicodeScalars.map {
                    $0.properties.isUppercase ? $0.properties.lowercaseMapping : $0.properties.uppercaseMapping
                }.joined())
        case "striptags" where isMarkup: return store.make(MarkupText.stripTags(string))
        case "unescape" where isMarkup: return store.make(CharacterReferences.decode(string))
        default: return nil
        }
    }

    private mutating func affixes(_ arguments: CallArguments) throws(Failure) -> [String] {
        guard let first = arguments.positional.first else {
            throw Failure("a string is needed", identifier: "template-arguments")
        }
        if case .tuple(let index) = first { return store.items(index).map { store.text(of: $0) } }
        return [try text(first)]
    }

    private func search(_ name: String, _ string: String, _ part: String?) throws(Failure) -> Value? {
        guard let part else { return nil }
        let (text, needle) = (Array(string.utf8), Array(part.utf8))
        if name == "count" {
            guard !needle.isEmpty else { return .int(string.unicodeScalars.count + 1) }
            var (count, at) = (0, 0)
            while let found = ByteSearch.first(needle[...], in: text[...], from: at) {
                count += 1
                at = found + needle.count
            }
            return .int(count)
        }
        guard let found = ByteSearch.first(needle[...], in: text[...]) else {
            if name == "index" { throw Failure("'\(part)' is not in the string") }
            return .int(-1)
        }
        return .int(text[..<found].count { $0 & 0xC0 != 0x80 })
    }

    private mutating func pad(_ name: String, _ value: Value, _ arguments: CallArguments) throws(Failure) -> Value? {
        guard let first = arguments.positional.first else { return nil }
        let width = try checkedWidth(integer(first, 0, "width"))
        let string = store.text(of: value)
        let fill = arguments.positional.count > 1 ? try text(arguments.positional[1]) : " "
        guard fill.unicodeScalars.count == 1 else {
            throw Failure("the fill is one character", identifier: "template-arguments")
        }
        let missing = max(0, width - string.unicodeScalars.count)
        let result: String
        switch name {
        case "center": result = PythonText.center(string, width, fill)
        case "ljust": result = string + String(repeating: fill, count: missing)
        case "rjust": result = String(repeating: fill, count: missing) + string
        default:
            let hasSign = string.hasPrefix("-") || string.hasPrefix("+")
            let zeros = String(repeating: "0", count: missing)
            result = hasSign ? String(string.prefix(1)) + zeros + string.dropFirst() : zeros + string
        }
        return store.make(result, markup: value.isMarkup)
    }

    private mutating func split(
        _ name: String, _ string: String, _ isMarkup: Bool, _ arguments: CallArguments
    ) throws(Failure) -> Value {
        var parts: [String]
        let separator = arguments.positional.first ?? arguments.keywords.first { store.string($0.name) == "sep" }?.value
        let given =
            arguments.positional.count > 1
            ? arguments.positional[1] : arguments.keywords.first { store.string($0.name) == "maxsplit" }?.value
        if name == "splitlines" {
            parts = PythonText.lines(string, keepingEnds: try flag(arguments.positional.first))
        } else {
            let limit = try integer(given, -1, "maxsplit")
            let text = try separator.flatMap { value throws(Failure) -> String? in
                value.isNone ? nil : try self.text(value)
            }
            if let text, text.isEmpty { throw Failure("the separator is empty", identifier: "template-arguments") }
            parts = Self.split(
                Array(string.unicodeScalars), text.map { Array($0.unicodeScalars) }, limit, fromEnd: name == "rsplit")
        }
        guard parts.count <= program.options.limits.listLength else { throw Self.tooManyItems(program.options.limits) }
        return store.makeList(parts.map { store.make($0, markup: isMarkup) })
    }

    private static func split(
        _ text: [Unicode.Scalar], _ separator: [Unicode.Scalar]?, _ limit: Int, fromEnd: Bool
    ) -> [String] {
        func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
        if fromEnd, limit >= 0 {
            return split(text.reversed(), separator.map { $0.reversed() }, limit, fromEnd: false)
                .reversed().map { string($0.unicodeScalars.reversed()) }
        }
        var parts: [String] = []
        var at = 0
        if let separator {
            var start = 0
            while at + separator.count <= text.count, limit < 0 || parts.count < limit {
                if text[at] == separator[0], text[at..<at + separator.count].elementsEqual(separator) {
                    parts.append(string(text[start..<at]))
                    at += separator.count
                    start = at
                } else {
                    at += 1
                }
            }
            return parts + [string(text[start...])]
        }
        while true {
            while at < text.count, PythonText.isSpace(text[at]) { at += 1 }
            guard at < text.count else { return parts }
            if limit >= 0, parts.count == limit {
                return parts + [PythonText.strip(string(text[at...]), nil, left: false)]
            }
            var end = at
            while end < text.count, !PythonText.isSpace(text[end]) { end += 1 }
            parts.append(string(text[at..<end]))
            at = end
        }
    }
}
