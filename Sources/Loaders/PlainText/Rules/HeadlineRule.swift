import Basics

/// The headline: a line without a full stop at its end before a longer text, the section label over it aside.
struct HeadlineRule: PageRule {
    func apply(to page: inout Page) {
        var open = page.open.filter { page.lines[$0].role == .open }
        if let given = page.title {
            // A header line gave it; the line that repeats it goes with it.
            if let index = open.prefix(4).first(where: { page.lines[$0].shape.phrase == LineShape(given.text).phrase })
            {
                page.drop(index, .repeatedHeadline)
            }
            return
        }
        open = dropSections(&page, open)
        if let index = page.headline ?? printedTwice(page, open), page.lines[index].role == .open {
            return take(&page, index, open.filter { $0 > index }[...])
        }
        guard let first = open.first else { return }
        if isHeadline(page, first, open.dropFirst()) {
            take(&page, first, open.dropFirst())
        } else if isSentenceHeadline(page, open) {
            take(&page, first, open.dropFirst())
        } else if let second = open.dropFirst().first, isHeadline(page, second, open.dropFirst(2)),
            open.dropFirst(2).prefix(4).contains(where: {
                page.lines[$0].shape.commonWords(page.lines[first].shape) >= 8
            })
        {
            // The page's description comes first and the lede repeats it: the headline is between them.
            page.lines[first].role = .standfirst
            take(&page, second, open.dropFirst(2))
        }
    }

    /// A headline with a full stop: one short sentence over a standfirst, which the body repeats.
    private func isSentenceHeadline(_ page: Page, _ open: [Int]) -> Bool {
        guard open.count > 3 else { return false }
        let (first, second) = (page.lines[open[0]], page.lines[open[1]])
        guard (4...16).contains(first.shape.count), !first.text.text.contains(". "), first.shape.words[0].isCapitalised
        else { return false }
        return open[2...].prefix(6).contains { page.lines[$0].shape.commonWords(second.shape) >= 8 }
    }

    /// A line near the top that is printed again near the top is the headline.
    private func printedTwice(_ page: Page, _ open: [Int]) -> Int? {
        let top = open.prefix(16)
        let end = page.topEnd
        return top.first { index in
            guard index < end else { return false }
            let shape = page.lines[index].shape
            guard shape.count >= 4, shape.isHeadline, !shape.isParagraph else { return false }
            return top.contains { $0 > index && page.lines[$0].shape.phrase == shape.phrase }
        }
    }

    private func isHeadline(_ page: Page, _ index: Int, _ rest: ArraySlice<Int>) -> Bool {
        let shape = page.lines[index].shape
        guard shape.isHeadline, !shape.isParagraph, shape.count >= 2 else { return false }
        return rest.contains { page.lines[$0].shape.isParagraph }
    }

    /// "WORLD", "Explained": up to four lines of one or two words over a longer line that can be the headline.
    private func dropSections(_ page: inout Page, _ open: [Int]) -> [Int] {
        let labels = open.prefix(4).prefix { isSection(page.lines[$0].shape) }
        guard let last = labels.last, let headline = open.dropFirst(labels.count).first else { return open }
        let rest = open.dropFirst(labels.count)
        let shape = page.lines[headline].shape
        guard shape.count >= 4, shape.count > page.lines[last].shape.count, isHeadline(page, headline, rest.dropFirst())
        else { return open }
        for label in labels { page.drop(label, .section) }
        return Array(rest)
    }

    /// One word, three at most in capitals, or words that outlets name their sections with.
    private func isSection(_ shape: LineShape) -> Bool {
        guard !shape.endsSentence, shape.count <= 3 else { return false }
        return shape.count == 1 || shape.isCapitals(shape.count)
            || shape.words.allSatisfy { Self.sections.contains($0.folded) }
    }

    /// Sets the title and drops the lines that print it again; "Headline | Outlet" names the outlet.
    private func take(_ page: inout Page, _ index: Int, _ rest: ArraySlice<Int>) {
        var index = index
        if let second = rest.first, let outlet = outlet(page.lines[index], over: page.lines[second]) {
            page.publisher = page.publisher ?? outlet
            page.drop(index, .repeatedHeadline)
            index = second
        }
        let phrase = page.lines[index].shape.phrase
        for other in rest where other != index && page.lines[other].shape.phrase == phrase {
            page.drop(other, .repeatedHeadline)
        }
        cutOutlet(&page, index)
        page.lines[index].role = .title
        page.title = page.lines[index].text
    }

    /// The outlet's name behind a bar or dash, where the next line is the same headline without it.
    private func outlet(_ line: Line, over next: Line) -> String? {
        let (text, headline) = (line.text.text, next.text.text)
        guard next.shape.count >= 3, text.utf8.count > headline.utf8.count, text.hasPrefix(headline) else { return nil }
        let rest = String(text.dropFirst(headline.count)).trimmingSpaces
        guard let mark = rest.first, "|-–—:·•".contains(mark) else { return nil }
        let name = String(rest.dropFirst()).trimmingSpaces
        return name.isEmpty || name.split(separator: " ").count > 6 ? nil : name
    }

    /// "Headline of five words or more | Outlet": what is behind the last bar is no part of the headline.
    private func cutOutlet(_ page: inout Page, _ index: Int) {
        let text = page.lines[index].text.text
        guard let bar = text.findLast(" | ") else { return }
        let name = LineShape(String(text[bar.upperBound...]))
        guard LineShape(String(text[..<bar.lowerBound])).count >= 5, (1...4).contains(name.count),
            name.words.allSatisfy({ $0.isCapitalised && Int($0.folded.prefix(1)) == nil })
        else { return }
        page.publisher = page.publisher ?? String(text[bar.upperBound...])
        page.drop(
            text.utf8.distance(from: text.startIndex, to: bar.lowerBound)..<text.utf8.count, of: index, .furniture)
    }

    static let sections: Set<String> = [
        "world", "news", "politics", "business", "economy", "markets", "opinion", "sport", "sports", "culture",
        "science", "technology", "tech",
        "health", "environment", "climate", "national", "international", "india", "asia", "europe", "africa",
        "americas", "us", "uk", "china",
        "middle", "east", "defence", "defense", "security", "diplomacy", "explained", "explainer", "analysis",
        "exclusive", "live", "breaking",
        "local", "regional", "lifestyle", "entertainment", "education", "energy", "trade", "top", "and", "foreign",
        "affairs", "summary", "synopsis", "highlights", "companies", "stories", "latest",
        "editorial", "features", "reportage", "profile", "interview", "feature", "longread", "commentary", "column",
        "obituary",
        "factbox", "timeline", "comment", "report", "reports", "investigation", "perspective", "and", "foreign",
        "affairs", "summary", "highlights", "companies",
    ]
}
