internal import Basics
internal import CommonMark
internal import Loaders
internal import Recognition
internal import Templating

/// `articles/SLUG.html`: one clipping as it was printed, the first mention of each subject in a paragraph linked.
struct ArticlePage: Sendable {
    let data: PageData
    /// The pictures of the site, by the file of the clipping and the destination in its Markdown.
    let images: [String: [String: LocalImage]]
    /// Whether the page shows the texts that the loader dropped, and not only how many and why.
    let showsReceipt: Bool
    /// Whether each article stands beside its page as Markdown.
    let hasEntries: Bool
    /// What of the text is shown; `nil` is all of it.
    var excerpt: ArticleExcerpt?

    func page(_ index: Int) -> Page {
        // In place: a source is too large to be copied for its name.
        let all = data.dossier.sources
        let sources = all.span
        var page = Page(
            path: sources[index].path, kind: "article", section: "articles", title: sources[index].title,
            template: "article.html", data: [], isIndexed: sources[index].isIndexed, isDraft: sources[index].isDraft)
        page.data = { [("article", value(index, $0))] }
        return page
    }

    private func value(_ index: Int, _ wanted: WantedValues) -> TemplateValue {
        let source = data.dossier.sources[index]
        let named =
            wanted.contains("people") || wanted.contains("initiatives") || wanted.contains("dates")
            ? named(index) : [:]
        return TemplateValue.make([
            ("number", .int(source.number)), ("title", .string(source.title)),
            ("has_headline", .bool(source.article.title != nil)),
            wanted("standfirst", source.article.standfirst == nil ? .none : .list(standfirst(index))),
            ("language", .optional(source.article.language.flatMap { LanguageTag.isValid($0) ? $0 : nil })),
            ("outlet", .optional(source.article.publisher)),
            (
                "byline",
                .optional(source.article.authors.isEmpty ? nil : source.article.authors.joined(separator: ", "))
            ),
            ("place", .optional(source.article.place)), ("published", published(source)),
            ("original", .optional(Self.webAddress(source.article.sourceURL))),
            wanted("body", excerpt == nil ? .safe(body(index)) : .none),
            wanted("excerpt", .list(excerpt?.pieces(index, data) ?? [])),
            ("people", .list(named[.people] ?? [])), ("initiatives", .list(named[.initiatives] ?? [])),
            ("dates", .list(named[.dates] ?? [])), wanted("likewise", .list(likewise(index))),
            wanted("receipt", receipt(source.article.dropped)),
            ("entry", hasEntries ? .string("articles/\(source.slug).md") : .none),
        ])
    }

    /// The sources that tell some of the same, with one statement of each that does, and how much of the wording is shared.
    private func likewise(_ index: Int) -> [TemplateValue] {
        var counts: [Int: (count: Int, statement: Int)] = [:]
        for group in data.comparison.groups(ofSource: index) {
            for statement in group.statements {
                let other = data.dossier.statements[statement].source
                guard other != index else { continue }
                counts[other, default: (0, statement)].count += 1
            }
        }
        let shares = data.comparison.wording.shares(of: index)
        return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(PageData.mostMarks).map {
            other, told in
            .make([
                ("source", data.source(other)), ("mark", data.mark(told.statement)), ("count", .int(told.count)),
                ("percent", shares.first { $0.other == other }.map { .int($0.percent) } ?? .none),
            ])
        }
    }

    /// The body with a number on each block and links at first mentions.
    private func body(_ index: Int) -> String {
        let source = data.dossier.sources[index]
        var options = MarkdownDocument.RenderOptions()
        let blocks = source.article.blocks
        options.leafAttributes.reserveCapacity(blocks.count)
        for offset in blocks.indices {
            let number = String(blocks[offset].number ?? offset + 1)
            let isCaption = blocks[offset].kind == .caption
            options.leafAttributes[offset] =
                [("id", "p" + number), ("data-n", number)] + (isCaption ? [("class", "caption")] : [])
        }
        options.dropsRelativeAddresses = true
        options.images = (images[source.article.source.name] ?? [:]).mapValues { image in
            .init(
                address: SiteFilters.relativeURL("assets/" + image.name, from: source.path), width: image.size?.width,
                height: image.size?.height)
        }
        options.headingShift = Self.headingShift(blocks)
        let document = MarkdownDocument(parsing: source.article.markdown, keepsTexts: false)
        return String(decoding: linked(document, candidates(index, from: source.path)).html(options), as: UTF8.self)
    }

    /// The headline is the page's only heading of the first level.
    private static func headingShift(_ blocks: [Article.Block]) -> Int {
        let levels = blocks.indices.compactMap { index in
            if case .heading(let level) = blocks[index].kind { level } else { nil }
        }
        return max(0, 2 - (levels.min() ?? 2))
    }

    /// The links that each block may have: for each subject its mentions, of which the first that can be a link is one.
    private func candidates(_ index: Int, from page: String) -> [[MarkdownDocument.Link]] {
        struct Key: Hashable {
            var block: Int
            var subject: Subject
        }
        let passages = data.dossier.readings[index].passages
        var order: [Key] = []
        var links: [Key: [MarkdownDocument.Link]] = [:]
        for mention in data.dossier.readings[index].mentions {
            guard case .block(let block) = passages[mention.passage].place, let subject = Subject(mention.target),
                data.dossier.record(subject) != nil
            else { continue }
            let key = Key(block: block, subject: subject)
            if links[key] == nil { order.append(key) }
            links[key, default: []].append(
                .init(
                    leaf: block, range: mention.range,
                    destination: SiteFilters.relativeURL(subject.path, from: page), cssClass: "entity"))
        }
        return order.compactMap { links[$0] }
    }

    /// A mention that can't be a link (it stands in a link or in code) leaves its place to the next of its subject.
    private func linked(_ document: MarkdownDocument, _ candidates: [[MarkdownDocument.Link]]) -> MarkdownDocument {
        var waiting = candidates.map { $0[...] }
        while true {
            let (result, refused) = document.inserting(waiting.compactMap(\.first))
            if refused.isEmpty { return result }
            let unfit = Set(refused)
            for index in waiting.indices where waiting[index].first.map(unfit.contains) == true {
                waiting[index].removeFirst()
            }
        }
    }

    private func standfirst(_ index: Int) -> [TemplateValue] {
        let passages = data.dossier.readings[index].passages
        guard let passage = passages.firstIndex(where: { $0.place == .standfirst }) else { return [] }
        let namings = data.dossier.readings[index].mentions.compactMap { mention -> Statement.Naming? in
            guard mention.passage == passage, let subject = Subject(mention.target) else { return nil }
            return .init(range: mention.range, subject: subject, basis: mention.basis)
        }
        return data.segments(of: passages[passage].text, namings, on: nil)
    }

    private func published(_ source: Source) -> TemplateValue {
        guard let published = source.published else { return .none }
        let day = EDTF.day(published.moment.date)
        var words = day.words
        if let minute = published.moment.minuteOfDay {
            let digits = String(minute % 60)
            words += ", \(minute / 60):\(digits.count < 2 ? "0" + digits : digits)"
            words += Self.zone(published.moment.offset)
        }
        let basis = source.publishedSentence.map { "\(published.basis.rawValue): \($0)" } ?? published.basis.rawValue
        return TemplateValue.make([
            ("words", .string(words)), ("basis", .string(basis)),
            ("href", data.dossier.record(.date(day)) == nil ? .none : .string(Subject.date(day).path)),
        ])
    }

    private static func zone(_ offset: Int?) -> String {
        guard let offset else { return "" }
        let minutes = String(abs(offset) % 60)
        return offset == 0
            ? " UTC" : " UTC\(offset < 0 ? "−" : "+")\(abs(offset) / 60):\(minutes.count < 2 ? "0" : "")\(minutes)"
    }

    private enum Kind: Hashable {
        case people, initiatives, dates
    }

    /// What the article names, in the order in which it does, and then what its front matter lists.
    private func named(_ index: Int) -> [Kind: [TemplateValue]] {
        var links: [Kind: [TemplateValue]] = [:]
        var seen: Set<Int> = []
        func add(_ subject: Subject) {
            guard let place = data.dossier.place(of: subject), seen.insert(place).inserted else { return }
            let link = data.subjectLinks[place]
            switch subject {
            case .person: links[.people, default: []].append(link)
            case .initiative: links[.initiatives, default: []].append(link)
            case .date: links[.dates, default: []].append(link)
            }
        }
        for mention in data.dossier.readings[index].mentions { Subject(mention.target).map(add) }
        for subject in data.dossier.listed[index] { add(subject) }
        return links
    }

    private func receipt(_ dropped: [Article.Dropped]) -> TemplateValue {
        var order: [Article.Dropped.Reason] = []
        for piece in dropped where !order.contains(piece.reason) { order.append(piece.reason) }
        let reasons = order.map { reason in
            let own = dropped.filter { $0.reason == reason }
            let pieces = own.map { TemplateValue.make([("line", .int($0.line)), ("text", .string($0.text))]) }
            return TemplateValue.make([
                ("reason", .string(reason.rawValue)), ("count", .int(own.count)),
                ("pieces", showsReceipt ? .list(pieces) : .none),
            ])
        }
        return TemplateValue.make([("count", .int(dropped.count)), ("reasons", .list(reasons))])
    }

    /// An address that a browser may be sent to: a clipping can say anything.
    ///
    /// What may not stand in an address (RFC 3986) is percent-encoded; brackets are kept in the host only.
    static func webAddress(_ address: String?) -> String? {
        guard let address, ["http://", "https://"].contains(where: address.lowercased().hasPrefix) else { return nil }
        var out: [UInt8] = []
        var slashes = 0
        for byte in address.utf8 {
            if byte == UInt8(ascii: "/") { slashes += 1 }
            let isBracket = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            if byte > 0x20, byte < 0x7F, !unsafe.contains(byte), !isBracket || slashes < 3 {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out += [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 48 : $0 + 55 }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let unsafe = Set("\"<>\\^`{|}".utf8)
}
