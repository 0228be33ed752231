internal import Basics
internal import Loaders
internal import Recognition

/// `feed.xml`: an Atom feed (RFC 4287) with an entry for each source, the newest first, that holds its cited statements.
struct FeedFile: Sendable {
    let data: PageData
    let cited: CitedStatements
    let base: BaseURL
    let title: String
    let settings: SiteSettings

    /// A feed tells what is new; the pages have all.
    private static let mostEntries = 100

    func file() -> OutputFile {
        let dossier = data.dossier
        let order = dossier.sources.indices.sorted { a, b in
            let (x, y) = (instant(dossier.sources[a]), instant(dossier.sources[b]))
            return (y ?? .min, a) < (x ?? .min, b)
        }
        let statements = cited.bySource(dossier)
        var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
        out += " xml:lang=\"\(XMLText.escape(settings.language))\">\n"
        out += XMLText.element("id", base.text) + XMLText.element("title", title)
        out += XMLText.element("subtitle", settings.subtitle)
        out += XMLText.element("updated", updated)
        out += XMLText.element(
            "link", "", ["rel": "self", "type": "application/atom+xml", "href": base.address(of: "feed.xml")])
        out += XMLText.element("link", "", ["rel": "alternate", "type": "text/html", "href": base.text])
        out += "<author>" + XMLText.element("name", settings.preparedBy ?? title) + "</author>\n"
        out += XMLText.element("generator", "briefing", ["version": BriefingVersion.current])
        out += XMLText.element("rights", settings.marking)
        for index in order.prefix(Self.mostEntries) { out += entry(index, statements[index]) }
        return OutputFile(path: "feed.xml", bytes: Array((out + "</feed>\n").utf8))
    }

    private func entry(_ index: Int, _ statements: [Int]) -> String {
        let source = data.dossier.sources[index]
        let address = base.address(of: source.path)
        let moment = source.published.map { Self.rfc3339($0.moment) }
        var out = "<entry>\n" + XMLText.element("id", address) + XMLText.element("title", source.title)
        out += XMLText.element("updated", moment ?? updated) + XMLText.element("published", moment)
        out += XMLText.element("link", "", ["rel": "alternate", "type": "text/html", "href": address])
        if let original = ArticlePage.webAddress(source.article.sourceURL) {
            out += XMLText.element("link", "", ["rel": "via", "href": original])
        }
        let authors = source.article.authors.isEmpty ? [source.outlet] : source.article.authors
        for author in authors { out += "<author>" + XMLText.element("name", author) + "</author>\n" }
        let items = statements.map { index in
            let statement = data.dossier.statements[index]
            let place = base.address(of: data.href(statement))
            return "<blockquote cite=\"\(HTMLEscaping.escape(place))\"><p>\(HTMLEscaping.escape(statement.text)) "
                + "<a href=\"\(HTMLEscaping.escape(place))\">[\(source.number)]</a></p></blockquote>\n"
        }
        out += XMLText.element("content", items.isEmpty ? nil : items.joined(), ["type": "html"])
        return out + "</entry>\n"
    }

    /// The newest of the as-of date and the sources; never the clock's.
    private var updated: String {
        if let moment = settings.asOf { return Self.rfc3339(moment) }
        if let day = data.dossier.asOf?.date { return Self.rfc3339(Moment(date: day)) }
        return "1970-01-01T00:00:00Z"
    }

    private func instant(_ source: Source) -> Int? {
        source.published.map {
            $0.moment.date.dayNumber * 1440 + ($0.moment.minuteOfDay ?? 0) - ($0.moment.offset ?? 0)
        }
    }

    /// A moment as RFC 3339 wants it: midnight and UTC stand where no time and no zone are known.
    static func rfc3339(_ moment: Moment) -> String {
        let whole = Moment(date: moment.date, minuteOfDay: moment.minuteOfDay ?? 0, offset: moment.offset ?? 0)
        let text = whole.description
        return "\(text.prefix(16)):00\(text.dropFirst(16))"
    }
}
