/// "Tags: ports, strikes", "Topics : …": the outlet's keywords.
struct TagsRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let tail = open.last { page.lines[$0].shape.isParagraph } ?? -1
        for index in open {
            let shape = page.lines[index].shape
            guard let found = shape.label(among: Self.labels), shape.count <= 40, !shape.endsSentence else { continue }
            switch found.separation {
            case .mark:
                let value = page.lines[index].text.text.drop {
                    $0 != ":" && $0 != "|" && $0 != "–" && $0 != "—" && $0 != "-"
                }
                page.tags += Tags.split(String(value.dropFirst()))
                page.drop(index, .tags)
            case .end where index > tail:
                page.drop(index, .tags)
                for next in open where next > index && page.lines[next].shape.count <= 8 {
                    page.tags += Tags.split(page.lines[next].text.text.replacing(" / ", with: ","))
                    page.drop(next, .tags)
                }
            case .end, .none: continue
            }
        }
    }

    private static let labels: Phrases = [
        "tags", "tag", "topics", "keywords", "filed under", "categories", "in this story", "more on", "related topics",
        "tagged", "hashtags", "explore more on these topics", "read more news on",
    ]
}

/// Keywords as the various tools write them in one value.
enum Tags {
    /// `a, b`, `a; b`, `a|b`, `#a #b`; the hash sign is not part of a keyword.
    static func split(_ text: String) -> [String] {
        let isHashed = text.contains(" #") && text.hasPrefix("#")
        let parts = text.split { ",;|".contains($0) || (isHashed && $0 == " ") }
        return parts.map { String($0).trimmingSpaces }.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
            .filter { !$0.isEmpty }
    }
}
