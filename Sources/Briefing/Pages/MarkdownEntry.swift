internal import Basics
internal import Loaders

/// `articles/SLUG.md`: the article as the loader normalised it, to be corrected by hand or read by another program.
struct MarkdownEntry: Sendable {
    func file(_ source: Source) -> OutputFile {
        var lines = ["---"]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("\(key): \(Self.quoted(value))") }
        }
        let article = source.article
        add("title", article.title?.text)
        add("dek", article.standfirst?.text)
        if !article.authors.isEmpty {
            lines.append("author: [\(article.authors.map(Self.quoted).joined(separator: ", "))]")
        }
        add("publisher", article.publisher)
        add("place", article.place)
        add("published", source.published?.moment.description)
        add("publishedBasis", source.published?.basis.rawValue)
        add("sourceURL", article.sourceURL)
        add("language", article.language)
        add("slug", source.slug)
        lines += ["---", "", article.markdown]
        return OutputFile(path: "articles/\(source.slug).md", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// A YAML double-quoted scalar.
    private static func quoted(_ text: String) -> String { JSON.string(text).text }
}
