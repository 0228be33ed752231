internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// What links preview: on each page the targets of its links, inlined, so that nothing is loaded.
///
///     PreviewMaker(data: data).previews(on: page)      // what base.html writes into <template> elements
///
/// Of a person, an initiative or a date: the name, the office or expansion, where sources differ, one statement with its
/// source. Of a source: headline, outlet, date. Of a paragraph: the sentence that the link stands for, where the page does
/// not show it anyway. The most linked come first, until the page's share of bytes is used.
struct PreviewMaker: Sendable {
    /// The bytes of HTML that the previews of a page may come to, and the share of each kind.
    struct Budget: Sendable {
        var subjects = 3_800
        var sources = 1_200
        var paragraphs = 1_000
    }

    private struct Preview: Sendable {
        var value: TemplateValue
        var weight: Int
    }

    private let subjects: [String: Preview]
    private let sources: [String: Preview]
    private let budget: Budget

    /// A statement that is longer is left out.
    private static let longest = 260
    /// The markup around a preview.
    private static let frame = 150

    init(data: PageData, budget: Budget = Budget()) {
        self.budget = budget
        var subjects: [String: Preview] = [:]
        for record in data.dossier.all { subjects[record.subject.path] = Self.subject(record, data) }
        self.subjects = subjects
        var sources: [String: Preview] = [:]
        for source in data.dossier.sources { sources[source.path] = Self.source(source) }
        self.sources = sources
    }

    /// The previews of a page's links, the most linked first.
    func previews(on page: Page) -> TemplateValue {
        let targets = PreviewTargets(of: page)
        var (left, out) = (budget, [TemplateValue]())
        let ranked = targets.order.enumerated().map { (path: $1, count: targets.counts[$1] ?? 0, offset: $0) }
            .sorted { ($1.count, $0.offset) < ($0.count, $1.offset) }
        func take(_ preview: Preview?, _ share: inout Int) {
            guard let preview, preview.weight <= share else { return }
            share -= preview.weight
            out.append(preview.value)
        }
        for target in ranked { take(subjects[target.path], &left.subjects) }
        left.sources += left.subjects
        // A source is as often linked as its paragraphs are.
        var counts: [String: Int] = [:]
        for target in ranked { counts[Self.path(target.path), default: 0] += target.count }
        var seen: Set<String> = [page.path]
        let paths = ranked.map { Self.path($0.path) }.filter { seen.insert($0).inserted }
        for (_, path) in paths.enumerated().sorted(by: { (counts[$1.1] ?? 0, $0.0) < (counts[$0.1] ?? 0, $1.0) }) {
            take(sources[path], &left.sources)
        }
        left.paragraphs += left.sources
        for target in ranked { take(paragraph(target.path, targets), &left.paragraphs) }
        return .list(out)
    }

    private func paragraph(_ path: String, _ targets: PreviewTargets) -> Preview? {
        let sentences = (targets.sentences[path] ?? []).filter { $0.utf8.count <= 2 * Self.longest }
        guard !sentences.isEmpty, sentences.contains(where: { !targets.texts.contains($0) }),
            sources[Self.path(path)] != nil
        else { return nil }
        let shown = sentences.prefix(2)
        return Preview(
            value: .make([
                ("path", .string(path)), ("kind", "paragraph"), ("name", .none), ("note", .none), ("statement", .none),
                ("sentences", .list(shown.map(TemplateValue.string))), ("doubts", []),
            ]), weight: shown.reduce(Self.frame) { $0 + $1.utf8.count })
    }

    private static func path(_ address: String) -> String {
        address.firstIndex(of: "#").map { String(address[..<$0]) } ?? address
    }

    private static func source(_ source: Source) -> Preview {
        let day = source.published.map { EDTF.day($0.moment.date).words }
        let imprint = [source.outlet, day].compactMap(\.self).joined(separator: ", ")
        return Preview(
            value: .make([
                ("path", .string(source.path)), ("kind", "source"), ("name", .string(source.title)),
                ("number", .int(source.number)), ("note", .string(imprint)), ("statement", .none), ("sentences", []),
                ("doubts", []),
            ]), weight: frame + source.path.utf8.count + source.title.utf8.count + imprint.utf8.count)
    }

    private static func subject(_ record: SubjectRecord, _ data: PageData) -> Preview {
        let kind = record.subject.isPerson ? "person" : record.subject.isInitiative ? "initiative" : "date"
        let note = data.note(record)
        let statement = statement(record, data)
        var weight = frame + record.subject.path.utf8.count + record.name.utf8.count + (note?.utf8.count ?? 0)
        var said = TemplateValue.none
        if let statement {
            let source = data.dossier.sources[statement.source]
            said = .make([
                ("text", .string(statement.text)), ("number", .int(source.number)),
                ("outlet", .string(source.outlet)),
            ])
            weight += 70 + statement.text.utf8.count + source.outlet.utf8.count
        }
        // Without links: a preview is words only.
        let doubts = data.doubts(on: record.subject).elements.prefix(1)
        for rival in doubts.flatMap({ $0["rivals"]?.elements ?? [] }) {
            weight += 40 + (rival["words"]?.text ?? "").utf8.count
        }
        return Preview(
            value: .make([
                ("path", .string(record.subject.path)), ("kind", .string(kind)), ("name", .string(record.name)),
                ("note", .optional(note)), ("statement", said), ("sentences", []), ("doubts", .list(Array(doubts))),
            ]), weight: weight)
    }

    /// A short statement that needs no other to be read; of those the first.
    private static func statement(_ record: SubjectRecord, _ data: PageData) -> Statement? {
        let own = record.statements.lazy.map { data.dossier.statements[$0] }.filter { $0.text.utf8.count <= longest }
        return own.first { $0.lead == nil } ?? own.first
    }
}
