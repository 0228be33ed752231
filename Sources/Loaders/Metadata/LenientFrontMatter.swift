import Basics

/// The front matter of a clipping in any form that its tools write: YAML between `---`, TOML between `+++`, or JSON in
/// braces; where it isn't quite that, what it means.
enum LenientFrontMatter {
    /// The fields, the text behind them, and a warning where anything was forgiven. Without a front matter, or with one
    /// that holds no field that anybody knows, the whole text is the body.
    static func read(
        _ source: SourceText
    ) -> (mapping: MetadataMapping?, body: Range<Int>, diagnostics: [Diagnostic]) {
        let start = source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if source.utf8[start...].starts(with: "+++".utf8) { return toml(source) }
        if source.utf8[start...].first == UInt8(ascii: "{") { return json(source, start) }
        return yaml(source)
    }

    private static func yaml(_ source: SourceText) -> (MetadataMapping?, Range<Int>, [Diagnostic]) {
        let parts = FrontMatter.split(source)
        if case .notClosed(let fence)? = parts.problem {
            let behind = FrontMatter.line(source.utf8, fence.lowerBound).end
            // Nobody's front matter is longer.
            let end = min(source.utf8.count, behind + 1 << 16)
            let lines = FieldLines.read(source.utf8, behind..<end, untilBlank: true)
            guard isKnown(lines.mapping) else {
                return (nil, parts.body, [parts.problem?.diagnostic(in: source, .warning)].compactMap(\.self))
            }
            let last = source.position(at: max(behind, lines.reach - 1)).line
            return (lines.mapping, lines.reach..<source.utf8.count, [notClosed(source, fence, last, lines.repairs)])
        }
        guard let yaml = parts.yaml else { return (nil, parts.body, []) }
        let (found, diagnostics) = YAMLReader.mapping(in: source, range: yaml, severity: .warning)
        if let found { return (found, parts.body, diagnostics) }
        let lines = FieldLines.read(source.utf8, yaml)
        // What is refused for its size or its nesting is no slip of a tool's.
        guard let problem = diagnostics.first, problem.identifier != "yaml-too-complex", isKnown(lines.mapping) else {
            return (nil, 0..<source.utf8.count, diagnostics)
        }
        return (lines.mapping, parts.body, [repaired(source, problem, lines.repairs)])
    }

    private static func toml(_ source: SourceText) -> (MetadataMapping?, Range<Int>, [Diagnostic]) {
        let parts = FrontMatter.split(source, mark: "+++", closing: ["+++"])
        guard let fields = parts.yaml else { return (nil, parts.body, []) }
        let (mapping, repairs) = TOMLFields.read(source.utf8, fields)
        guard isKnown(mapping) else { return (nil, 0..<source.utf8.count, []) }
        return (mapping, parts.body, repairs.isEmpty ? [] : [repaired(source, nil, repairs)])
    }

    private static func json(_ source: SourceText, _ start: Int) -> (MetadataMapping?, Range<Int>, [Diagnostic]) {
        let whole = start..<source.utf8.count
        guard
            source.utf8[(start + 1)...].first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "\"")
        else { return (nil, whole, []) }
        var reader = FlowReader(source.utf8, whole)
        let mapping = reader.mapping()
        let isClosed = reader.at > start && source.utf8[reader.at - 1] == UInt8(ascii: "}")
        let body = FrontMatter.line(source.utf8, reader.at)
        guard isClosed, isKnown(mapping),
            source.utf8[body.content].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
        else { return (nil, whole, []) }
        return (
            mapping, body.end..<source.utf8.count, reader.repairs.isEmpty ? [] : [repaired(source, nil, reader.repairs)]
        )
    }

    private static func isKnown(_ mapping: MetadataMapping) -> Bool {
        mapping.entries.contains { MetadataKey.field(of: $0.key) != nil }
    }
}

extension LenientFrontMatter {
    private static func notes(_ source: SourceText, _ repairs: [FlowReader.Repair]) -> [Diagnostic.Note] {
        repairs.prefix(8).map { .init($0.words, at: .init(source, $0.range)) }
    }

    private static func repaired(
        _ source: SourceText, _ problem: Diagnostic?, _ repairs: [FlowReader.Repair]
    ) -> Diagnostic {
        let place = problem?.location ?? repairs.first.map { .init(source, $0.range) } ?? .init(file: source.name)
        return Diagnostic(
            .warning, "repaired-front-matter", at: place, "the front matter has a fault and is read line by line",
            why: problem?.summary, notes: notes(source, repairs), fix: "check what the article's page says of it")
    }

    private static func notClosed(
        _ source: SourceText, _ fence: Range<Int>, _ last: Int, _ repairs: [FlowReader.Repair]
    ) -> Diagnostic {
        Diagnostic(
            .warning, "front-matter-not-closed", at: .init(source, fence), "front matter is not closed",
            why: "it is taken to end with line \(last)", notes: notes(source, repairs),
            fix: "put a line of '---' behind the last key")
    }
}
