import Basics
import Loaders

/// An article as a page of text that a person can check: the expectation of the golden tests.
func render(_ loaded: LoadedClipping) -> String {
    (loaded.articles.map(render) + loaded.indexed.map(render) + [DiagnosticReport().text(of: loaded.diagnostics)])
        .filter { !$0.isEmpty }
        .joined(separator: "\n")
}

private func render(_ article: Article) -> String {
    var lines: [String] = []
    func field(_ name: String, _ value: String?) { if let value, !value.isEmpty { lines.append("\(name): \(value)") } }
    field("loader", article.loader)
    field("slug", article.slug)
    field("title", article.title?.text)
    field("standfirst", article.standfirst?.text)
    field("authors", article.authors.joined(separator: "; "))
    field("publisher", article.publisher)
    field("place", article.place)
    field("published", article.published.map { "\($0.moment) (\($0.basis.rawValue): \($0.words))" })
    field("language", article.language)
    field("address", article.sourceURL)
    field("tags", article.tags.joined(separator: "; "))
    lines += ["", "body"] + article.blocks.map { "  [\($0.kind.label)] \($0.text)" }
    if !article.dropped.isEmpty {
        lines += ["", "dropped"] + article.dropped.map { "  \($0.line) \($0.reason.rawValue): \($0.text)" }
    }
    lines +=
        ["", "markdown"] + article.markdown.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }
    return lines.joined(separator: "\n") + "\n"
}

private func render(_ indexed: IndexedArticle) -> String {
    let place = indexed.location.position.map { "\($0.line):\($0.column)" } ?? "?"
    let fields = [
        indexed.title, indexed.authors.isEmpty ? nil : "by " + indexed.authors.joined(separator: "; "),
        indexed.publisher.map { "in " + $0 },
        indexed.published.map { "on \($0.moment) (\($0.basis.rawValue): \($0.words))" },
        indexed.tags.isEmpty ? nil : "tags " + indexed.tags.joined(separator: "; "),
    ]
    return (["indexed \(place) \(indexed.address)"] + fields.compactMap(\.self).map { "  " + $0 }).joined(
        separator: "\n") + "\n"
}

extension Article.Block.Kind {
    fileprivate var label: String {
        switch self {
        case .heading(let level): "heading \(level)"
        default: "\(self)"
        }
    }
}
