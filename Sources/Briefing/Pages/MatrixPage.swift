internal import Basics
internal import Recognition
internal import Templating

/// `matrix.html`: who is named with what, and by which source; a table, and the same as a picture.
struct MatrixPage: Sendable {
    let data: PageData

    static let mostRows = 24
    static let mostColumns = 12

    func page() -> Page? {
        let people = foremost(data.dossier.people, Self.mostRows)
        let initiatives = foremost(data.dossier.initiatives, Self.mostColumns)
        let cells = people.map { person in initiatives.map { shared(person, $0) } }
        let rows = people.indices.filter { row in cells[row].contains { !$0.isEmpty } }
        let columns = initiatives.indices.filter { column in rows.contains { !cells[$0][column].isEmpty } }
        guard rows.count > 1, !columns.isEmpty else { return nil }
        return Page(
            path: "matrix.html", kind: "matrix", section: "matrix", title: "",
            template: "matrix.html",
            data: [("matrix", value(people, initiatives, cells, rows: rows, columns: columns))])
    }

    private func value(
        _ people: [SubjectRecord], _ initiatives: [SubjectRecord], _ cells: [[[Int]]], rows: [Int], columns: [Int]
    ) -> TemplateValue {
        let table = rows.map { row in
            TemplateValue.make([
                ("person", data.link(people[row])),
                ("cells", .list(columns.map { .list(data.onePerSource(cells[row][$0]).map(data.mark)) })),
            ])
        }
        let counts = rows.map { row in columns.map { data.onePerSource(cells[row][$0]).count } }
        return TemplateValue.make([
            ("columns", .list(columns.map { data.link(initiatives[$0]) })), ("rows", .list(table)),
            (
                "picture",
                .safe(
                    Self.picture(
                        counts, rows: rows.map { people[$0].name }, columns: columns.map { initiatives[$0].name }))
            ),
        ])
    }

    private func foremost(_ records: [SubjectRecord], _ count: Int) -> [SubjectRecord] {
        let weights = records.map { (data.sourceIndices($0).count, $0.statements.count) }
        let ranks = records.map { data.dossier.desk.rank($0.subject) }
        let order = records.indices.sorted { a, b in
            (ranks[a], weights[b].0, weights[b].1, a) < (ranks[b], weights[a].0, weights[a].1, b)
        }
        return order.prefix(count).map { records[$0] }
    }

    private func shared(_ a: SubjectRecord, _ b: SubjectRecord) -> [Int] {
        let other = Set(b.statements)
        return a.statements.filter(other.contains)
    }

    /// A circle for each cell, its area the number of sources, which stands in it; rows and columns as in the table.
    private static func picture(_ counts: [[Int]], rows: [String], columns: [String]) -> String {
        let (left, top, step) = (150, 120, 34)
        let width = left + step * columns.count + 110
        let height = top + step * rows.count + 6
        var out =
            #"<svg class="picture matrix-picture" width="\#(width)" height="\#(height)" viewBox="0 0 \#(width) \#(height)" aria-hidden="true" focusable="false">"#
        for (column, name) in columns.enumerated() {
            let x = left + step * column + step / 2
            out += #"<text x="\#(x)" y="\#(top - 8)" transform="rotate(-35 \#(x) \#(top - 8))">\#(label(name))</text>"#
        }
        for (row, cells) in counts.enumerated() {
            let y = top + step * row + step / 2
            out += #"<text x="\#(left - 8)" y="\#(y + 4)" text-anchor="end">\#(label(rows[row]))</text>"#
            out += #"<path class="axis" d="M\#(left) \#(y)H\#(left + step * columns.count)"/>"#
            for (column, count) in cells.enumerated() where count > 0 {
                let x = left + step * column + step / 2
                let radius = TimelinePicture.number(6 + 2.4 * Double(min(count, 16)).squareRoot())
                out += #"<circle class="point" cx="\#(x)" cy="\#(y)" r="\#(radius)"/>"#
                out += #"<text class="inside" x="\#(x)" y="\#(y + 4)" text-anchor="middle">\#(count)</text>"#
            }
        }
        return out + "</svg>"
    }

    private static func label(_ name: String) -> String {
        HTMLEscaping.escape(name.count > 22 ? name.prefix(21) + "…" : name)
    }
}
