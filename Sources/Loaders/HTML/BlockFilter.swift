/// What is left out of the main element block by block: lists of links, and what the plain-text rules know as noise.
enum BlockFilter {
    /// Rules that hold for blocks wherever they come from.
    static let rules: [any PageRule] = [
        AdvertisementRule(), ConsentRule(), ShareRule(), PromotionRule(), CopyrightRule(), CommentsRule(), TagsRule(),
        TeaserRule(), DatelineRule(), BylineRule(), TailRule(),
    ]

    /// How many blocks the rules are run over.
    static let limit = 20_000

    /// Why a block is left out by its own looks, or `nil`.
    static func reason(_ drafts: [BlockBuilder.Draft], _ index: Int) -> Article.Dropped.Reason? {
        let draft = drafts[index]
        let shape = LineShape(draft.text)
        switch draft.kind {
        case .caption, .code, .table: return nil
        case .listItem:
            if draft.linkDensity > 0.7 { return shape.count > 12 && shape.endsSentence ? nil : .related }
        case .paragraph, .quotation:
            if draft.linkDensity > 0.8, !(shape.count > 15 && shape.endsSentence) { return .related }
        case .heading:
            if draft.linkDensity > 0.8 { return .related }
        }
        return nil
    }

    /// Headings, and short lines that end like none, of lists of links that were left out.
    static func labels(_ drafts: [BlockBuilder.Draft], _ page: Page) -> [Int] {
        let related = Set(page.dropped.filter { $0.reason == .related }.map(\.text))
        return drafts.indices.dropLast().filter { index in
            guard page.lines[index].role == .open, page.lines[index + 1].role == .dropped,
                related.contains(page.lines[index + 1].text.text)
            else { return false }
            if case .heading = drafts[index].kind { return true }
            return page.lines[index].shape.count <= 8 && !page.lines[index].shape.endsSentence
        }
    }

    /// Headings behind which nothing of their own is left.
    static func emptyHeadings(_ drafts: [BlockBuilder.Draft], _ kept: [Int]) -> Set<Int> {
        var empty: Set<Int> = []
        var next: Article.Block.Kind?
        for index in kept.reversed() {
            if case .heading(let level) = drafts[index].kind {
                switch next {
                case nil: empty.insert(index)
                case .heading(let other)? where other < level: empty.insert(index)
                default: break
                }
                if empty.contains(index) { continue }
            }
            next = drafts[index].kind
        }
        return empty
    }
}
