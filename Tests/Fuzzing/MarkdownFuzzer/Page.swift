/// What a browser would see of a page that the renderer wrote: its tags, its text, its anchors.
///
/// The renderer escapes `<`, `>` and quotation marks everywhere, so that a plain cut at them is right; where it isn't,
/// that is the fault which is looked for.
struct Page {
    private(set) var text: [UInt8] = []
    private(set) var anchors: [String: Int] = [:]
    private var problem: String?

    init(_ html: [UInt8]) {
        var at = 0
        while at < html.count {
            guard html[at] == UInt8(ascii: "<") else {
                if html[at] == UInt8(ascii: ">") { problem = "a bare > in the text" }
                text.append(html[at])
                at += 1
                continue
            }
            var (end, quote) = (at + 1, UInt8(0))
            while end < html.count, quote != 0 || html[end] != UInt8(ascii: ">") {
                if html[end] == quote {
                    quote = 0
                } else if quote == 0, html[end] == UInt8(ascii: "\"") {
                    quote = html[end]
                }
                end += 1
            }
            guard end < html.count else {
                problem = "a tag that does not end"
                return
            }
            read(html[(at + 1)..<end])
            at = end + 1
        }
    }

    /// What is wrong with a page; nil where nothing is.
    static func fault(_ html: [UInt8]) -> String? {
        guard String(validating: html, as: UTF8.self) != nil else { return "the page is not UTF-8" }
        return Page(html).problem
    }

    private static let known: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a",
        "br", "hr", "img", "table",
        "thead", "tbody", "tr", "th", "td", "del", "input", "sup", "section", "span", "div", "s", "figure", "aside",
        "small",
    ]
    private static let attributes: Set<String> = [
        "id", "href", "title", "class", "src", "alt", "start", "type", "checked", "disabled", "rel", "role", "style",
        "align", "width", "height",
        "loading", "lang", "dir", "aria-label", "aria-hidden", "aria-describedby", "referrerpolicy", "decoding",
        "tabindex", "scope", "data-n",
    ]

    private mutating func read(_ tag: ArraySlice<UInt8>) {
        let text = String(decoding: tag, as: UTF8.self)
        // What the renderer writes instead of raw HTML.
        if text.hasPrefix("!--") { return }
        let isClosing = text.hasPrefix("/")
        let name = text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        guard Self.known.contains(String(name)) else {
            problem = "a tag <\(text.prefix(60))>"
            return
        }
        guard !isClosing else { return }
        var rest = text.dropFirst(name.count)
        while let start = rest.firstIndex(where: { $0 != " " && $0 != "/" && $0 != "\n" }) {
            rest = rest[start...]
            let attribute = rest.prefix { $0.isLetter || $0 == "-" }
            rest = rest.dropFirst(attribute.count)
            guard Self.attributes.contains(String(attribute)) else {
                problem = "an attribute '\(attribute)' in <\(text.prefix(80))>"
                return
            }
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 1)
            if attribute == "id" { anchors[String(value), default: 0] += 1 }
            if attribute == "href" || attribute == "src" { check(String(value)) }
        }
    }

    private mutating func check(_ address: String) {
        let plain = address.lowercased().replacing("&amp;", with: "&").filter { !$0.isWhitespace }
        for scheme in ["javascript:", "vbscript:", "data:", "file:"] where plain.hasPrefix(scheme) {
            problem = "an address \(address.prefix(60))"
        }
    }
}
