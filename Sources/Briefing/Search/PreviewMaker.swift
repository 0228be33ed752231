internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// What links preview, by what they lead to.
///
/// Of a person, an initiative or a date: the name, the office or expansion, where sources differ, one statement with its
/// source. Of a source: headline, outlet, date. Of a paragraph: the sentence that the link stands for, where the page does
/// not show it anyway.
struct PreviewMaker: Sendable {
    private let subjects: [String: Preview]
    private let sources: [String: Preview]

    /// A statement that is longer is left out.
    private static let longest = 260

    init(data: PageData) {
        var subjects: [String: Preview] = [:]
        for record in data.dossier.all { subjects[record.subject.path] = Self.subject(record, data) }
        self.subjects = subjects
        var sources: [String: Preview] = [:]
        for source in data.dossier.sources {
            sources[source.path] = Preview(
                path: source.path, kind: "source", name: source.title, number: source.number,
                note: [source.outlet, source.published.map { EDTF.day($0.moment.date).words }].compactMap(\.self)
                    .joined(separator: ", "))
        }
        self.sources = sources
    }

    /// Of people, initiatives and dates, the most linked first.
    func subjects(_ targets: PreviewTargets) -> [Preview] { targets.ranked.compactMap { subjects[$0] } }

    /// Of sources, those with the most links to their paragraphs first.
    func sources(_ targets: PreviewTargets) -> [Preview] { targets.rankedPages.compactMap { sources[$0] } }

    /// Of paragraphs whose sentence the page doesn't show, the most linked first.
    func paragraphs(_ targets: PreviewTargets) -> [Preview] {
        targets.ranked.compactMap { path in
            let sentences = (targets.sentences[path] ?? []).filter { $0.utf8.count <= 2 * Self.longest }
            guard sentences.contains(where: { !targets.texts.contains($0) }) else { return nil }
            return Preview(path: path, kind: "paragraph", sentences: Array(sentences.prefix(2)))
        }
    }

    private static func subject(_ record: SubjectRecord, _ data: PageData) -> Preview {
        let kind = record.subject.isPerson ? "person" : record.subject.isInitiative ? "initiative" : "date"
        var preview = Preview(path: record.subject.path, kind: kind, name: record.name, note: data.note(record))
        if let statement = statement(record, data) {
            let source = data.dossier.sources[statement.source]
            preview.said = .init(text: statement.text, number: source.number, outlet: source.outlet)
        }
        preview.doubts = .list(Array(data.doubts(on: record.subject).elements.prefix(1)))
        return preview
    }

    /// A short statement that needs no other to be read; of those the first.
    private static func statement(_ record: SubjectRecord, _ data: PageData) -> Statement? {
        let own = record.statements.lazy.map { data.dossier.statements[$0] }.filter { $0.text.utf8.count <= longest }
        return own.first { $0.lead == nil && $0.kind == .paragraph } ?? own.first { $0.kind == .paragraph } ?? own.first
    }
}
