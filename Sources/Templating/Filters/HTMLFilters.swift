extension Machine {
    mutating func htmlFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        switch filter {
        case .safe:
            try checkStrict(value)
            if let index = value.stringIndex { return store.vouched(index) }
            return store.make(store.text(of: value), markup: true)
        case .escape, .e:
            try checkStrict(value)
            return escaped(value)
        case .forceescape:
            let string = try text(value)
            return escaped(store.make(string))
        case .striptags: return store.make(MarkupText.stripTags(try text(value)))
        case .urlencode: return try urlencode(value)
        case .urlize: return try urlize(value, arguments)
        case .tojson:
            var indent: Int?
            if let given = arguments[0], !given.isNone { indent = try integer(given, 0, "indent") }
            try check(value)
            var writer = JSONWriter(store: store, indent: indent)
            try writer.write(value)
            return store.make(JSONWriter.htmlSafe(writer.out), markup: true)
        default: return try xmlattr(value, arguments)
        }
    }

    private mutating func xmlattr(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        try check(value)
        var out: [UInt8] = []
        for pair in try pairs(value) {
            if pair.value.isNone || pair.value.isUndefined { continue }
            let name = store.text(of: pair.key)
            let isBroken = name.unicodeScalars.contains {
                $0 == " " || (0x09...0x0D).contains($0.value) || $0 == "/" || $0 == ">" || $0 == "="
            }
            guard !isBroken else {
                throw Failure("'\(name)' can't be the name of an attribute")
            }
            if !out.isEmpty { out.append(UInt8(ascii: " ")) }
            let (key, value) = (escaped(pair.key), escaped(pair.value))
            store.write(key, to: &out)
            out += "=\"".utf8
            store.write(value, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        if try flag(arguments[0], true), !out.isEmpty { out.insert(UInt8(ascii: " "), at: 0) }
        return store.make(out, markup: arguments.autoescape)
    }

    private mutating func urlencode(_ value: Value) throws(Failure) -> Value {
        switch value {
        case .undefined, .string, .markup:
            return store.make(MarkupText.percentEncoded(try text(value), keepingSlash: true))
        case .map, .list, .tuple:
            var parts: [String] = []
            for item in try value.isMap
                ? pairs(value).map({ [$0.key, $0.value] })
                : elements(value).map({ item throws(Failure) in try sequence(item) })
            {
                guard item.count == 2 else { throw Failure("'urlencode' needs pairs", identifier: "template-type") }
                let name = MarkupText.percentEncoded(store.text(of: item[0]), keepingSlash: false)
                parts.append(name + "=" + MarkupText.percentEncoded(store.text(of: item[1]), keepingSlash: false))
            }
            return store.make(parts.joined(separator: "&").replacing("%20", with: "+"))
        default: return store.make(MarkupText.percentEncoded(store.text(of: value), keepingSlash: true))
        }
    }

    private mutating func urlize(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        var options = Urlizer()
        if let limit = arguments[0], !limit.isNone { options.limit = try integer(limit, 0, "trim_url_limit") }
        var relations: Set<String> = ["noopener"]
        if try flag(arguments[1]) { relations.insert("nofollow") }
        if let target = arguments[2], !target.isNone { options.target = try text(target) }
        if let given = arguments[3], !given.isNone { relations.formUnion(PythonText.words(try text(given))) }
        options.relation = relations.sorted().joined(separator: " ")
        if let schemes = arguments[4], !schemes.isNone {
            for scheme in try elements(schemes) { options.schemes.append(try text(scheme)) }
        }
        for scheme in options.schemes where !Urlizer.isScheme(scheme) {
            throw Failure("'\(scheme)' is not the beginning of an address", identifier: "template-arguments")
        }
        try checkStrict(value)
        let safe = escaped(value)
        let result = options.linked(store.text(of: safe))
        return store.make(result, markup: arguments.autoescape)
    }
}

extension Value {
    var isMap: Bool {
        if case .map = self { true } else { false }
    }
}
