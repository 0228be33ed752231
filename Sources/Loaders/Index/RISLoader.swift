import Basics

/// References as Zotero and others export them: RIS, a field a line, `TY  - NEWS` to `ER  -`.
///
/// Source: the RIS specification of Research Information Systems; what Zotero's translator writes.
struct RISLoader: Loader {
    let endings: Set<String> = ["ris"]

    func load(_ source: SourceText) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        loaded.isExplained = true
        var places = PlaceFinder(source)
        var without: [Range<Int>] = []
        var isReference = false
        for record in records(source) {
            isReference = true
            var metadata = RecordMetadata(source)
            for (key, name) in Self.names { add(record, key, name, &metadata) }
            let range = record.lines[0].range.lowerBound..<(record.lines.last?.range.upperBound ?? 0)
            if let indexed = metadata.indexed(in: range, &places) {
                loaded.indexed.append(indexed)
            } else {
                without.append(record.lines[0].range)
            }
        }
        if !isReference { loaded.diagnostics.append(Self.notReferences(source)) }
        if let first = without.first {
            var places = PlaceFinder(source)
            loaded.diagnostics.append(Self.without(places.location(of: first), without.count))
        }
        return loaded
    }

    /// The tags that say something, and the fields that they are in the alias table.
    private static let names: [(String, String)] = [
        ("TI", "title"), ("T1", "title"), ("UR", "url"), ("T2", "publication"), ("JO", "publication"),
        ("JF", "publication"), ("PB", "publisher"), ("AU", "author"), ("A1", "author"), ("DA", "date"),
        ("Y1", "date"), ("PY", "date"), ("KW", "tags"), ("LA", "language"), ("DO", "url"),
    ]

    private struct Record {
        var lines: [(tag: String, text: String, range: Range<Int>)] = []
    }

    private func add(_ record: Record, _ tag: String, _ name: String, _ metadata: inout RecordMetadata) {
        let found = record.lines.filter { $0.tag == tag && !$0.text.isEmpty }
        guard let first = found.first else { return }
        switch tag {
        case "AU", "A1", "KW":
            let values = found.map { line in
                Metadata.text(tag == "KW" ? line.text : Self.name(line.text), line.range)
            }
            metadata.add(name, first.range, .list(values, first.range))
        case "DA", "Y1", "PY":
            // A year alone is no day; another field may say more.
            let date = RecordMetadata.date(first.text)
            if ClippingMetadata.moment(date) != nil { metadata.add(name, first.range, .text(date, first.range)) }
        case "DO": metadata.add(name, first.range, .text(Self.address(first.text), first.range))
        default: metadata.add(name, first.range, .text(first.text, first.range))
        }
    }

    /// "Brook, Ana" is Ana Brook.
    private static func name(_ text: String) -> String {
        let parts = text.split(separator: ",").map { String($0).trimmingSpaces }
        return parts.count == 2 ? parts[1] + " " + parts[0] : text
    }

    private static func address(_ doi: String) -> String { doi.hasPrefix("http") ? doi : "https://doi.org/" + doi }

    private func records(_ source: SourceText) -> [Record] {
        var records: [Record] = []
        var isOpen = false
        for (index, start) in source.lineStarts.enumerated() {
            let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
            let from = index == 0 && source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
            let bytes = source.utf8[from..<max(from, next)]
            if let tag = Self.tag(bytes) {
                let text = HTMLText.clean(Array(bytes.dropFirst(5)))
                if tag == "TY" {
                    records.append(Record())
                    isOpen = true
                }
                guard isOpen else { continue }
                let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? from
                records[records.count - 1].lines.append((tag, text, from..<end))
                if tag == "ER" { isOpen = false }
            } else if isOpen, let last = records[records.count - 1].lines.indices.last {
                // A long field goes on in the next line.
                let text = HTMLText.clean(Array(bytes))
                if !text.isEmpty { records[records.count - 1].lines[last].text += " " + text }
            }
        }
        return records
    }

    /// The two letters before `  -`.
    private static func tag(_ line: ArraySlice<UInt8>) -> String? {
        let bytes = Array(line.prefix(5))
        guard bytes.count == 5, (0x41...0x5A).contains(bytes[0]), bytes[2] == 0x20, bytes[3] == 0x20, bytes[4] == 0x2D,
            (0x41...0x5A).contains(bytes[1]) || (0x30...0x39).contains(bytes[1])
        else { return nil }
        return String(decoding: bytes[..<2], as: UTF8.self)
    }
}

extension RISLoader {
    private static func notReferences(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "no-references", at: .init(file: source.name), "no reference is in the file",
            why: "a reference begins with a line 'TY  - NEWS' or the like")
    }

    private static func without(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "reference-without-address", at: location,
            "\(count == 1 ? "a reference has" : "\(count) references have") no address (UR or DO)",
            why: "nothing can be joined to it: left out")
    }
}
