internal import Basics
internal import Loaders
internal import Recognition

/// Gives every article of the pile its slug, its date and its number.
///
/// Sources follow the date, then the file's name; undated articles come last. So do numbers that nobody wrote down. An undated article is dated from its
/// siblings where they allow it.
struct SourceCataloguer: Sendable, Hashable {
    /// The zone of a time that is printed without one.
    var timeZone: SiteTimeZone?
    /// What `sources.yml` says.
    var numberer = SourceNumberer()
    /// The folder that the clippings stand in, by which a clipping's file is named.
    var pile = ""

    func catalogue(_ articles: [Article]) -> Reported<[Source]> {
        var diagnostics: [Diagnostic] = []
        let slugs = slugs(for: articles, &diagnostics)
        let inferred =
            articles.allSatisfy { $0.published != nil }
            ? [:]
            : SiblingDating().infer(
                zip(articles, slugs).map { article, slug in
                    TextDocument(
                        id: slug, published: article.published?.moment, authors: article.authors,
                        passages: Source.passages(of: article))
                })
        var sources = Parallel.map(articles.indices.map(\.self)) { index in
            let (article, slug) = (articles[index], slugs[index])
            var source = Source(number: 0, slug: slug, article: article, published: article.published)
            source.file = ContentFolder.name(of: article.source.name, in: pile)
            let notice = PublicationNotice(article, timeZone: timeZone)
            (source.formerly, source.isDraft, source.isIndexed) = (notice.formerly, notice.isDraft, notice.isIndexed)
            if source.published == nil, let date = inferred[slug] {
                source.published = .init(
                    moment: Moment(date: date.date), basis: .siblings, words: date.words, range: nil)
                source.publishedSentence = date.sentence
            }
            if let timeZone, let moment = source.published?.moment, moment.offset == nil,
                let minute = moment.minuteOfDay
            {
                source.published?.moment.offset = timeZone.offset(on: moment.date, minuteOfDay: minute)
                source.zoneIsTheEditors = true
            }
            return source
        }
        for source in sources where source.published == nil {
            diagnostics.append(.noDate(source.article.source.name))
        }
        // A source is too large to be moved for every comparison.
        let order = sources.map(Self.order)
        sources = sources.indices.sorted { a, b in
            order[a] == order[b]
                ? sources[a].article.source.name < sources[b].article.source.name : order[a] < order[b]
        }.map { sources[$0] }
        diagnostics += numberer.number(&sources)
        nameSiblings(in: &sources, inferred)
        return Reported(sources, diagnostics)
    }

    /// The reason of an inferred date names the sibling that gave the year: by its number, once it has one.
    private func nameSiblings(in sources: inout [Source], _ inferred: [String: InferredDate]) {
        let numbers = Dictionary(sources.map { ($0.slug, $0.number) }, uniquingKeysWith: { first, _ in first })
        for index in sources.indices {
            guard let sibling = inferred[sources[index].slug]?.sibling, let number = numbers[sibling] else { continue }
            sources[index].publishedSentence = sources[index].publishedSentence?.replacing(
                "“\(sibling)”", with: "[\(number)]")
        }
    }

    private static func order(_ source: Source) -> Int {
        guard let moment = source.published?.moment else { return .max }
        return moment.date.dayNumber * 1440 + (moment.minuteOfDay ?? 0)
    }

    /// The front matter's slug, else the headline's, else the first eight words'; of two that are equal the one whose
    /// file comes first keeps it, and the other gets its file's name behind it.
    private func slugs(for articles: [Article], _ diagnostics: inout [Diagnostic]) -> [String] {
        var result = Array(repeating: "", count: articles.count)
        var taken: [String: String] = [:]
        taken.reserveCapacity(articles.count)
        let order = articles.indices.sorted { articles[$0].source.name < articles[$1].source.name }
        let all = Parallel.map(Array(articles.indices)) { index in
            Slug.make(
                from: articles[index].slug ?? articles[index].title?.text ?? Source.openingWords(of: articles[index]))
        }
        for index in order {
            let (wanted, file) = (all[index], articles[index].source.name)
            var slug = wanted
            if let other = taken[slug] {
                slug = wanted + "-" + Slug.make(from: Path.stem(of: file))
                var copy = 2
                while taken[slug] != nil {
                    slug = "\(wanted)-\(Slug.make(from: file))\(copy > 2 ? "-\(copy)" : "")"
                    copy += 1
                }
                diagnostics.append(.sameSlug(wanted, file, other, used: slug))
            }
            taken[slug] = file
            result[index] = slug
        }
        return result
    }
}

extension Diagnostic {
    static func noDate(_ file: String) -> Diagnostic {
        Diagnostic(
            .warning, "no-date", at: .init(file: file),
            "no publication date is stated, and the other clippings give none",
            why: "its relative dates (\"on Tuesday\") stay unresolved",
            fix: "put front matter above the text: a line ---, published: 2025-05-28, a line ---")
    }

    static func sameSlug(_ slug: String, _ file: String, _ other: String, used: String) -> Diagnostic {
        Diagnostic(
            .warning, "same-slug", at: .init(file: file), "two articles would be articles/\(slug).html",
            why: "this one is articles/\(used).html", notes: [.init("the other", at: .init(file: other))],
            fix: "give one of them a slug of its own in its front matter, or delete a clipping that is there twice")
    }
}
