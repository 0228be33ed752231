internal import Basics
internal import Loaders

/// An article as the loader normalised it, as a Markdown file with a front matter: `articles/SLUG.md` of a site, and what
/// `briefing import` writes for an editor to correct.
///
/// The Markdown loader reads it back as the same article, but for the receipt: what a published file leaves out (the words
/// of a dateline, a picture's credit) is shown on pages only as a part of that.
struct MarkdownEntry: Sendable {
    /// The file beside an article's page.
    func maker(_ source: Source) -> FileMaker {
        FileMaker("articles/\(source.slug).md") {
            Array(text(source.article, slug: source.slug, published: source.published, isPublic: true).utf8)
        }
    }

    /// The whole file. An inferred date is written for other programs; a build infers it again.
    func text(_ article: Article, slug: String?, published: Article.Published?, isPublic: Bool = false) -> String {
        var lines = ["---"]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("\(key): \(Self.quoted(value))") }
        }
        add("title", article.title?.text)
        add("dek", article.standfirst?.text)
        if !article.authors.isEmpty { lines.append("author: \(Self.list(article.authors))") }
        add("publisher", article.publisher)
        add("place", article.place)
        add("published", published?.moment.description)
        add("publishedBasis", published?.basis.rawValue)
        if !isPublic, let published, published.words != published.moment.description {
            add("publishedWords", published.words)
        }
        add("sourceURL", article.sourceURL)
        add("language", article.language)
        if !article.tags.isEmpty { lines.append("tags: \(Self.list(article.tags))") }
        add("slug", slug)
        lines += captions(article, isPublic)
        lines += article.otherMetadata.map { "\(Self.key($0.key)): \(Self.flow($0.value))" }
        add("imported-from", article.importedFrom ?? Path.name(of: article.source.name))
        return (lines + ["---", "", article.markdown]).joined(separator: "\n")
    }

    private func captions(_ article: Article, _ isPublic: Bool) -> [String] {
        let captions = article.creditedCaptions
        if captions.isEmpty { return [] }
        return ["captions:"]
            + captions.map { caption in
                let credit = (isPublic ? nil : caption.credit).map { ", \"credit\": \(Self.quoted($0))" } ?? ""
                return "  - {\"text\": \(Self.quoted(caption.text))\(credit)}"
            }
    }

    /// A value of the original front matter on one line.
    private static func flow(_ value: Metadata) -> String {
        switch value {
        case .text(let text, _): quoted(text)
        case .list(let items, _): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\(quoted($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        case .null: "null"
        }
    }

    /// A key as it was written, in quotation marks where it has anything but letters, digits, hyphens and underscores.
    private static func key(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
        }
        return isPlain && !key.isEmpty ? key : quoted(key)
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

    /// A YAML double-quoted scalar.
    private static func quoted(_ text: String) -> String { JSON.string(text).text }
}
