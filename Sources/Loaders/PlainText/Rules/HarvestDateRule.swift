import Basics

/// ` date 2025-05-28 Headline …`: a date that the collecting program put before the first line.
struct HarvestDateRule: PageRule {
    func apply(to page: inout Page) {
        guard let first = page.lines.first, first.role == .open else { return }
        let text = first.text.text
        guard let length = prefixLength(first.shape), let moment = moment(first.shape) else { return }
        let part = 0..<length
        let words = String(text.prefix(length)).trimmingSpaces
        let range = first.text.slice(part).trimmed().sourceRange
        page.dates.append(.init(label: .prefix, moment: moment, words: words, range: range))
        page.drop(part, of: 0, .harvestDate)
    }

    /// The length in bytes of the word "date" with the ISO date behind it; both must be there.
    private func prefixLength(_ shape: LineShape) -> Int? {
        guard shape.count >= 2, shape.words[0].folded == "date", moment(shape) != nil else { return nil }
        let base = shape.words[0].printed.base
        return base.utf8.distance(from: base.startIndex, to: shape.words[1].printed.endIndex)
    }

    private func moment(_ shape: LineShape) -> Moment? { Moment(parsing: String(shape.words[1].printed)) }
}

extension String {
    /// Without spaces at its ends.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(self[first...last])
    }
}
