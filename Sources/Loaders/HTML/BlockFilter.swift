/// What is left out of the main element block by block: lists of links, and what the plain-text rules know as noise.
enum BlockFilter {
    /// Rules that hold for blocks wherever they come from.
    static let rules: [any PageRule] = [
        AdvertisementRule(), ConsentRule(), ShareRule(), PromotionRule(), CopyrightRule(), CommentsRule(), TagsRule(),
        TeaserRule(), DatelineRule(), BylineRule(), TailRule(),
    ]

    /// How many blocks the rules are run over.
    static let limit = 20_000

    /// Leaves out the blocks that are no part of the article.
    static func apply(to page: inout Page, _ drafts: [BlockBuilder.Draft], stated: String?) {
        for index in drafts.indices {
            switch drafts[index].kind {
            case .caption: page.lines[index].role = .caption
            case .code, .table: page.lines[index].role = .listItem
            default: if let reason = reason(drafts[index], page.lines[index].shape) { page.drop(index, reason) }
            }
        }
        // No page that people read has as many blocks: the rules would take seconds.
        if drafts.count <= limit { for rule in rules { rule.apply(to: &page) } }
        for index in drafts.indices where drafts[index].kind == .paragraph && page.lines[index].role == .open {
            if page.lines[index].shape.count <= 14, Credit.find(in: drafts[index].text, isTop: false)?.lowerBound == 0 {
                page.drop(index, .credit)
            }
        }
        for index in drafts.indices where page.lines[index].role == .open && drafts[index].kind != .quotation {
            if let reason = PageLabels.reason(page.lines[index].shape) { page.drop(index, reason) }
        }
        for index in labels(drafts, page) { page.drop(index, .related) }
        dropOutside(drafts, &page, stated)
        dropRepeats(drafts, &page)
        let kept = drafts.indices.filter { page.lines[$0].role != .dropped }
        for index in emptyHeadings(drafts, kept) { page.drop(index, .furniture) }
    }

    /// What stands before and behind the text that the page states for machines.
    private static func dropOutside(_ drafts: [BlockBuilder.Draft], _ page: inout Page, _ stated: String?) {
        guard let body = StatedBody(stated) else { return }
        let texts = drafts.indices.map { index in
            page.lines[index].role == .dropped || drafts[index].kind == .caption ? nil : drafts[index].text
        }
        for index in body.outside(texts) where page.lines[index].role == .open {
            // The standfirst is stated elsewhere.
            let isLead = index < 2 && page.lines[index].shape.isParagraph
            if !isLead { page.drop(index, .furniture) }
        }
    }

    /// The headline again at the top of the body, and paragraphs that repeat one before them.
    private static func dropRepeats(_ drafts: [BlockBuilder.Draft], _ page: inout Page) {
        var seen: Set<String> = []
        for index in drafts.indices
        where page.lines[index].role == .open && drafts[index].kind == .paragraph && page.lines[index].shape.count >= 8
        {
            if !seen.insert(drafts[index].text).inserted { page.drop(index, .repeatedText) }
        }
        guard let title = page.title.map({ LineShape($0.text).phrase }), !title.isEmpty else { return }
        for index in drafts.indices.prefix(5)
        where page.lines[index].shape.phrase == title && page.lines[index].role != .dropped {
            page.drop(index, .repeatedHeadline)
        }
    }

    /// Why a block is left out by its own looks, or `nil`.
    private static func reason(_ draft: BlockBuilder.Draft, _ shape: LineShape) -> Article.Dropped.Reason? {
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
    private static func labels(_ drafts: [BlockBuilder.Draft], _ page: Page) -> [Int] {
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
    private static func emptyHeadings(_ drafts: [BlockBuilder.Draft], _ kept: [Int]) -> Set<Int> {
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
