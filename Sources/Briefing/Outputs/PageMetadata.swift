internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// What a page says of itself to other programs: its lasting address, OpenGraph, and schema.org as JSON-LD.
///
/// Nothing is worded for them: a description is a statement that the page shows, a name is the page's. A person has linked
/// data only where the editor has an entry for them. One object for all pages, as `PageData` is.
final class PageMetadata: Sendable {
    let data: PageData
    let settings: SiteSettings
    let title: String
    private let subjects: [String: Int]
    private let sources: [String: Int]
    /// The first paragraph's first statement of each source.
    private let openings: [Int: Int]

    init(data: PageData, settings: SiteSettings, title: String) {
        (self.data, self.settings, self.title) = (data, settings, title)
        // In place: a record, a source or a statement is too large to be copied for a look at it.
        var (subjects, sources, openings) = ([String: Int](), [String: Int](), [Int: Int]())
        let (all, texts) = (data.dossier.all, data.dossier.sources)
        let (records, articles) = (all.span, texts.span)
        for index in records.indices.reversed() { subjects[records[index].subject.path] = index }
        for index in articles.indices.reversed() { sources[articles[index].path] = index }
        let statements = data.dossier.statements
        for index in statements.indices.reversed()
        where statements[index].kind == .paragraph && !statements[index].isHidden {
            openings[statements[index].source] = index
        }
        (self.subjects, self.sources, self.openings) = (subjects, sources, openings)
    }

    /// `page.canonical`, `page.og` and `page.linked_data`, each of them perhaps nothing.
    func values(of page: Page, _ wanted: WantedValues) -> [(String, TemplateValue)] {
        [
            ("canonical", .optional(settings.baseURL?.address(of: page.path))), wanted("og", .list(openGraph(page))),
            wanted("linked_data", linkedData(page)),
        ]
    }

    private func openGraph(_ page: Page) -> [TemplateValue] {
        let isTold = sources[page.path] != nil || page.kind == "front"
        let values: [(String, String?)] = [
            ("og:title", page.title.isEmpty ? title : page.title), ("og:type", isTold ? "article" : "website"),
            ("og:site_name", title), ("og:description", description(page)),
            ("og:url", settings.baseURL?.address(of: page.path)),
        ]
        return values.compactMap { name, value in
            value.map { .make([("property", .string(name)), ("content", .string($0))]) }
        }
    }

    /// A statement that the page shows, or the editor's own line on the front page.
    private func description(_ page: Page) -> String? {
        if page.kind == "front" {
            return settings.subtitle ?? data.comparison.groups.first.map { text($0.representative) }
        }
        if let record = record(page) {
            let first = record.statements.first { data.dossier.statements[$0].kind == .paragraph }
            return (first ?? record.statements.first).map(text)
        }
        return sources[page.path].flatMap { openings[$0] }.map(text)
    }

    private func text(_ statement: Int) -> String { data.dossier.statements[statement].text }

    private func record(_ page: Page) -> SubjectRecord? { subjects[page.path].map { data.dossier.all[$0] } }

    private func linkedData(_ page: Page) -> TemplateValue {
        guard let own = thing(page) else { return .none }
        let address = settings.baseURL.map { [("url", TemplateValue.string($0.address(of: page.path)))] } ?? []
        return .make([("@context", "https://schema.org")] + own + address)
    }

    private func thing(_ page: Page) -> [(String, TemplateValue)]? {
        let language = [("inLanguage", TemplateValue.string(settings.language))]
        if let source = sources[page.path] {
            return [("@type", "WebPage"), ("name", .string(page.title))] + language + [("mainEntity", article(source))]
        }
        if let record = record(page) {
            guard let about = about(record) else { return nil }
            return [("@type", "WebPage"), ("name", .string(page.title))] + language + [("about", about)]
        }
        switch page.kind {
        case "front":
            let cited = data.dossier.sources.indices.prefix(Self.mostCitations).map(article)
            return [("@type", "Article"), ("headline", .string(title))] + language
                + [
                    ("dateModified", .optional(data.dossier.asOf?.date.description)),
                    ("author", settings.preparedBy.map(organisation) ?? .none), ("citation", .list(Array(cited))),
                ].filter { $0.1 != .none }
        default:
            let name = page.title.isEmpty ? title : page.title
            return [("@type", "CollectionPage"), ("name", .string(name))] + language
        }
    }

    private static let mostCitations = 10

    private func article(_ index: Int) -> TemplateValue {
        let source = data.dossier.sources[index]
        let values: [(String, TemplateValue)] = [
            ("@type", "NewsArticle"), ("headline", .string(source.title)),
            ("datePublished", .optional(source.published?.moment.description)),
            ("publisher", source.article.publisher.map(organisation) ?? .none),
            ("url", .optional(ArticlePage.webAddress(source.article.sourceURL))),
        ]
        return .make(values.filter { $0.1 != .none })
    }

    private func organisation(_ name: String) -> TemplateValue {
        .make([("@type", "Organization"), ("name", .string(name))])
    }

    private func about(_ record: SubjectRecord) -> TemplateValue? {
        let spellings = (record.entity?.aliases ?? []).filter { $0 != record.name }.prefix(8)
        let others: TemplateValue = spellings.isEmpty ? .none : .list(spellings.map(TemplateValue.string))
        let values: [(String, TemplateValue)]
        switch record.subject {
        case .person:
            guard let editor = record.editor, !editor.isCorrection else { return nil }
            values = [
                ("@type", "Person"), ("name", .string(record.name)), ("alternateName", others),
                ("jobTitle", .optional(editor.role)), ("affiliation", editor.organisation.map(organisation) ?? .none),
            ]
        case .initiative:
            values = [("@type", "Thing"), ("name", .string(record.name)), ("alternateName", others)]
        case .date(let value):
            values = [
                ("@type", "CreativeWork"), ("name", .string(record.name)),
                ("temporalCoverage", .string(value.description)),
            ]
        }
        return .make(values.filter { $0.1 != .none })
    }
}
