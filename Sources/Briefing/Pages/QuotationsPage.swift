internal import Basics
internal import Recognition
internal import Templating

/// `quotations.html`: what is quoted word for word, by speaker.
struct QuotationsPage: Sendable {
    let data: PageData

    func pages() -> [Page] {
        var order: [Key] = []
        var statements: [Key: [Int]] = [:]
        for (index, statement) in data.dossier.statements.enumerated() {
            guard !statement.isRepetition, statement.kind != .title, statement.kind != .heading else { continue }
            for speaker in statement.speakers where !speaker.quotations.isEmpty {
                let key = Key(kind: speaker.kind, name: speaker.name, subject: speaker.subject)
                if statements[key] == nil { order.append(key) }
                if statements[key]?.last != index { statements[key, default: []].append(index) }
            }
        }
        guard !order.isEmpty else { return [] }
        let sorted = order.enumerated().sorted { a, b in
            (a.element.rank, a.offset) < (b.element.rank, b.offset)
        }
        let flat = sorted.flatMap { _, key in data.clusters(of: statements[key] ?? []).map { (key, $0) } }
        let page = Page(
            path: "quotations.html", kind: "quotations", section: "quotations", title: "", template: "quotations.html",
            data: [])
        let runs = Paging.cut(flat.map { data.weight($0.1) }).map { Array(flat[$0]) }
        return Page.parts(page, runs) { [("speakers", speakers($0))] }
    }

    /// Clusters under their speakers.
    private func speakers(_ clusters: [(Key, [Int])]) -> TemplateValue {
        var groups: [(key: Key, clusters: [[Int]])] = []
        for (key, cluster) in clusters {
            if groups.last?.key == key {
                groups[groups.count - 1].clusters.append(cluster)
            } else {
                groups.append((key, [cluster]))
            }
        }
        return .list(
            groups.map { key, clusters in
                let record = key.subject.flatMap { data.dossier.record($0) }
                return .make([
                    ("name", .string(key.name)), ("href", .optional(record?.subject.path)),
                    ("role", .optional(record.flatMap(data.note))), ("kind", .string(key.kind.rawValue)),
                    ("clusters", .list(clusters.map { data.cluster($0, on: key.subject) })),
                ])
            })
    }

    private struct Key: Hashable, Sendable {
        var kind: Speaker.Kind
        var name: String
        var subject: Subject?

        /// People by name first, then bodies, then those without a name.
        var rank: Int {
            switch kind {
            case .person: 0
            case .organisation: 1
            case .unnamed: 2
            }
        }
    }
}
