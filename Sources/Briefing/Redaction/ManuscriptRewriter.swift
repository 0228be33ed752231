internal import Basics
internal import CommonMark
internal import Loaders
internal import Recognition

/// Writes a manuscript anew without some people: articles, the editor's own texts, lists of files, pictures, addresses.
struct ManuscriptRewriter: Sendable {
    let names: WithheldNames
    /// The people's ids: the editor's entries of them are left out.
    let ids: Set<String>

    func rewriteArticles(_ manuscript: inout Manuscript, _ findings: [ArticleFinding]) {
        let rewriter = ArticleRewriter(names: names)
        for index in manuscript.sources.indices {
            let article = rewriter.rewrite(manuscript.sources[index].article, findings[index])
            manuscript.sources[index].article = article
            if let sentence = manuscript.sources[index].publishedSentence {
                manuscript.sources[index].publishedSentence = names.withholding(sentence)
            }
            if let published = article.published, manuscript.sources[index].published?.basis == published.basis {
                manuscript.sources[index].published?.words = published.words
            }
        }
    }

    /// All but the articles' texts, once those are what they will be.
    func rewriteRest(
        _ manuscript: inout Manuscript, _ original: Manuscript, named: [Bool], _ diagnostics: inout [Diagnostic]
    ) {
        rewriteSlugs(&manuscript, original, named)
        manuscript.read.articles = manuscript.sources.map(\.article)
        rewriteEditor(&manuscript, &diagnostics)
        rewriteSettings(&manuscript.settings, manuscript.folder, &diagnostics)
        manuscript.freePages = manuscript.freePages.map { page in
            let new = freePage(page)
            if new != page {
                diagnostics.append(.ownWordsWithheld("sentences of this page", at: .init(file: page.file)))
            }
            return new
        }
        manuscript.read.leftOut = manuscript.read.leftOut.map { row in
            .init(
                file: address(row.file),
                reason: names.isMentioned(inAddress: row.reason, isNamed: true) ? Withheld.words : row.reason)
        }
        manuscript.read.notClipped = manuscript.read.notClipped.map(indexed)
        manuscript.keepImagesOfArticles()
        for (file, images) in manuscript.read.images {
            manuscript.read.images[file] = images.filter { names.full.places(in: $0.value.bytes).isEmpty }
        }
    }

    private func freePage(_ page: FreePage) -> FreePage {
        var page = page
        page.title = names.withholding(page.title)
        page.text = withholding(markdown: page.text)
        page.formerly = kept(page.formerly)
        return page
    }

    /// The old addresses without those that hold a name: a page there would tell it.
    private func kept(_ slugs: [FormerSlug]) -> [FormerSlug] {
        slugs.filter { !names.isMentioned(inAddress: $0.slug, isNamed: true) }
    }

    private func address(_ text: String) -> String {
        names.isMentioned(inAddress: text, isNamed: true) ? Withheld.words : text
    }

    private func indexed(_ entry: IndexedArticle) -> IndexedArticle {
        var entry = entry
        let isNamed = entry.title.map { names.isMentioned(in: $0) } ?? false
        entry.title = names.withholding(entry.title)
        entry.authors = entry.authors.map { names.withholding($0) }
        entry.publisher = names.withholding(entry.publisher)
        entry.tags = entry.tags.map { names.withholding($0) }
        if names.isMentioned(inAddress: entry.address, isNamed: isNamed) { entry.address = Withheld.words }
        entry.location.file = address(entry.location.file)
        return entry
    }

    // MARK: Addresses of pages

    /// A slug that was made from words that are withheld is made anew; every other stays.
    private func rewriteSlugs(_ manuscript: inout Manuscript, _ original: Manuscript, _ named: [Bool]) {
        var taken = Set(original.sources.map(\.slug))
        for index in manuscript.sources.indices {
            manuscript.sources[index].formerly = kept(manuscript.sources[index].formerly)
            let (new, old) = (manuscript.sources[index], original.sources[index])
            let wanted = Self.wantedSlug(new.article)
            guard
                wanted != Self.wantedSlug(old.article)
                    || names.isMentioned(inAddress: new.slug, isNamed: named[index])
            else { continue }
            let file = Slug.make(from: Path.stem(of: new.article.source.name))
            let outlet = new.article.publisher.map { Slug.make(from: $0) }
            let base =
                names.isMentioned(inAddress: wanted, isNamed: named[index]) ? Slug.make(from: Withheld.words) : wanted
            let suffixes = [file, outlet, String(new.number)].compactMap(\.self).filter {
                !names.isMentioned(inAddress: $0, isNamed: true)
            }
            let candidates =
                [base] + suffixes.map { base + "-" + $0 } + (2...).lazy.prefix(9999).map { "\(base)-\($0)" }
            guard let slug = candidates.first(where: { !taken.contains($0) }) else { continue }
            taken.insert(slug)
            manuscript.sources[index].slug = slug
        }
    }

    private static func wantedSlug(_ article: Article) -> String {
        Slug.make(from: article.slug ?? article.title?.text ?? Source.openingWords(of: article))
    }

    // MARK: The editor's own words

    private func rewriteEditor(_ manuscript: inout Manuscript, _ diagnostics: inout [Diagnostic]) {
        var entries: [CuratedEntry] = []
        for old in manuscript.editor.all where !ids.contains(old.subject.personID ?? "") {
            var entry = old
            // A page of another name in which the name stands is one that a search would find.
            if names.full.isIn(entry.name) || names.full.isIn(entry.subject.path) {
                diagnostics.append(.ownWordsWithheld("the entry '\(entry.name)'", at: .init(file: entry.file)))
                continue
            }
            entry.aliases.removeAll { names.full.isIn($0) }
            entry.formerly.removeAll { names.full.isIn($0.slug) }
            entry.role = names.withholding(entry.role)
            entry.organisation = names.withholding(entry.organisation)
            if let acronym = entry.acronym, names.full.isIn(acronym) { entry.acronym = nil }
            entry.expansion = entry.expansion.flatMap { names.full.isIn($0) ? nil : $0 }
            entry.title = names.withholding(entry.title)
            entry.text = withholding(markdown: entry.text)
            if entry.role != old.role || entry.organisation != old.organisation || entry.title != old.title
                || entry.text != old.text
            {
                diagnostics.append(.ownWordsWithheld("sentences of this entry", at: .init(file: entry.file)))
            }
            entries.append(entry)
        }
        manuscript.editor = EditorEntries(entries, drafts: manuscript.editor.drafts)
    }

    private func rewriteSettings(
        _ settings: inout SiteSettings, _ folder: ContentFolder, _ diagnostics: inout [Diagnostic]
    ) {
        let old = settings
        settings.title = names.withholding(settings.title)
        settings.subtitle = names.withholding(settings.subtitle)
        settings.preparedBy = names.withholding(settings.preparedBy)
        settings.marking = names.withholding(settings.marking)
        settings.version = names.withholding(settings.version)
        if let reviewed = settings.reviewed { settings.reviewed?.name = names.withholding(reviewed.name) }
        settings.summary = settings.summary.map { withholding(markdown: $0) }
        if settings.summary != old.summary {
            diagnostics.append(.ownWordsWithheld("sentences of the summary", at: .init(file: folder.summary ?? "")))
        }
        var others = (settings, old)
        others.0.summary = nil
        others.1.summary = nil
        if others.0 != others.1 {
            diagnostics.append(.ownWordsWithheld("values of the settings", at: .init(file: folder.settings ?? "")))
        }
    }

    /// A Markdown text of the editor's without the sentences that mention somebody.
    func withholding(markdown: String) -> String {
        let rewriter = MarkdownRewriter(markdown)
        var texts: [Int: String] = [:]
        for (index, leaf) in rewriter.leaves.enumerated() {
            let mentions = names.mentions(in: leaf.text)
            if !mentions.isEmpty {
                for cell in rewriter.row(of: index) {
                    texts[cell] =
                        leaf.kind == .paragraph
                        ? names.withholding(sentencesOf: leaf.text) : Withheld.words
                }
            } else if texts[index] == nil, names.full.isIn(rewriter.markdown(of: index)) {
                texts[index] = leaf.text.isEmpty ? Withheld.words : leaf.text
            }
        }
        let isClean: (String) -> Bool = { [names] in !names.full.isIn($0) }
        return texts.isEmpty && isClean(markdown) ? markdown : rewriter.rewriting(texts, isClean: isClean).markdown
    }
}

extension Corrections {
    /// Without those that are about somebody who is withheld: they have done what they can.
    func withholding(_ names: WithheldNames) -> Corrections {
        if names.isEmpty { return self }
        var corrections = self
        corrections.all.removeAll { correction in
            switch correction.act {
            case .sameAs(let spellings): spellings.contains(where: names.full.isIn)
            case .notA(_, let name), .role(let name, _, _), .hide(.person(let name)): names.full.isIn(name)
            case .rename(let from, let to): names.full.isIn(from) || names.full.isIn(to)
            case .expansion(_, let words): names.full.isIn(words)
            default: false
            }
        }
        return corrections
    }
}

extension Manuscript {
    /// Leaves out the pictures that no article shows any more.
    mutating func keepImagesOfArticles() {
        var wanted: [String: Set<String>] = [:]
        for article in sources.map(\.article) where read.images[article.source.name] != nil {
            let places = MarkdownImages.find(in: Array(article.markdown.utf8)).map(\.destination)
            wanted[article.source.name, default: []].formUnion(places)
        }
        for (file, images) in read.images {
            read.images[file] = images.filter { wanted[file]?.contains($0.key) == true }
        }
    }
}

extension Diagnostic {
    static func ownWordsWithheld(_ what: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .warning, "own-words-withheld", at: location,
            "\(what) mention somebody whom corrections.yml redacts: they are withheld",
            fix: "write them anew without the name")
    }
}
