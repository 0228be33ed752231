/// "ADVERTISEMENT", "Story continues below this ad": marks of the places where advertisements were.
struct AdvertisementRule: PageRule {
    func apply(to page: inout Page) {
        for index in page.lines.indices where page.lines[index].role == .open {
            let line = page.lines[index]
            if isMark(line.shape) {
                page.drop(index, .advertisement)
            } else if let part = gluedMark(line) {
                page.drop(part, of: index, .advertisement)
            }
        }
    }

    private func isMark(_ shape: LineShape) -> Bool {
        guard (1...9).contains(shape.count) else { return false }
        if Self.whole.contains(shape.phrase) { return true }
        return Self.subjects.contains(shape.words[0].folded) && shape.count >= 2
            && (shape.begins(with: shape.words[0].folded + " continues below")
                || shape.begins(with: shape.words[0].folded + " continues after"))
    }

    /// The word in capitals at the beginning or end of a paragraph that is not in capitals itself.
    private func gluedMark(_ line: Line) -> Range<Int>? {
        let text = line.text.text
        guard line.shape.count >= 3 else { return nil }
        for mark in ["ADVERTISEMENTS", "ADVERTISEMENT"] {
            let size = mark.utf8.count
            if text.hasPrefix(mark + " "), !line.shape.words[1].isAllCapitals { return 0..<size }
            guard text.hasSuffix(mark), let before = text.dropLast(size).unicodeScalars.last else { continue }
            if [" ", ".", "”", "\"", "?", "!"].contains(before) { return text.utf8.count - size..<text.utf8.count }
        }
        return nil
    }

    private static let subjects: Set<String> = ["story", "article", "content", "report", "text"]

    private static let whole: Set<String> = [
        "advertisement", "advertisements", "advert", "adverts", "ad", "ads", "advertising", "sponsored",
        "sponsored content",
        "promoted", "promoted content", "paid content", "paid post", "sponsored post", "sponsored links",
        "partner content",
        "advertisement scroll to continue", "advertisement continue reading below", "scroll to continue",
        "scroll to continue with content", "remove ads", "report this ad", "report ad", "hide ad", "skip ad",
        "skip advertisement",
        "close ad", "why this ad", "ad feedback", "advertise with us", "continue reading below", "continue reading",
        "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "advertentie", "реклама",
    ]
}
