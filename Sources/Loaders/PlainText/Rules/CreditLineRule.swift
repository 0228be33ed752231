/// "Getty Images", "Image source: XYZ" on a line of its own, above or below the words under a picture.
struct CreditLineRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let body = page.bodyStart ?? Int.max
        for (position, index) in open.enumerated() where page.lines[index].shape.count <= 14 {
            guard let credit = Credit.find(in: page.lines[index].text.text, isTop: index <= body),
                credit.lowerBound == 0
            else { continue }
            page.drop(index, .credit)
            markCaption(&page, open, position)
        }
    }

    /// The words under the picture are the line before the credit, or the line behind it where that can't be.
    private func markCaption(_ page: inout Page, _ open: [Int], _ position: Int) {
        if isAbove(page, open, position) {
            page.lines[open[position - 1]].role = .caption
        } else if isBelow(page, open, position) {
            page.lines[open[position + 1]].role = .caption
        }
    }

    private func isAbove(_ page: Page, _ open: [Int], _ position: Int) -> Bool {
        guard position > 0 else { return false }
        let (before, credit) = (page.lines[open[position - 1]], page.lines[open[position]])
        // The first line of all is the headline, unless it is a sentence.
        guard before.role == .open, position > 1 || before.shape.endsSentence else { return false }
        return !credit.followsBlank && before.shape.count <= (before.shape.isParagraph ? 20 : 45)
    }

    private func isBelow(_ page: Page, _ open: [Int], _ position: Int) -> Bool {
        guard position + 2 < open.count else { return false }
        let next = page.lines[open[position + 1]]
        return next.role == .open && next.shape.isHeadline && !next.shape.endsSentence
            && (2...20).contains(next.shape.count)
            && !next.followsBlank
    }
}
