/// "Tags: ports, strikes", "Topics : …": the outlet's keywords.
struct TagsRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let tail = open.last { page.lines[$0].shape.isParagraph } ?? -1
        for index in open where page.lines[index].role == .open {
            let shape = page.lines[index].shape
            if isHashed(page.lines[index].text.text, shape) {
                let words = shape.words[0].printed.hasPrefix("#") ? shape.words[...] : shape.words.dropFirst()
                page.tags += words.map { String($0.printed.drop { $0 == "#" }) }
                page.drop(index, .tags)
                continue
            }
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

    /// "Tags #ports #wages", "#ports #wages".
    private func isHashed(_ text: String, _ shape: LineShape) -> Bool {
        guard (1...20).contains(shape.count), text.contains("#") else { return false }
        let words = Self.labels.opens(shape) && shape.count > 1 ? shape.words.dropFirst() : shape.words[...]
        return words.allSatisfy { $0.printed.hasPrefix("#") } && (words.count > 1 || words.count < shape.count)
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
