internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// `print.html`: the whole briefing as one document, made of the data that the pages have.
///
/// Parts of a page are put together again, and a link to another page leads to its place in the document.
struct PrintPage: Sendable {
    let data: PageData
    let settings: SiteSettings

    func page(from pages: [Page]) -> Page {
        Page(
            path: "print.html", kind: "print", section: "print", title: "", template: "print.html",
            data: values(from: pages), isIndexed: false)
    }

    private func values(from pages: [Page]) -> Page.Data {
        var sections: [String: [TemplateValue]] = [:]
        for page in pages {
            guard let key = Self.keys[page.kind], let value = page.data(.everything).first(where: { $0.0 == key })?.1
            else {
                continue
            }
            // The parts of a page stand behind one another.
            if page.part > 1, let first = sections[page.kind]?.popLast() {
                sections[page.kind]?.append(Self.merged(first, value))
            } else {
                sections[page.kind, default: []].append(Self.placed(value, page))
            }
        }
        // Of a very large pile the document holds as much as somebody may print; the site has all.
        var more: [(String, TemplateValue)] = []
        var omitted: Set<String> = []
        func fit(_ name: String, _ values: [TemplateValue], _ paths: [String]) -> TemplateValue {
            let count = PrintBudget.fitting(values)
            more.append((name, .int(values.count - count)))
            omitted.formUnion(paths.dropFirst(count))
            return .list(Array(values.prefix(count)))
        }
        func list(_ kind: String, _ key: String?) -> [TemplateValue] {
            guard let key else { return sections[kind] ?? [] }
            if case .dictionary(let own)? = sections[kind]?.first { return own[key].map(Self.elements) ?? [] }
            return sections[kind]?.first.map(Self.elements) ?? []
        }
        let people = fit("people", list("person", nil), data.dossier.people.map(\.subject.path))
        let initiatives = fit("initiatives", list("initiative", nil), data.dossier.initiatives.map(\.subject.path))
        let dates = fit("timeline", list("timeline", "entries"), data.dossier.dates.map(\.subject.path))
        let sources = fit("sources", list("sources", "sources"), data.dossier.sources.map(\.path))
        let speakers = fit("quotations", list("quotations", "speakers"), [])
        let meetings = fit("meetings", Self.elements(data.meetings(data.dossier.meetings, on: nil)), [])
        let groups = fit("differences", list("differences", "groups"), [])
        let all = self.articles()
        let articles = all.prefix(PrintBudget.fitting(all.map(\.value)))
        more.append(("paragraphs", .int(all.count - articles.count)))
        let contents = PrintContents(
            data: data, hasQuotations: sections["quotations"] != nil, hasArticles: !articles.isEmpty, omitted: omitted)
        let anchors = PrintAnchors(
            data: data, paragraphs: Set(articles.flatMap(\.ids)), sections: contents.numbers,
            omitted: omitted)
        let about = TemplateValue.make([
            ("marking", .optional(settings.marking)), ("version", .optional(settings.version)),
            ("address", .optional(settings.baseURL?.text)),
        ])
        return [
            ("about", about), ("contents", contents.value),
            ("front", (sections["front"]?.first).map(anchors.rewritten) ?? .none),
            ("timeline", .make([("entries", anchors.rewritten(dates))])),
            ("meetings", anchors.rewritten(meetings)), ("people", anchors.rewritten(people)),
            ("initiatives", anchors.rewritten(initiatives)), ("speakers", anchors.rewritten(speakers)),
            ("groups", anchors.rewritten(groups)), ("sources", anchors.rewritten(sources)),
            ("articles", .list(articles.map(\.value))), ("more", .make(more)),
            ("changes", ChangesPage(data: data).short().map(anchors.rewritten) ?? .none),
        ]
    }

    private static func elements(_ value: TemplateValue) -> [TemplateValue] {
        if case .list(let elements) = value { elements } else { [] }
    }

    /// A person or an initiative with the address of its page, which the page itself has no use for.
    private static func placed(_ value: TemplateValue, _ page: Page) -> TemplateValue {
        guard case .dictionary(var dictionary) = value, ["person", "initiative"].contains(page.kind) else {
            return value
        }
        dictionary["href"] = .string(page.path)
        return .dictionary(dictionary)
    }

    /// Which of a page's data stands in the document, by the page's kind.
    private static let keys = [
        "front": "front", "timeline": "timeline", "person": "person", "initiative": "initiative",
        "quotations": "speakers", "differences": "groups", "sources": "sources",
    ]

    /// Two parts of one page: their lists one behind the other, everything else as in the first.
    static func merged(_ a: TemplateValue, _ b: TemplateValue) -> TemplateValue {
        switch (a, b) {
        case (.list(let x), .list(let y)): return x == y ? a : .list(x + y)
        case (.dictionary(let x), .dictionary(let y)):
            return .make(x.pairs.map { pair in (pair.key, y[pair.key].map { merged(pair.value, $0) } ?? pair.value) })
        default: return a
        }
    }

    /// The paragraphs of each source that the document shows, and how many it does not.
    private func articles() -> [(ids: [String], value: TemplateValue)] {
        guard settings.reproduction != .off else { return [] }
        let cited = CitedStatements(data, settings: settings).bySource(data.dossier)
        return data.dossier.sources.indices.compactMap { index in
            let source = data.dossier.sources[index]
            let wanted = Set(cited[index].map { data.dossier.statements[$0].anchor })
            let isWhole = settings.reproduction == .full
            let paragraphs = Self.paragraphs(source).filter { isWhole || wanted.contains($0.anchor) }
            guard !paragraphs.isEmpty else { return nil }
            let ids = paragraphs.map { PrintAnchors.id(source, $0.anchor) }
            let value = TemplateValue.make([
                ("number", .int(source.number)), ("title", .string(source.title)),
                (
                    "paragraphs",
                    .list(
                        paragraphs.map { anchor, text in
                            .make([
                                ("id", .string(PrintAnchors.id(source, anchor))), ("anchor", .string(anchor)),
                                ("text", .string(text)),
                            ])
                        })
                ),
                ("omitted", .int(Self.paragraphs(source).count - paragraphs.count)),
            ])
            return (ids, value)
        }
    }

    static func paragraphs(_ source: Source) -> [(anchor: String, text: String)] {
        let standfirst = source.article.standfirst.map { [("standfirst", $0.text)] } ?? []
        return standfirst + source.article.blocks.enumerated().map { ("p\($1.number ?? $0 + 1)", $1.text) }
    }
}
