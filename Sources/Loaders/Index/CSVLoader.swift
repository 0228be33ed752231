import Basics

/// Reading lists as tables: what Pocket, Raindrop, Instapaper, Readwise and GDELT export.
///
/// A table is one by its head: a column of addresses, under any name of the alias table. Rows give no articles, but are
/// joined by their addresses to those that are there.
struct CSVLoader: Loader {
    let endings: Set<String> = ["csv", "tsv"]

    func load(_ source: SourceText) -> LoadedClipping {
        let reader = CSVReader(source.utf8)
        guard let head = reader.rows.first else { return LoadedClipping(articles: [], diagnostics: []) }
        let columns = head.map { Column($0.text) }
        guard columns.contains(where: { $0.field == .source }) else {
            return .explained([Self.notAnIndex(source, head)])
        }
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        loaded.isExplained = true
        var places = PlaceFinder(source)
        var without: [Range<Int>] = []
        for row in reader.rows.dropFirst() {
            var metadata = RecordMetadata(source)
            for (column, field) in zip(columns, row) {
                guard let name = column.name else { continue }
                metadata.add(name, field.range, column.value(field))
            }
            let range = row[0].range.lowerBound..<row[row.count - 1].range.upperBound
            if let indexed = metadata.indexed(in: range, &places) {
                loaded.indexed.append(indexed)
            } else if row.contains(where: { !$0.text.isEmpty }) {
                without.append(range)
            }
        }
        places = PlaceFinder(source)
        if let mark = reader.unclosed.first {
            loaded.diagnostics.append(Self.unclosed(places.location(of: mark..<mark + 1), reader.unclosed.count))
        }
        if let first = without.first {
            loaded.diagnostics.append(Self.without(places.location(of: first), without.count))
        }
        return loaded
    }

    /// What a column holds, by its head.
    private struct Column {
        let field: MetadataKey?
        /// The name of its field in the alias table; a column that says nothing has none.
        let name: String?

        /// When a row was saved says nothing of when an article appeared, and what a reader marked is not its outlet's.
        init(_ head: String) {
            let head = head.trimmingSpaces
            switch MetadataKey.field(of: head) {
            case nil, .clipped, .slug, .standfirst: (field, name) = (nil, nil)
            case let known?: (field, name) = (known, head)
            }
        }

        func value(_ field: Field) -> Metadata? {
            let text = field.text.trimmingSpaces
            guard !text.isEmpty else { return nil }
            switch self.field {
            case .tags: return .text(IndexTags.plain(text), field.range)
            case .published: return .text(RecordMetadata.date(text), field.range)
            default: return .text(text, field.range)
            }
        }
    }

    private typealias Field = CSVReader.Field
}

/// Keywords as tables print them.
enum IndexTags {
    /// `['a', 'b']`, as Python prints a list, without its marks.
    static func plain(_ text: String) -> String {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return text }
        return text.dropFirst().dropLast().split(separator: ",").map { part in
            part.filter { $0 != "'" && $0 != "\"" }.trimmingSpaces
        }.joined(separator: ", ")
    }
}

extension CSVLoader {
    private static func notAnIndex(_ source: SourceText, _ head: [CSVReader.Field]) -> Diagnostic {
        let range = head[0].range.lowerBound..<head[head.count - 1].range.upperBound
        var places = PlaceFinder(source)
        return Diagnostic(
            .warning, "not-an-index", at: places.location(of: range), "the table has no column of addresses",
            why: "a reading list is known by its first row: url, title, tags and their like",
            fix: "name the column of addresses 'url', or keep the file elsewhere")
    }

    private static func unclosed(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "quotation-not-closed", at: location,
            "\(count == 1 ? "a quotation mark is" : "\(count) quotation marks are") not closed",
            why: "the field ends with its line")
    }

    private static func without(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "row-without-address", at: location,
            "\(count == 1 ? "a row has" : "\(count) rows have") no address",
            why: "nothing can be joined to it: left out")
    }
}
