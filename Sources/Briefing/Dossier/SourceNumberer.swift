internal import Basics
internal import Loaders

/// Gives sources their numbers: those that stand in `sources.yml`, and to the others the next ones in their order.
///
/// An entry's source is the article of its file. Where the file holds several or is gone (renamed, or its article is now
/// read from a better copy), it is the article of its slug. Adding a clipping never changes a number that is written.
struct SourceNumberer: Sendable, Hashable {
    var file = SourcesFile()
    /// Clippings that are there and not on the site: their numbers stay theirs.
    var withheld: Set<String> = []

    func number(_ sources: inout [Source]) -> [Diagnostic] {
        var free = Array(file.entries.indices)
        var numbered: Set<Int> = []
        func assign(_ isOf: (SourcesFile.Entry, Source) -> Bool) {
            for index in sources.indices where !numbered.contains(index) {
                guard let place = free.firstIndex(where: { isOf(file.entries[$0], sources[index]) }) else { continue }
                let entry = file.entries[free.remove(at: place)]
                sources[index].number = entry.number
                // What the corrections say of the article wins.
                if let outlet = entry.outlet, sources[index].article.setBy.fields[.outlet] == nil {
                    sources[index].article.publisher = outlet
                    sources[index].article.setBy.fields[.outlet] = entry.place
                }
                numbered.insert(index)
            }
        }
        let perFile = sources.reduce(into: [String: Int]()) { $0[$1.file, default: 0] += 1 }
        assign { $0.file == $1.file && $0.slug == $1.slug }
        assign { $0.file == $1.file && perFile[$1.file] == 1 }
        assign { $0.slug == $1.slug && !withheld.contains($0.file) }
        var next = file.next
        for index in sources.indices where !numbered.contains(index) {
            sources[index].number = next
            next += 1
        }
        guard !file.entries.isEmpty else { return [] }
        let path = file.entries.compactMap(\.place?.file).first ?? ""
        let unwritten = sources.indices.filter { !numbered.contains($0) }.map { sources[$0] }
        let gone = free.map { file.entries[$0] }.filter { !withheld.contains($0.file) }
        return [
            unwritten.isEmpty ? nil : Diagnostic.numbersNotKept(unwritten.map(\.number), in: path),
            gone.isEmpty ? nil : .numbersReserved(gone, in: path),
        ].compactMap(\.self)
    }
}

extension Diagnostic {
    static func numbersNotKept(_ numbers: [Int], in file: String) -> Diagnostic {
        let list = Diagnostic.list(numbers.map { "[\($0)]" })
        return Diagnostic(
            .note, "number-not-kept", at: .init(file: file),
            numbers.count == 1
                ? "source \(list) has no line here" : "\(numbers.count) sources have no line here: \(list)",
            why: "another clipping may take \(numbers.count == 1 ? "its number" : "their numbers") in the next build",
            fix: "keep them: briefing list sources --write")
    }

    static func numbersReserved(_ entries: [SourcesFile.Entry], in file: String) -> Diagnostic {
        let list = Diagnostic.list(entries.map { "[\($0.number)] \($0.file)" })
        return Diagnostic(
            .note, "number-reserved", at: entries.first?.place ?? .init(file: file),
            "no clipping is there for \(list)", why: "a number is never given to another source")
    }

    /// The first of many, and how many more there are.
    private static func list(_ items: [String]) -> String {
        items.prefix(8).joined(separator: ", ") + (items.count > 8 ? " and \(items.count - 8) more" : "")
    }
}
