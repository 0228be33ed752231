internal import Basics
internal import CommonMark
internal import Loaders

/// The articles of a pile, and the files that gave none.
struct ReadArticles: Sendable {
    var articles: [Article] = []
    /// Files that gave no article, with the reason.
    var leftOut: [LeftOut] = []

    struct LeftOut: Sendable, Hashable {
        var file: String
        var reason: String
    }
}

/// Reads every clipping and normalises it.
struct ArticleReader: Sendable {
    let disk: Disk

    func read(_ files: [String]) -> Reported<ReadArticles> {
        let loader = ClippingLoader(markdownBlocks: Self.blocks)
        var result = Reported(ReadArticles())
        for file in files {
            do throws(Disk.Failure) {
                let loaded = loader.load(Clipping(name: file, bytes: try disk.read(file)))
                result.value.articles += loaded.articles
                result.diagnostics += loaded.diagnostics
                if loaded.articles.isEmpty {
                    let reason = loaded.diagnostics.first?.summary ?? "no article in it"
                    result.value.leftOut.append(.init(file: Path.name(of: file), reason: reason))
                }
            } catch {
                result.diagnostics.append(.unreadable(error))
            }
        }
        return result
    }

    /// Loaders and CommonMark do not know each other: this is where the one's blocks become the other's.
    static func blocks(of markdown: String) -> [ClippingLoader.MarkdownBlock] {
        MarkdownDocument(parsing: markdown).leaves.map { leaf in
            let kind: Article.Block.Kind =
                switch leaf.kind {
                case .heading(let level): .heading(level: level)
                case .code, .html: .code
                case .tableCell: .table
                case .paragraph: leaf.isInListItem ? .listItem : leaf.isInQuotation ? .quotation : .paragraph
                }
            return .init(kind: kind, text: leaf.text, map: leaf.map, range: leaf.range)
        }
    }
}
