import Foundation
import TestSupport

/// Holds every statement of a built site against the paragraph that its link leads to.
struct StatementCheck {
    private(set) var checked = 0
    private(set) var failures: [String] = []

    /// Reads the `figure.statement` elements of all pages: the quotation without its greyed lead, and the link below it.
    init(_ site: BuiltSite) throws {
        for (page, html) in site.files.sorted(by: { $0.key < $1.key }) where page.hasSuffix(".html") {
            for figure in html.components(separatedBy: "<figure class=\"statement\">").dropFirst() {
                guard let quotation = Self.between(figure, "<blockquote><p>", "</p></blockquote>"),
                    let link = LinkCrawler.values(of: "href", in: Self.between(figure, "<figcaption>", "</figcaption>") ?? "").first
                else {
                    failures.append("\(page): a statement without its source")
                    continue
                }
                var words = quotation
                if let lead = Self.between(words, "<span class=\"lead\">", "</span> ") {
                    words = words.replacingOccurrences(of: "<span class=\"lead\">\(lead)</span> ", with: "")
                }
                let parts = link.components(separatedBy: "#")
                let target = parts[0].replacingOccurrences(of: "../", with: "")
                checked += 1
                guard parts.count == 2, let article = site.files[target],
                    let element = Self.element(parts[1], in: article)
                else {
                    failures.append("\(page): \(link) leads nowhere")
                    continue
                }
                if !Self.text(element).contains(Self.text(words)) {
                    failures.append("\(page): \(link) does not say \(Self.text(words))")
                }
            }
        }
    }

    private static func between(_ text: String, _ start: String, _ end: String) -> String? {
        guard let a = text.range(of: start), let b = text.range(of: end, range: a.upperBound..<text.endIndex) else {
            return nil
        }
        return String(text[a.upperBound..<b.lowerBound])
    }

    /// The inner HTML of the element with an id; the elements asked for hold no element of their own name.
    private static func element(_ id: String, in html: String) -> String? {
        guard let at = html.range(of: " id=\"\(id)\""), let open = html[..<at.lowerBound].lastIndex(of: "<"),
            let close = html.range(of: ">", range: at.upperBound..<html.endIndex)
        else { return nil }
        let name = html[html.index(after: open)..<at.lowerBound].prefix { $0.isLetter || $0.isNumber }
        guard let end = html.range(of: "</\(name)>", range: close.upperBound..<html.endIndex) else { return nil }
        return String(html[close.upperBound..<end.lowerBound])
    }

    /// The text content: tags out, entities resolved, a soft line break is one space.
    static func text(_ html: String) -> String {
        var out = ""
        var inTag = false
        for character in html {
            if character == "<" { inTag = true } else if character == ">" { inTag = false } else if !inTag { out.append(character) }
        }
        for (entity, text) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            out = out.replacingOccurrences(of: entity, with: text)
        }
        return out.replacingOccurrences(of: "\n", with: " ")
    }
}
