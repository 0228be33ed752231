import Basics

/// Saved web pages: the main content as Markdown, what the page says about it, and all the rest on the receipt.
struct HTMLLoader: Loader {
    let endings: Set<String> = ["html", "htm", "xhtml"]

    func load(_ source: SourceText) -> LoadedClipping { load(source, address: nil) }

    /// A page whose address is known from elsewhere, as that of a message's part is.
    func load(_ source: SourceText, address: String?) -> LoadedClipping {
        guard source.utf8.count <= HTMLPrescan.size else {
            return Self.refused(Self.tooLarge(source))
        }
        let scan = HTMLPrescan(source.utf8)
        guard scan.text <= HTMLPrescan.mostText else {
            return Self.refused(Self.tooMuchText(source, scan.text))
        }
        let tree = GumboBridge.parse(scan)
        let data = StructuredData(tree)
        let content = MainContent(tree)
        let saved = address ?? SavedPage.address(source.utf8)
        let page = PageMetadata(tree, content, data, savedFrom: saved)
        var article = Article(source: source, loader: "html")
        article.title = page.title.map(HTMLText.unplaced)
        article.authors = page.authors
        article.publisher = page.publisher
        article.published = page.published
        article.language = page.language
        article.sourceURL = page.address
        article.tags = page.tags
        var reader = BodyReader(
            source: source, content: content, address: HTMLAddress(base: page.base, file: source.name), place: nil)
        reader.stated = data.body
        reader.credits = (article.authors, article.published.flatMap { $0.basis == .dateline ? $0.words : nil })
        reader.read(page.headline).describe(&article)
        return LoadedClipping(articles: [article], diagnostics: scan.isCut ? [Self.cut(source)] : [])
    }

    /// A stretch of HTML that is all article: a feed's item, a field of JSON, a part of a message.
    ///
    ///     let body = HTMLLoader.fragment(item.content, address: item.link, in: source, at: item.range)
    ///     article.blocks = body.blocks
    ///     article.markdown = body.markdown
    ///     article.dropped += body.dropped
    ///
    /// `html` is what stands there once the outer form's escapes are undone; links are resolved against `address`. What is
    /// left out (scripts say nothing; share bars, advertisements, comments) comes back with its reason, placed at `range`
    /// of the file. Never fails: text without a tag is a paragraph, and more than 32 MB are cut there.
    static func fragment(
        _ html: String, address: String? = nil, in source: SourceText, at range: Range<Int>
    ) -> HTMLBody {
        let scan = HTMLPrescan(Array(html.utf8.prefix(HTMLPrescan.size)))
        let content = MainContent(fragment: GumboBridge.parse(scan))
        let reader = BodyReader(
            source: source, content: content, address: HTMLAddress(base: address, file: source.name), place: range)
        return reader.read(.init())
    }
}

/// The comments that browsers and archivers put at the top of a page that they save.
enum SavedPage {
    /// The address in `<!-- saved from url=(0031)https://… -->` or in SingleFile's comment.
    static func address(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4000), as: UTF8.self)
        for mark in ["saved from url=(", "Page saved with SingleFile"] {
            guard let range = head.find(mark) else { continue }
            let rest = head[range.upperBound...]
            guard let start = String(rest).find("http") else { continue }
            let address = String(rest)[start.lowerBound...].prefix { !$0.isWhitespace && $0 != ">" && $0 != "\"" }
            return String(address)
        }
        return nil
    }
}

extension HTMLLoader {
    /// No article, and one complaint that says why.
    private static func refused(_ diagnostic: Diagnostic) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: [diagnostic])
        loaded.isExplained = true
        return loaded
    }

    private static func tooLarge(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "page-too-large", at: .init(file: source.name),
            "the page has \(source.utf8.count >> 20) MB, and 32 MB is the most that is read",
            fix: "save the page without its pictures, or paste its text into a .txt file")
    }

    private static func tooMuchText(_ source: SourceText, _ bytes: Int) -> Diagnostic {
        Diagnostic(
            .warning, "page-too-large", at: .init(file: source.name),
            "the page has \(bytes >> 20) MB of text, and \(HTMLPrescan.mostText >> 20) MB is the most that is read",
            fix: "paste the article's text into a .txt file")
    }

    private static func cut(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "page-nested-too-deeply", at: .init(file: source.name),
            "elements more than \(HTMLPrescan.depth) deep, or attributes past the first \(HTMLPrescan.attributes) of a tag, are left out",
            why: "no page that people read is like that; its text is kept")
    }
}
