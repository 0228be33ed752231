import Basics

/// "Title: …", "Source: …", "URL: …" at the very top, as some clippers write them, and the address alone on a line.
struct HeaderRule: PageRule {
    func apply(to page: inout Page) {
        for index in page.open.prefix(10) {
            let line = page.lines[index]
            let text = line.text.text
            if isAddress(text) {
                page.sourceURL = page.sourceURL ?? text
                page.drop(index, .header)
                continue
            }
            guard let (field, start) = field(of: line) else { return }
            take(field, line.text.slice(start..<text.utf8.count).trimmed(), index, &page)
        }
    }

    private func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
    }

    private func field(of line: Line) -> (MetadataKey, Int)? {
        let text = line.text.text
        guard let colon = text.utf8.prefix(24).firstIndex(of: UInt8(ascii: ":")),
            let field = Self.fields[text[..<colon].lowercased().trimmingSpaces]
        else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: colon) + 1
        return start < text.utf8.count ? (field, start) : nil
    }

    private func take(_ field: MetadataKey, _ value: Article.Text, _ index: Int, _ page: inout Page) {
        switch field {
        case .title:
            page.title = value
        case .authors: page.authors += Byline.names(in: value.text)
        case .source:
            if isAddress(value.text) { page.sourceURL = value.text } else { page.publisher = value.text }
        case .publisher: page.publisher = value.text
        case .language: page.language = value.text
        case .tags: page.tags += Tags.split(value.text)
        case .published:
            let reading = DatelineReader.read(value.text)
            guard let stated = reading.moments.first else { return }
            page.dates.append(
                .init(
                    label: .published, moment: stated.moment, words: value.slice(stated.range).text,
                    range: value.map.source(for: stated.range)))
        default: return
        }
        page.drop(index, .header)
    }

    private static let fields: [String: MetadataKey] = [
        "title": .title, "headline": .title, "author": .authors, "authors": .authors, "url": .source, "link": .source,
        "source": .source, "source url": .source, "publisher": .publisher, "publication": .publisher,
        "site": .publisher,
        "date": .published, "published": .published, "publication date": .published, "language": .language,
        "tags": .tags, "keywords": .tags,
    ]
}
