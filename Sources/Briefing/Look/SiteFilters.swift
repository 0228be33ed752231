internal import Basics
internal import CommonMark
internal import Templating

/// The filters that a site's templates have beside the language's own.
enum SiteFilters {
    static func register(in environment: inout TemplateEnvironment) {
        environment.register(filter: "relative_url", parameters: ["from"], onBytes: appendRelativeURL) {
            arguments throws(TemplateFailure) in
            let target = try text(arguments.value, "the address")
            return .string(relativeURL(target, from: try text(arguments["from"], "the page's path")))
        }
        environment.register(filter: "plural", parameters: ["one", "many"]) { arguments throws(TemplateFailure) in
            guard case .int(let count) = arguments.value else { throw .wrongValue("a whole number", "the count") }
            return .string("\(count) \(try text(arguments[count == 1 ? "one" : "many"], "the word"))")
        }
        environment.register(filter: "date", parameters: []) { arguments throws(TemplateFailure) in
            let text = try text(arguments.value, "the date")
            guard let value = EDTF(parsing: text) else { throw .notADate(text) }
            return .string(value.words)
        }
        environment.register(filter: "slug", parameters: []) { arguments throws(TemplateFailure) in
            .string(Slug.make(from: try text(arguments.value, "the name")))
        }
        environment.register(filter: "markdown", parameters: []) { arguments throws(TemplateFailure) in
            let document = MarkdownDocument(parsing: try text(arguments.value, "the Markdown"))
            return .safe(String(decoding: document.html(), as: UTF8.self))
        }
        environment.register(filter: "excerpt", parameters: [TemplateParameter("words", default: 30)]) {
            arguments throws(TemplateFailure) in
            guard case .int(let count) = arguments["words"], count > 0 else {
                throw .wrongValue("a positive whole number", "the number of words")
            }
            return .string(TextFilters.excerpt(try text(arguments.value, "the text"), words: count))
        }
        environment.register(filter: "highlight", parameters: ["words"]) { arguments throws(TemplateFailure) in
            let words = try text(arguments["words"], "what to highlight")
            return .safe(TextFilters.highlight(words, in: try text(arguments.value, "the text")))
        }
        environment.register(filter: "json", parameters: []) { arguments throws(TemplateFailure) in
            .safe(TextFilters.scriptJSON(arguments.value))
        }
    }

    private static func text(_ value: TemplateValue, _ what: String) throws(TemplateFailure) -> String {
        switch value {
        case .string(let text), .safe(let text): return text
        default: throw .wrongValue("a text", what)
        }
    }

    /// The way from one page to another, both as paths from the site's root; it works from a server and from disk.
    ///
    ///     relativeURL("people/ana.html#p2", from: "articles/x.html")     // "../people/ana.html#p2"
    static func relativeURL(_ target: String, from page: String) -> String {
        var (target, page) = (target, page)
        var url: [UInt8] = []
        target.withUTF8 { target in page.withUTF8 { page in appendRelativeURL(target, from: page, to: &url) } }
        return String(decoding: url, as: UTF8.self)
    }

    @Sendable private static func appendRelativeURL(
        _ target: UnsafeBufferPointer<UInt8>, from page: UnsafeBufferPointer<UInt8>, to url: inout [UInt8]
    ) {
        let slash = UInt8(ascii: "/")
        var (at, shared) = (0, 0)
        while at < target.count, at < page.count, target[at] == page[at] {
            at += 1
            if target[at - 1] == slash { shared = at }
        }
        var from = shared
        while let found = ByteScan.index(of: slash, in: page, from: from) {
            url += [UInt8(ascii: "."), UInt8(ascii: "."), slash]
            from = found + 1
        }
        url += target[shared...]
    }
}

extension TemplateFailure {
    static func wrongValue(_ wanted: String, _ what: String) -> TemplateFailure {
        TemplateFailure("\(what) must be \(wanted)")
    }

    static func notADate(_ text: String) -> TemplateFailure {
        TemplateFailure(
            "'\(text)' is not a date", fix: "write it as EDTF: 2025-05-28, 2025-05, 2025-23, 2025-05-27/2025-05-29")
    }
}
