internal import Templating

/// Turns the addresses of pages into places of the print version.
///
///     articles/talks-open.html#p4    →  #s3-p4, or #s3 where the document does not show the paragraph
///     people/ana-brook.html          →  #person-ana-brook
struct PrintAnchors: Sendable {
    private let places: [String: String]
    private let paragraphs: Set<String>
    private let sections: [String: String]

    /// `paragraphs` are the places of those that the document shows, `sections` the numbers of places that have one,
    /// `omitted` the subjects and sources that a very long document leaves out.
    init(data: PageData, paragraphs: Set<String>, sections: [String: String], omitted: Set<String>) {
        var places = [
            "index.html": "top", "sources.html": "sources", "timeline.html": "timeline",
            "quotations.html": "quotations",
            "differences.html": "differences", "changes.html": "changes", "people/index.html": "people",
            "initiatives/index.html": "initiatives",
            "dates/index.html": "timeline",
        ]
        for source in data.dossier.sources { places[source.path] = "s\(source.number)" }
        for record in data.dossier.all {
            places[record.subject.path] = "\(record.subject.kindName)-\(record.subject.value)"
        }
        self.places = places.filter { !omitted.contains($0.key) }
        self.paragraphs = paragraphs
        self.sections = sections
    }

    static func id(_ source: Source, _ anchor: String) -> String { "s\(source.number)-\(anchor)" }

    /// The place of an address, as a link within the document; `nil` where it leads out of it.
    func place(of address: String) -> String? {
        let parts = address.split(separator: "#", maxSplits: 1)
        guard let path = parts.first.map(String.init), let page = places[path] ?? places[Self.withoutPart(path)] else {
            return nil
        }
        guard parts.count > 1 else { return "#" + page }
        if page == "differences" { return "#" + parts[1] }
        let paragraph = "\(page)-\(parts[1])"
        return "#" + (paragraphs.contains(paragraph) ? paragraph : page)
    }

    /// The address of a page of a list's first part.
    private static func withoutPart(_ path: String) -> String {
        guard let mark = path.lastIndex(of: "_"), path[mark...].hasSuffix(".html"),
            path[path.index(after: mark)...].dropLast(5).allSatisfy(\.isNumber)
        else { return path }
        return path[..<mark] + ".html"
    }

    /// A value with all its links turned; where a link names a paragraph, `at` says which, where it leads to a numbered
    /// section, `section` gives its number.
    func rewritten(_ value: TemplateValue) -> TemplateValue {
        switch value {
        case .list(let elements): return .list(elements.map(rewritten))
        case .safe(let markup): return .safe(rewritten(markup: markup))
        case .dictionary(let dictionary):
            var result = TemplateDictionary()
            for (key, value) in dictionary.pairs {
                guard key == "href", case .string(let address) = value else {
                    result[key] = rewritten(value)
                    if key == "href" { (result["section"], result["at"]) = (TemplateValue.none, TemplateValue.none) }
                    continue
                }
                let place = place(of: address)
                result[key] = .string(place ?? address)
                result["section"] = .optional(place.flatMap { sections[String($0.dropFirst())] })
                let mark = address.firstIndex(of: "#")
                result["at"] = .optional(mark.map { String(address[address.index(after: $0)...]) })
            }
            return .dictionary(result)
        default: return value
        }
    }

    /// The same in markup that the program made.
    private func rewritten(markup: String) -> String {
        let pieces = markup.components(between: "href=\"")
        guard pieces.count > 1 else { return markup }
        return pieces[0]
            + pieces.dropFirst().map { piece in
                let address = String(piece.prefix { $0 != "\"" })
                return "href=\"" + (place(of: address) ?? address) + piece.dropFirst(address.count)
            }.joined()
    }
}

extension String {
    fileprivate func components(between separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            pieces.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return pieces + [rest]
    }
}
