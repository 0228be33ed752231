import Basics

/// "2 min read Last Updated : May 28 2025 | 9:47 AM IST", "First Published: …", "28 May 2025": lines that say nothing
/// but when the article was published or changed, and how long it takes to read.
struct DatelineRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let readings = open.map { index in
            page.lines[index].shape.count <= 24 && DatelineReader.mayState(page.lines[index].text.text)
                ? DatelineReader.read(page.lines[index].text.text) : .init(rest: [0..<1])
        }
        let bare = zip(open, readings).filter { $1.isWholeLine && $1.isBare }.map(\.0)
        let isChronology = open.contains { index in
            guard let first = bare.first, let last = bare.last, first < index, index < last else { return false }
            return page.lines[index].shape.isParagraph
        }
        let body = isChronology ? page.bodyStart ?? Int.max : page.topEnd
        let tail = isChronology ? Int.max : open.last { page.lines[$0].shape.isParagraph } ?? -1
        for (index, reading) in zip(open, readings) where reading.isWholeLine {
            let line = page.lines[index]
            // A bare day or time in the middle of the body is a sub-heading of a chronology.
            guard !reading.isBare || index < body || index > tail else { continue }
            page.take(reading, from: line.text)
            page.topMatter.insert(index)
            page.drop(index, reading.hasDate || reading.hasTime ? .dateline : .readingTime)
        }
    }
}

extension Page {
    /// Keeps the dates that a line states.
    mutating func take(_ reading: DatelineReader.Reading, from text: Article.Text) {
        for stated in reading.moments {
            dates.append(
                .init(
                    label: stated.label, moment: stated.moment, words: text.slice(stated.range).text,
                    range: text.map.source(for: stated.range)))
        }
    }

    /// The publication date, from the best of what the lines state.
    ///
    /// A line that says "published" beats the collector's prefix, which beats a bare date, which beats "updated"; the
    /// time of day comes from any line that states the same day.
    var published: Article.Published? {
        let ordered = dates.enumerated().sorted { ($0.element.label, $0.offset) < ($1.element.label, $1.offset) }
        guard let best = ordered.first?.element else { return nil }
        let same = ordered.map(\.element).filter { $0.moment.date == best.moment.date }
        let precise = same.first { $0.moment.offset != nil } ?? same.first { $0.moment.minuteOfDay != nil } ?? best
        return Article.Published(
            moment: precise.moment, basis: precise.label == .prefix ? .prefix : .dateline, words: precise.words,
            range: precise.range)
    }
}
