import Basics

/// Saved web pages: the main content as Markdown, what the page says about it, and all the rest on the receipt.
struct HTMLLoader: Loader {
    let endings: Set<String> = ["html", "htm", "xhtml"]

    func load(_ source: SourceText) -> LoadedClipping {
        guard source.utf8.count <= HTMLPrescan.size else {
            return LoadedClipping(articles: [], diagnostics: [Self.tooLarge(source)])
        }
        let scan = HTMLPrescan(source.utf8)
        let tree = GumboBridge.parse(scan.bytes)
        let data = StructuredData(tree)
        var content = MainContent(tree, stated: data.body)
        let page = PageMetadata(tree, content, data, savedFrom: SavedPage.address(source.utf8))
        var article = Article(source: source, loader: "html")
        article.title = page.title.map(HTMLText.unplaced)
        article.authors = page.authors
        article.publisher = page.publisher
        article.published = page.published
        article.language = page.language
        article.sourceURL = page.address
        article.tags = page.tags
        if let node = page.titleNode { content.leaveOut(node, .repeatedHeadline) }
        takeBody(content, page, &article)
        return LoadedClipping(articles: [article], diagnostics: scan.isCut ? [Self.cut(source)] : [])
    }

    private func takeBody(_ content: MainContent, _ metadata: PageMetadata, _ article: inout Article) {
        let source = article.source
        var builder = BlockBuilder(
            tree: content.tree, isLeftOut: content.reasons.map { $0 != nil }, isCaption: content.captions,
            address: HTMLAddress(base: metadata.address))
        for node in content.standfirsts(behind: metadata.titleNode) { builder.build(node) }
        builder.build(content.root)
        let drafts = builder.drafts
        var page = Page(
            source: source,
            blocks: drafts.map { draft in
                Line(
                    range: draft.offset..<draft.offset, followsBlank: true, text: HTMLText.unplaced(draft.text))
            })
        page.title = article.title
        for index in drafts.indices {
            switch drafts[index].kind {
            case .caption: page.lines[index].role = .caption
            case .code, .table: page.lines[index].role = .listItem
            default: if let reason = BlockFilter.reason(drafts, index) { page.drop(index, reason) }
            }
        }
        // No page that people read has as many blocks: the rules would take seconds.
        if drafts.count <= BlockFilter.limit { for rule in BlockFilter.rules { rule.apply(to: &page) } }
        for index in drafts.indices where drafts[index].kind == .paragraph && page.lines[index].role == .open {
            if page.lines[index].shape.count <= 14, Credit.find(in: drafts[index].text, isTop: false)?.lowerBound == 0 {
                page.drop(index, .credit)
            }
        }
        for index in BlockFilter.labels(drafts, page) { page.drop(index, .related) }
        repeats(drafts, &page)
        let kept = drafts.indices.filter { page.lines[$0].role != .dropped }
        for index in BlockFilter.emptyHeadings(drafts, kept) { page.drop(index, .furniture) }
        let stay = drafts.indices.filter { page.lines[$0].role != .dropped }.map { drafts[$0] }
        (article.markdown, article.blocks) = MarkdownLayout.lay(stay)
        for (text, offset) in builder.credits { page.dropped.append(entry(source, text, offset, .credit)) }
        for (node, reason) in content.leftOut {
            let text = content.tree.plainText(node)
            if !text.isEmpty { page.dropped.append(entry(source, text, Int(content.tree.nodes[node].offset), reason)) }
        }
        page.describe(&article)
    }

    /// The headline again at the top of the body.
    private func repeats(_ drafts: [BlockBuilder.Draft], _ page: inout Page) {
        guard let title = page.title.map({ LineShape($0.text).phrase }), !title.isEmpty else { return }
        for index in drafts.indices.prefix(5)
        where page.lines[index].shape.phrase == title && page.lines[index].role != .dropped {
            page.drop(index, .repeatedHeadline)
        }
    }

    private func entry(_ source: SourceText, _ text: String, _ offset: Int, _ reason: Article.Dropped.Reason)
        -> Article.Dropped
    {
        let offset = min(offset, source.utf8.count)
        return .init(text: text, reason: reason, range: offset..<offset, line: source.lineNumber(at: offset))
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
    private static func tooLarge(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "page-too-large", at: .init(file: source.name),
            "the page has \(source.utf8.count >> 20) MB, and 32 MB is the most that is read",
            fix: "save the page without its pictures, or paste its text into a .txt file")
    }

    private static func cut(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "page-nested-too-deeply", at: .init(file: source.name),
            "elements more than \(HTMLPrescan.depth) deep, or attributes past the first \(HTMLPrescan.attributes) of a tag, are left out",
            why: "no page that people read is like that; its text is kept")
    }
}
