internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

extension PageData {
    /// Statements in clusters: sentences that say the same stand as one, with the marks of all.
    func clusters(_ indices: [Int], on subject: Subject?) -> TemplateValue {
        .list(clusters(of: indices).map { cluster($0, on: subject) })
    }

    /// The clusters themselves, each in the order of its sources, the first one shown. One that very many sources tell
    /// is told in several runs, so that every wording stands on a page and no page grows without end.
    func clusters(of indices: [Int]) -> [[Int]] {
        comparison.shown(indices).flatMap { shown -> [[Int]] in
            let all = [shown.statement] + shown.likewise
            return stride(from: 0, to: all.count, by: Self.mostMarks).map { start in
                Array(all[start..<min(start + Self.mostMarks, all.count)])
            }
        }
    }

    /// One cluster: the statement that is shown, the marks of all, the other wordings.
    func cluster(_ indices: [Int], on subject: Subject?) -> TemplateValue {
        let others = otherWordings(indices)
        return .make([
            ("statement", statement(indices[0], on: subject, likewise: indices)),
            ("marks", .list(indices.map(mark))),
            ("others", .list(others.map { statement($0, on: subject) })),
            ("told", told(indices[0])),
            ("citations", .list(indices.map { .string(citation(dossier.statements[$0])) })),
        ])
    }

    /// Of a cluster the wordings that differ from the one shown, each once.
    private func otherWordings(_ indices: [Int]) -> [Int] {
        guard let first = indices.first else { return [] }
        var seen: Set<String> = [dossier.statements[first].text]
        return indices.dropFirst().filter { seen.insert(dossier.statements[$0].text).inserted }
    }

    /// How many sources tell what a statement tells, in how many wordings, and what they go back to; of a statement that
    /// stands alone nothing.
    private func told(_ index: Int) -> TemplateValue {
        guard let group = comparison.group(of: index), group.sources.count > 1 else { return .none }
        return .make([
            ("sources", .int(group.sources.count)), ("separately", .int(group.separatelyWorded)),
            ("reported", .int(group.reported.count)), ("expected", .int(group.expected.count)),
            ("origins", .list(group.origins.map { .string($0.name) })),
        ])
    }

    /// A source's number that leads to where it prints a statement.
    func mark(_ index: Int) -> TemplateValue {
        let statement = dossier.statements[index]
        let source = dossier.sources[statement.source]
        return .make([
            ("number", .int(source.number)), ("title", .string(source.title)), ("href", .string(href(statement))),
            ("sentence", .string(statement.text)),
        ])
    }

    /// A statement's source in full, to be selected and pasted: speaker, outlet, headline, date, address, paragraph.
    func citation(_ statement: Statement) -> String {
        let source = dossier.sources[statement.source]
        var parts: [String] = []
        let speakers = statement.speakers.map(\.name)
        if !speakers.isEmpty {
            parts.append(speakers.joined(separator: " and ") + ", in " + source.outlet)
        } else {
            parts.append(source.outlet)
        }
        if let title = source.article.title?.text { parts.append("“\(title)”") }
        if let published = source.published {
            let inferred = published.basis == .siblings ? " (\(published.basis.rawValue))" : ""
            parts.append(EDTF.day(published.moment.date).words + inferred)
        }
        if let address = ArticlePage.webAddress(source.article.sourceURL) { parts.append(address) }
        parts.append(statement.placeName)
        return parts.joined(separator: ", ")
    }
}
