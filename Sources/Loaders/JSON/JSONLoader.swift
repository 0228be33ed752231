import Basics

/// JSON and JSON Lines: a JSON Feed, one article or many as tools write them, or an index without bodies.
///
/// What a file is shows in its members: nothing is asked of its name.
struct JSONLoader: Loader {
    let bodies: EmbeddedBodyReader
    let endings: Set<String> = ["json", "jsonl", "ndjson"]

    func load(_ source: SourceText) -> LoadedClipping {
        let whole = 0..<source.utf8.count
        guard source.utf8.contains(where: { $0 > 0x20 }) else { return LoadedClipping(articles: [], diagnostics: []) }
        let (value, fault) = PlacedJSON.read(source.utf8, whole)
        if let fault, isLines(source, value, fault) { return lines(source) }
        var loaded = read([value], source)
        if let fault {
            var places = PlaceFinder(source)
            add(fault, whole, source, &places, &loaded)
        }
        return loaded
    }

    /// Whether a text that is no JSON is one value a line: the first ends on a line of its own.
    private func isLines(_ source: SourceText, _ value: PlacedJSON, _ fault: PlacedJSON.Fault) -> Bool {
        let bytes = source.utf8
        guard
            value.isObject || source.name.lowercased().hasSuffix("l") || source.name.lowercased().hasSuffix(".ndjson"),
            let first = bytes.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }),
            let feed = bytes[first...].firstIndex(of: 0x0A)
        else { return false }
        if value.range.upperBound <= feed, fault.offset > feed { return true }
        let next = bytes[feed...].first { $0 > 0x20 }
        return next == UInt8(ascii: "{") && bytes[first] == UInt8(ascii: "{") && fault.offset <= feed
    }

    private func lines(_ source: SourceText) -> LoadedClipping {
        var values: [PlacedJSON] = []
        var faults: [(PlacedJSON.Fault, Range<Int>)] = []
        for (index, start) in source.lineStarts.enumerated() {
            let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
            // The line's end is not part of a string that breaks off.
            guard let last = source.utf8[start..<next].lastIndex(where: { $0 > 0x20 }) else { continue }
            let end = last + 1
            let (value, fault) = PlacedJSON.read(source.utf8, start..<end)
            values.append(value)
            if let fault { faults.append((fault, start..<end)) }
        }
        var loaded = read(values, source)
        var places = PlaceFinder(source)
        for (fault, range) in faults.prefix(20) { add(fault, range, source, &places, &loaded) }
        if faults.count > 20 { loaded.diagnostics.append(Self.moreFaults(source, faults.count - 20)) }
        return loaded
    }

    /// Says what is wrong, and puts the text behind it on the receipt of the article that it breaks.
    private func add(
        _ fault: PlacedJSON.Fault, _ range: Range<Int>, _ source: SourceText, _ places: inout PlaceFinder,
        _ loaded: inout LoadedClipping
    ) {
        let end = min(fault.offset + 1, max(fault.offset, range.upperBound))
        loaded.diagnostics.append(Self.notJSON(places.location(of: fault.offset..<end), fault.expected))
        loaded.isExplained = true
        guard let last = loaded.articles.lastIndex(where: { !$0.blocks.isEmpty }), fault.offset < range.upperBound
        else { return }
        let rest = HTMLText.clean(Array(source.utf8[fault.offset..<range.upperBound]))
        loaded.articles[last].drop(rest, fault.offset..<range.upperBound, .unread)
    }

    private func read(_ values: [PlacedJSON], _ source: SourceText) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        var places = PlaceFinder(source)
        var without: [Range<Int>] = []
        var cut: [Range<Int>] = []
        for value in values {
            let shape = JSONShape(value, source)
            for (index, record) in shape.records.enumerated() {
                let record = JSONRecord(source: source, value: record)
                guard record.value.isObject else {
                    without.append(record.value.range)
                    continue
                }
                if record.body == nil, !shape.takesSummaries || record.metadata.isWithoutSummary {
                    if let indexed = record.metadata.indexed(in: record.value.range, &places) {
                        loaded.indexed.append(indexed)
                    } else {
                        without.append(record.value.range)
                    }
                    continue
                }
                var (item, complaints) = record.article(loader: shape.loader, basis: shape.basis)
                shape.complete(&item, record, isFirst: index == 0)
                if let mark = item.cutMark() { cut.append(mark) }
                let (article, diagnostics) = bodies.article(item, in: source)
                loaded.articles.append(article)
                loaded.diagnostics += complaints + diagnostics
            }
        }
        if let first = cut.first { loaded.diagnostics.append(Self.cut(places.location(of: first), cut.count)) }
        if let first = without.first {
            loaded.diagnostics.append(Self.without(places.location(of: first), without.count))
            loaded.isExplained = true
        }
        return loaded
    }
}

extension RecordMetadata {
    fileprivate var isWithoutSummary: Bool { !entries.contains { MetadataKey.field(of: $0.key) == .standfirst } }
}

extension EmbeddedArticle {
    /// Where the text ends in `[+1234 chars]`, as NewsAPI cuts it: the mark's place; it goes to the receipt.
    fileprivate mutating func cutMark() -> Range<Int>? {
        guard var body, body.text.text.hasSuffix("chars]"), let start = body.text.text.findLast("[+") else {
            return nil
        }
        let offset = body.text.text.utf8.distance(from: body.text.text.startIndex, to: start.lowerBound)
        let mark = body.text.slice(offset..<body.text.text.utf8.count)
        guard mark.text.utf8.count <= 24 else { return nil }
        addOther(mark)
        body.text = body.text.slice(0..<offset)
        self.body = body
        return mark.sourceRange ?? place
    }
}

extension JSONLoader {
    private static func notJSON(_ location: Diagnostic.Location, _ expected: String) -> Diagnostic {
        Diagnostic(
            .warning, "invalid-json", at: location, "this is not JSON: expected \(expected)",
            why: "what stands before is read; the rest is on the receipt")
    }

    private static func moreFaults(_ source: SourceText, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "invalid-json", at: .init(file: source.name), "\(count) more lines are not JSON",
            why: "what stands before the fault of each line is read")
    }

    private static func without(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-article", at: location,
            "\(count == 1 ? "a record has" : "\(count) records have") neither a text nor an address",
            why: "a text is looked for in content, text, maintext, body and their like; an address in url, link, source"
        )
    }

    private static func cut(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "cut-text", at: location, "\(count == 1 ? "an article is" : "\(count) articles are") cut short",
            why: "the service gives only the first characters of a text, and says so at its end",
            fix: "save the pages themselves, or paste their text")
    }
}
