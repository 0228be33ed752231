import Basics

/// The standfirst: the line between headline and body that sums the article up, with or without a full stop.
struct StandfirstRule: PageRule {
    func apply(to page: inout Page) {
        guard !page.lines.contains(where: { $0.role == .standfirst }) else { return }
        let titleIndex = page.lines.firstIndex { $0.role == .title }
        let start = titleIndex.map { $0 + 1 } ?? 0
        // "Synopsis", and the outlet's own sum of the article.
        if let label = page.lines.indices.first(where: { $0 >= start && page.lines[$0].shape.phrase == "synopsis" }),
            let next = page.next(after: label), page.lines[next].role == .open, page.lines[next].shape.isParagraph
        {
            page.drop(label, .section)
            page.lines[next].role = .standfirst
            return
        }
        // A caption may stand between the headline and it.
        guard let index = page.lines.indices.dropFirst(start).first(where: { page.lines[$0].role == .open }),
            isStandfirst(page, index, hasTitle: titleIndex != nil || page.title != nil)
        else { return }
        page.lines[index].role = .standfirst
    }

    private func isStandfirst(_ page: Page, _ index: Int, hasTitle: Bool) -> Bool {
        let line = page.lines[index]
        guard line.shape.count >= 4, line.shape.count <= 75 else { return false }
        let rest = page.lines.indices.dropFirst(index + 1).prefix(40).filter { page.lines[$0].role == .open }
        guard rest.contains(where: { page.lines[$0].shape.isParagraph }) else { return false }
        // The body says it again: the page's description, or a standfirst taken from the text.
        if rest.contains(where: { repeats(page.lines[$0].shape, line.shape) }) { return true }
        guard hasTitle else { return false }
        // No full stop, too long for the words on a picture.
        if !line.shape.endsSentence, !line.shape.endsInAbbreviation {
            return line.shape.count >= 10 && line.shape.lastMark != ":" && line.shape.lastMark != ","
        }
        return isSetOff(page, index) && line.shape.count <= 60
    }

    private func repeats(_ body: LineShape, _ line: LineShape) -> Bool {
        let common = body.commonWords(line)
        return common >= min(12, max(8, line.count * 2 / 3)) || (common == line.count && common >= 6)
    }

    /// A byline, a date or a row of buttons between this line and the body; a picture only under a short sentence.
    private func isSetOff(_ page: Page, _ index: Int) -> Bool {
        let body = page.lines.indices.dropFirst(index + 1).first {
            page.lines[$0].role == .open && page.lines[$0].shape.isParagraph
        }
        guard let body else { return false }
        let between = index + 1..<body
        if between.contains(where: { page.topMatter.contains($0) }) { return true }
        return page.lines[index].shape.count <= 22 && between.contains { page.lines[$0].role == .caption }
            && !page.lines[index].text.text.contains(". ")
    }
}
