internal import Basics
internal import Loaders
internal import Recognition

/// What of an article mentions people of whom nothing is told.
struct ArticleFinding: Sendable, Hashable {
    /// Whether the article mentions one of them anywhere: then a surname in its address or its file's name does, too.
    var isNamed = false
    /// The sentences to withhold, by the place of their text; in bytes of it, ascending.
    var sentences: [Passage.Place: [Range<Int>]] = [:]

    var count: Int { sentences.values.reduce(0) { $0 + $1.count } }
}

/// Writes an article anew without what mentions people of whom nothing is told: no later step can know their names.
struct ArticleRewriter: Sendable {
    let names: WithheldNames

    func rewrite(_ old: Article, _ finding: ArticleFinding) -> Article {
        var article = old
        if finding.sentences[.title] != nil, let title = old.title {
            article.title = Self.withheld(title, [0..<title.text.utf8.count])
        }
        if let ranges = finding.sentences[.standfirst], let standfirst = old.standfirst {
            article.standfirst = Self.withheld(standfirst, ranges)
        }
        rewriteBody(&article, finding)
        rewriteFacts(&article, finding.isNamed)
        return article
    }

    private static func withheld(_ text: Article.Text, _ ranges: [Range<Int>]) -> Article.Text {
        let withheld = WithheldText(text.text, ranges)
        return .init(text: withheld.text, map: withheld.map(text.map))
    }

    // MARK: The body

    private func rewriteBody(_ article: inout Article, _ finding: ArticleFinding) {
        let rewriter = MarkdownRewriter(article.markdown)
        guard rewriter.leaves.count == article.blocks.count else { return }
        var texts: [Int: String] = [:]
        func withhold(_ index: Int, _ ranges: [Range<Int>]) {
            let text = WithheldText(article.blocks[index].text, ranges)
            texts[index] = text.text
            article.blocks[index].text = text.text
            article.blocks[index].map = text.map(article.blocks[index].map)
            // Code and raw HTML have no sentences: what is left of one is a paragraph.
            if article.blocks[index].kind == .code { article.blocks[index].kind = .paragraph }
        }
        let whole = self.whole(article, rewriter, finding)
        for index in article.blocks.indices {
            if whole.contains(index) {
                if article.blocks[index].text != Withheld.words {
                    withhold(index, [0..<article.blocks[index].text.utf8.count])
                }
            } else if let ranges = finding.sentences[.block(index)] {
                withhold(index, ranges)
            } else if isMentioned(inMarkupOf: index, article, rewriter, finding.isNamed) {
                // The name stands in an address or a title.
                texts[index] = article.blocks[index].text
            }
        }
        let isClean: (String) -> Bool = { [names] markdown in !names.full.isIn(markdown) }
        guard !texts.isEmpty || !isClean(article.markdown) else { return }
        let rewritten = rewriter.rewriting(texts, isClean: isClean)
        article.markdown = rewritten.markdown
        for index in article.blocks.indices where rewritten.leaves.indices.contains(index) {
            if texts[index] != nil || !isClean(article.blocks[index].markdown) {
                article.blocks[index].markdown = rewritten.leaves[index]
            }
        }
    }

    /// The blocks of which nothing is left: headings and captions that mention somebody, their pictures, whole rows of
    /// tables, code.
    private func whole(_ article: Article, _ rewriter: MarkdownRewriter, _ finding: ArticleFinding) -> Set<Int> {
        var whole: Set<Int> = []
        for (index, block) in article.blocks.enumerated() {
            let isFound = finding.sentences[.block(index)] != nil
            switch block.kind {
            case .heading, .caption: if isFound { whole.insert(index) }
            case .table: if isFound { whole.formUnion(rewriter.row(of: index)) }
            case .code:
                if names.full.isIn(block.text) || block.text.isEmpty && names.full.isIn(rewriter.markdown(of: index)) {
                    whole.insert(index)
                }
            case .paragraph, .listItem, .quotation:
                if block.text.isEmpty, isMentioned(inMarkupOf: index, article, rewriter, finding.isNamed) {
                    whole.insert(index)
                }
            }
        }
        // A picture without words of its own belongs to the caption below it.
        for index in whole where index > 0 && article.blocks[index].kind == .caption {
            if article.blocks[index - 1].text.isEmpty, article.blocks[index - 1].kind != .code {
                whole.insert(index - 1)
            }
        }
        return whole
    }

    /// Whether the name stands in what the Markdown has beside the text: the address of a link, a picture's description.
    private func isMentioned(
        inMarkupOf index: Int, _ article: Article, _ rewriter: MarkdownRewriter, _ isNamed: Bool
    ) -> Bool {
        let markdown = rewriter.markdown(of: index)
        guard markdown != article.blocks[index].text else { return false }
        if names.full.isIn(markdown) { return true }
        return isNamed && markdown.contains("](") && names.isMentioned(inAddress: markdown, isNamed: true)
            && !names.isMentioned(inAddress: article.blocks[index].text, isNamed: true)
    }

    // MARK: What is known of it

    private func rewriteFacts(_ article: inout Article, _ isNamed: Bool) {
        func address(_ text: String?) -> String? {
            text.map { names.isMentioned(inAddress: $0, isNamed: isNamed) ? Withheld.words : $0 }
        }
        article.sourceURL = address(article.sourceURL)
        if let slug = article.slug, names.isMentioned(inAddress: slug, isNamed: isNamed) { article.slug = nil }
        func text(_ text: String) -> String {
            names.isMentioned(in: text, isNamed: isNamed) ? Withheld.words : text
        }
        article.authors = article.authors.map { names.withholding($0) }
        article.publisher = article.publisher.map(text)
        article.place = article.place.map(text)
        article.tags = article.tags.map(text)
        article.language = address(article.language)
        if let published = article.published, names.isMentioned(inAddress: published.words, isNamed: isNamed) {
            article.published?.words = published.moment.description
            article.published?.range = nil
        }
        for index in article.dropped.indices {
            if names.isMentioned(in: article.dropped[index].text, isNamed: isNamed)
                || names.isMentioned(inAddress: article.dropped[index].text, isNamed: isNamed)
            {
                article.dropped[index].text = Withheld.words
            }
        }
        article.metadata = article.metadata.map { mapping($0, isNamed) }
        let file = article.importedFrom ?? Path.name(of: article.source.name)
        if names.isMentioned(inAddress: file, isNamed: isNamed) { hideFile(&article) }
    }

    /// Says of the file only that its name is withheld: the entry that is published names it otherwise.
    private func hideFile(_ article: inout Article) {
        var mapping = article.metadata ?? MetadataMapping(entries: [], range: 0..<0)
        mapping.entries.removeAll { $0.key == "imported-from" }
        mapping.entries.append(.init(key: "imported-from", keyRange: 0..<0, value: .text(Withheld.words, 0..<0)))
        article.metadata = mapping
    }

    private func mapping(_ mapping: MetadataMapping, _ isNamed: Bool) -> MetadataMapping {
        var mapping = mapping
        mapping.entries = mapping.entries.compactMap { entry in
            if names.isMentioned(inAddress: entry.key, isNamed: isNamed) { return nil }
            var entry = entry
            // Whom the article lists gets a page: those are left out, and not listed under other words.
            let isList = ["people", "initiatives"].contains(entry.key)
            guard let value = value(entry.value, isNamed, leavesOut: isList) else { return nil }
            entry.value = value
            return entry
        }
        return mapping
    }

    private func value(_ value: Metadata, _ isNamed: Bool, leavesOut: Bool) -> Metadata? {
        switch value {
        case .text(let text, let range):
            guard
                names.isMentioned(in: text, isNamed: isNamed || leavesOut)
                    || names.isMentioned(inAddress: text, isNamed: isNamed && !leavesOut)
            else { return value }
            return leavesOut ? nil : .text(Withheld.words, range)
        case .list(let items, let range):
            return .list(items.compactMap { self.value($0, isNamed, leavesOut: leavesOut) }, range)
        case .mapping(let mapping): return .mapping(self.mapping(mapping, isNamed))
        case .null: return value
        }
    }
}
