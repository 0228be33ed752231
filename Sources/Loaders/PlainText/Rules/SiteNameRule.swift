import Basics

/// The outlet's name alone at the very top: over the page's path of sections, or printed again in a rights line or a byline.
struct SiteNameRule: PageRule {
    func apply(to page: inout Page) {
        guard let first = page.open.first, page.title == nil, isName(page.lines[first].shape),
            isOverSections(page, first) || isPrintedAgain(page, first)
        else { return }
        page.publisher = page.publisher ?? page.lines[first].text.text
        page.drop(first, .section)
    }

    private func isName(_ shape: LineShape) -> Bool {
        (1...5).contains(shape.count) && !shape.endsSentence
            && shape.words.allSatisfy { $0.isCapitalised || ["of", "and", "the"].contains($0.folded) }
            && !shape.words.allSatisfy { HeadlineRule.sections.contains($0.folded) } && shape.phrase != "home"
    }

    /// "Home", or two names of sections, right below it.
    private func isOverSections(_ page: Page, _ first: Int) -> Bool {
        let below = page.open.dropFirst().prefix(2).map { page.lines[$0].shape }
        guard below.count == 2, page.lines[first].shape.count >= 2 else { return false }
        let isSection = { (shape: LineShape) in
            shape.count <= 2 && shape.words.allSatisfy { HeadlineRule.sections.contains($0.folded) }
        }
        return below[0].phrase == "home" || below.allSatisfy(isSection)
    }

    /// "© 2031 The Evening Tide", "By Ana Brook | The Evening Tide": with a longer line between that can be the headline.
    private func isPrintedAgain(_ page: Page, _ first: Int) -> Bool {
        let phrase = page.lines[first].shape.phrase
        let rest = page.lines.indices.dropFirst(first + 1)
        let hasHeadline = page.open.dropFirst().prefix(4).contains {
            page.lines[$0].shape.isHeadline && (4...26).contains(page.lines[$0].shape.count)
        }
        return hasHeadline && phrase.utf8.count >= 4
            && rest.contains { index in
                let line = page.lines[index]
                guard line.shape.count <= 24, line.shape.contains(phrase), line.shape.phrase != phrase else {
                    return false
                }
                let text = line.text.text
                return text.contains("©") || line.shape.words[0].folded == "copyright"
                    || line.shape.words[0].folded == "by"
            }
    }
}
