internal import Basics
internal import Loaders

/// `Content/sources.yml`: the number that each source keeps for good, and its outlet.
///
///     1: {file: visit.txt, slug: a-visit-to-tarn, outlet: Tarn Courier}
///     4: {file: wire/feed.xml, slug: talks-open-on-wages}
///
/// A number that stands here is never given to another source, not even when its clipping is gone. `file` is the path
/// below `articles/`; `slug` tells the articles of one file apart, and finds a clipping again whose file was renamed.
struct SourcesFile: Sendable, Hashable {
    /// One source with its number.
    struct Entry: Sendable, Hashable {
        /// From one.
        var number: Int
        /// The clipping's path below the folder of the clippings.
        var file: String
        var slug: String?
        /// The editor's word for the outlet.
        var outlet: String?
        /// Where the number stands.
        var place: Diagnostic.Location?

        /// Where two entries may not be the same.
        fileprivate var key: String { file + "\n" + (slug ?? "") }
    }

    /// In the order of the file.
    var entries: [Entry] = []

    /// The number behind the highest one.
    var next: Int { (entries.map(\.number).max() ?? 0) + 1 }

    /// The same with an entry for each source of a site that has none, under the number that the site shows.
    func adding(_ sources: [Source]) -> (file: SourcesFile, added: [Entry]) {
        let known = Set(entries.map(\.number))
        let added = sources.filter { !known.contains($0.number) }.sorted { $0.number < $1.number }.map {
            Entry(number: $0.number, file: $0.file, slug: $0.slug, outlet: $0.article.publisher)
        }
        return (SourcesFile(entries: entries + added), added)
    }

    /// The whole file.
    var yaml: String { Self.head + entries.map(Self.line).joined() }

    /// A file with lines for more entries at its end: what the editor wrote above them stays byte for byte.
    static func appending(_ added: [Entry], to text: String) -> String {
        let lines = added.map(line).joined()
        if text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return head + lines }
        return text + (text.hasSuffix("\n") || lines.isEmpty ? "" : "\n") + lines
    }

    private static let head = """
        # The lasting number of each source, its clipping below articles/ and its outlet. Build never writes here:
        # `briefing list sources --write` adds the new ones. A number stays taken when its clipping is gone.

        """

    private static func line(_ entry: Entry) -> String {
        var fields = ["file: \(JSON.string(entry.file).text)"]
        if let slug = entry.slug { fields.append("slug: \(slug)") }
        if let outlet = entry.outlet { fields.append("outlet: \(JSON.string(outlet).text)") }
        return "\(entry.number): {\(fields.joined(separator: ", "))}\n"
    }
}

/// Reads `sources.yml`. What is wrong with it is an error: a number must never lead to another source.
struct SourcesFileReader: Sendable {
    let disk: Disk

    static let keys = ["file", "slug", "outlet"]

    /// `path` is the file's; `nil` where there is none.
    func read(_ path: String?) -> Reported<SourcesFile> {
        guard let path else { return Reported(SourcesFile()) }
        let file = EntryFileReader(disk: disk).readYAML(path)
        var result = Reported(SourcesFile(), file.diagnostics)
        guard case (let source, let mapping?)? = file.value else { return result }
        var first: [String: SourcesFile.Entry] = [:]
        var numbers: [Int: SourcesFile.Entry] = [:]
        for line in mapping.entries {
            let place = Diagnostic.Location(source, line.keyRange)
            guard let number = Self.number(line.key) else {
                result.diagnostics.append(.notASourceNumber(line.key, at: place))
                continue
            }
            guard case .mapping(let fields) = line.value else {
                let shape = "a mapping with the clipping's file, {file: visit.txt}"
                result.diagnostics.append(.wrongShape(line.key, shape, at: .init(source, line.value.range)))
                continue
            }
            var keys = KeyReader(source, fields, known: Self.keys)
            let name = keys.text("file")
            let slug = keys.text("slug")
            if let slug, !Slug.isValid(slug) { keys.complain(.notASlug(slug, at: keys.place("slug"))) }
            let entry = SourcesFile.Entry(
                number: number, file: name ?? "", slug: slug, outlet: keys.line("outlet"), place: place)
            if name == nil { keys.complain(.sourceWithoutFile(number, at: place)) }
            result.diagnostics += keys.diagnostics
            if let other = numbers[number] {
                result.diagnostics.append(.sameSource("two lines have the number \(number)", place, other.place))
            } else if let other = first[entry.key] {
                result.diagnostics.append(.sameSource("one source has two numbers", place, other.place))
            }
            numbers[number] = numbers[number] ?? entry
            guard name != nil else { continue }
            first[entry.key] = first[entry.key] ?? entry
            result.value.entries.append(entry)
        }
        return result
    }

    /// A number as people write it, from 1 to 99,999.
    private static func number(_ text: String) -> Int? {
        guard text.utf8.count <= 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text).flatMap { $0 > 0 ? $0 : nil }
    }
}

extension Diagnostic {
    static func notASourceNumber(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not the number of a source",
            fix: "write a line for each source: 3: {file: visit.txt, outlet: Tarn Courier}")
    }

    static func sourceWithoutFile(_ number: Int, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "source \(number) names no file",
            fix: "write the clipping's path below articles/: {file: visit.txt}")
    }

    static func sameSource(_ summary: String, _ place: Location, _ other: Location?) -> Diagnostic {
        Diagnostic(
            .error, "same-source", at: place, summary, why: "a number leads to one source, for good",
            notes: other.map { [.init("the other line", at: $0)] } ?? [], fix: "remove one of the two lines")
    }
}
