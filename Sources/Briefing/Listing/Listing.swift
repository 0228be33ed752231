public import Basics
internal import Loaders
internal import Recognition

/// What a site holds, as a table: what `briefing list` prints.
///
///     Listing(.people, of: made).table
///
/// Rows stand in the order of the site's own pages. A cell is a text, a number, or nothing.
public struct Listing: Sendable {
    /// What can be listed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case people, initiatives, dates, articles, sources
    }

    /// The names of the columns, which are the names of the JSON members.
    public let columns: [String]
    /// The cells, as many as there are columns.
    public let rows: [[JSON]]

    /// The list of one kind.
    public init(_ kind: Kind, of made: MadeSite) {
        let lister = Lister(made: made)
        (columns, rows) =
            switch kind {
            case .people: lister.people()
            case .initiatives: lister.initiatives()
            case .dates: lister.dates()
            case .articles: lister.articles()
            case .sources: lister.sources()
            }
    }

    /// An array of objects.
    public var json: JSON {
        .array(rows.map { row in .object(zip(columns, row).map { JSON.Member($0, $1) }) })
    }

    /// Columns side by side, numbers to the right, under a line of names.
    public var table: String {
        let texts = [columns] + rows.map { $0.map(Self.text) }
        let widths = columns.indices.map { column in texts.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        let isNumeric = columns.indices.map { column in
            !rows.isEmpty && rows.allSatisfy { if case .int = $0[column] { true } else { false } }
        }
        return texts.map { row in
            var line = ""
            for (column, text) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
                line += (column > 0 ? "  " : "") + (isNumeric[column] ? gap + text : text + gap)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// Cells parted by tabs, a line of names first: what other programs read from a pipe.
    public var tabSeparated: String {
        ([columns] + rows.map { $0.map(Self.text) }).map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    /// A cell on one line; a clipping can say anything, so that control characters go.
    private static func text(_ cell: JSON) -> String {
        switch cell {
        case .int(let number): return String(number)
        case .bool(let value): return value ? "yes" : "no"
        case .string(let text):
            let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
            return String(String.UnicodeScalarView(scalars))
        default: return ""
        }
    }
}

/// Makes the rows of each list from the dossier.
private struct Lister {
    let dossier: Dossier
    let data: PageData

    init(made: MadeSite) {
        dossier = made.dossier
        data = PageData(dossier: made.dossier, comparison: made.comparison)
    }

    func people() -> ([String], [[JSON]]) {
        (
            ["name", "role", "organisation", "sources", "statements", "entry", "page"],
            dossier.people.map { record in
                let role = record.editor?.role ?? RoleLine.text(record.entity?.roles ?? [])
                return [.string(record.name), .optional(role), .optional(record.editor?.organisation)] + shared(record)
            }
        )
    }

    func initiatives() -> ([String], [[JSON]]) {
        (
            ["name", "acronym", "expansion", "sources", "statements", "entry", "page"],
            dossier.initiatives.map { record in
                [
                    .string(record.name), .optional(record.editor?.acronym ?? record.entity?.acronym),
                    .optional(record.editor?.expansion ?? record.entity?.expansion),
                ] + shared(record)
            }
        )
    }

    func dates() -> ([String], [[JSON]]) {
        (
            ["date", "words", "title", "sources", "statements", "entry", "page"],
            dossier.dates.map { record in
                guard case .date(let value) = record.subject else { return [] }
                return [.string(value.description), .string(record.name), .optional(record.editor?.title)]
                    + shared(record)
            }
        )
    }

    func articles() -> ([String], [[JSON]]) {
        var statements = Array(repeating: 0, count: dossier.sources.count)
        for statement in dossier.statements where !statement.isRepetition { statements[statement.source] += 1 }
        return (
            ["number", "published", "outlet", "headline", "statements", "file", "page"],
            dossier.sources.enumerated().map { index, source in
                [
                    .int(source.number), .optional(published(source)), .optional(source.article.publisher),
                    .string(source.title),
                    .int(statements[index]),
                    .string(source.article.source.name), .string(source.path),
                ]
            }
        )
    }

    func sources() -> ([String], [[JSON]]) {
        (
            ["number", "outlet", "published", "dated", "address", "file"],
            dossier.sources.sorted { $0.number < $1.number }.map { source in
                [
                    .int(source.number), .optional(source.article.publisher), .optional(published(source)),
                    .string(source.published.map { $0.basis == .siblings ? "inferred" : "stated" } ?? "undated"),
                    .optional(source.article.sourceURL), .string(source.article.source.name),
                ]
            }
        )
    }

    private func published(_ source: Source) -> String? { source.published?.moment.date.description }

    /// How many sources and statements, the editor's entry, the page.
    private func shared(_ record: SubjectRecord) -> [JSON] {
        [
            .int(data.sourceIndices(record).count), .int(record.statements.count), .optional(record.editor?.file),
            .string(record.subject.path),
        ]
    }
}
