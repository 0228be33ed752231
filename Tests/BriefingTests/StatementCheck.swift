import Foundation
import TestSupport

/// Holds every statement of a built site against the paragraph that its link leads to.
struct StatementCheck {
    private(set) var checked = 0
    private(set) var failures: [String] = []

    /// Reads the `span.said` elements of all pages, and of the marks behind each the first.
    init(_ site: BuiltSite) throws {
        for (page, html) in site.files.sorted(by: { $0.key < $1.key }) where page.hasSuffix(".html") {
            for piece in html.components(separatedBy: "<span class=\"said\">").dropFirst() {
                guard let end = piece.range(of: "</span>"),
                    let mark = piece[end.upperBound...].range(of: "<a class=\"mark\""),
                    let link = LinkCrawler.values(
                        of: "href", in: String(piece[mark.lowerBound...].prefix { $0 != ">" }) + ">"
                    ).first
                else {
                    failures.append("\(page): a statement without its source")
                    continue
                }
                let words = String(piece[..<end.lowerBound])
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
            if character == "<" {
                inTag = true
            } else if character == ">" {
                inTag = false
            } else if !inTag {
                out.append(character)
            }
        }
        for (entity, text) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            out = out.replacingOccurrences(of: entity, with: text)
        }
        return out.replacingOccurrences(of: "\n", with: " ")
    }
}
