internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// `sources.html`: every source with its outlet, its date and how that is known, and where it stands to the event.
struct SourcesPage: Sendable {
    let data: PageData
    let leftOut: [ReadArticles.LeftOut]
    let notClipped: [IndexedArticle]

    func pages() -> [Page] {
        let page = Page(
            path: "sources.html", kind: "sources", section: "articles", title: "", template: "sources.html", data: [])
        let order = data.sourcesByNumber
        let weights = order.map { index in
            700 + (data.dossier.phases[index].statement.map { data.weight([$0]) - 300 } ?? 0)
        }
        let runs = Paging.cut(weights)
        return Page.parts(page, runs) { range in
            let isLast = range == runs.last
            return [
                ("sources", .list(order[range].map(row))), ("left_out", isLast ? .list(leftOut.map(Self.left)) : []),
                ("not_clipped", isLast ? .list(notClipped.map(Self.indexed)) : []),
            ]
        }
    }

    private static func left(_ file: ReadArticles.LeftOut) -> TemplateValue {
        .make([("name", .string(file.file)), ("reason", .string(file.reason))])
    }

    /// An article that only an index of the pile names.
    private static func indexed(_ entry: IndexedArticle) -> TemplateValue {
        .make([
            ("title", .string(entry.title ?? entry.address)), ("outlet", .optional(entry.publisher)),
            ("published", .optional(entry.published.map { EDTF.day($0.moment.date).words })),
            ("original", .optional(ArticlePage.webAddress(entry.address))),
            ("file", .string(Path.name(of: entry.location.file))),
        ])
    }

    /// How much of its text stands in another source.
    private func share(_ share: SharedWording.Share) -> TemplateValue {
        .make([("percent", .int(share.percent)), ("other", data.source(share.other))])
    }

    private func row(_ index: Int) -> TemplateValue {
        let source = data.dossier.sources[index]
        let phase = data.dossier.phases[index]
        let text = source.article.standfirst?.text ?? source.article.blocks.first?.text ?? ""
        return .make([
            ("number", .int(source.number)), ("title", .string(source.title)), ("href", .string(source.path)),
            ("outlet", .optional(source.article.publisher)), ("first_words", .string(Source.firstWords(of: text, 8))),
            (
                "authors",
                .optional(source.article.authors.isEmpty ? nil : source.article.authors.joined(separator: ", "))
            ),
            ("published", .optional(source.published.map { EDTF.day($0.moment.date).words })),
            ("basis", .optional(source.published?.basis.rawValue)),
            ("basis_sentence", .optional(source.publishedSentence)),
            ("phase", .string(phase.phase.rawValue)), ("reason", .string(phase.reason)),
            ("event_statement", phase.statement.map { data.statement($0, on: nil) } ?? .none),
            ("shared", .list(data.comparison.wording.shares(of: index).prefix(3).map(share))),
            ("language", .optional(data.dossier.readings[index].foreignLanguage?.name)),
            ("original", .optional(ArticlePage.webAddress(source.article.sourceURL))),
        ])
    }
}
