internal import Basics
internal import Recognition

/// `data/people.csv`, `initiatives.csv`, `dates.csv`, `mentions.csv`: for spreadsheets (RFC 4180).
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula: such a cell begins with an apostrophe.
struct DataTables: Sendable {
    let data: PageData
    let cited: CitedStatements

    func files() -> [OutputFile] {
        [people(), initiatives(), dates(), mentions()]
    }

    private func people() -> OutputFile {
        let rows = data.dossier.people.map { record in
            [
                record.subject.value, record.name, data.note(record) ?? "", record.editor?.organisation ?? "",
                (record.entity?.aliases ?? []).joined(separator: "; "), record.isWritten ? "yes" : "no",
                numbers(record), "\(record.statements.count)", record.subject.path,
            ]
        }
        return Self.table(
            "people",
            ["id", "name", "office", "organisation", "spellings", "curated", "sources", "statements", "page"], rows)
    }

    private func initiatives() -> OutputFile {
        let rows = data.dossier.initiatives.map { record in
            [
                record.subject.value, record.name, record.editor?.acronym ?? record.entity?.acronym ?? "",
                record.editor?.expansion ?? record.entity?.expansion ?? "",
                (record.entity?.aliases ?? []).joined(separator: "; "), record.isWritten ? "yes" : "no",
                numbers(record), "\(record.statements.count)", record.subject.path,
            ]
        }
        return Self.table(
            "initiatives",
            ["id", "name", "acronym", "expansion", "spellings", "curated", "sources", "statements", "page"], rows)
    }

    private func dates() -> OutputFile {
        let rows = data.dossier.dates.compactMap { record -> [String]? in
            guard case .date(let value) = record.subject else { return nil }
            let differ = data.comparison.differences(on: record.subject).contains { $0.kind != .wording }
            return [
                value.description, record.name, value.firstDay.description, value.lastDay.description,
                record.editor?.title ?? "", differ ? "yes" : "no", numbers(record), "\(record.statements.count)",
                record.subject.path,
            ]
        }
        return Self.table(
            "dates",
            ["date", "words", "first_day", "last_day", "title", "sources_differ", "sources", "statements", "page"], rows
        )
    }

    /// A row for each name or date in a statement that a page shows.
    private func mentions() -> OutputFile {
        let rows = cited.all.sorted().flatMap { index in
            let statement = data.dossier.statements[index]
            return statement.namings.filter { data.dossier.record($0.subject) != nil }.map { naming in
                [
                    naming.subject.kindName, naming.subject.value, PageData.text(of: naming, in: statement),
                    naming.status?.rawValue ?? "", naming.basis.rule,
                    "\(data.dossier.sources[statement.source].number)", cited.ids[index], statement.text,
                    data.href(statement),
                ]
            }
        }
        return Self.table(
            "mentions", ["kind", "id", "words", "status", "rule", "source", "statement", "text", "address"], rows)
    }

    private func numbers(_ record: SubjectRecord) -> String {
        data.sourceIndices(record).map { "\(data.dossier.sources[$0].number)" }.joined(separator: "; ")
    }

    private static func table(_ name: String, _ header: [String], _ rows: [[String]]) -> OutputFile {
        let lines = ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }
        return OutputFile(path: "data/\(name).csv", bytes: Array(lines.joined().utf8))
    }

    /// A cell: no formula, in quotation marks where it holds a mark of the format.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, formulaMarks.contains(first) { text = "'" + text }
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// Also in the wide forms that a spreadsheet set to Japanese reads, and white space that one drops.
    private static let formulaMarks: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]
}
