/// Words on a picture between headline and body: an image's alternative text, a caption that says it is one.
struct TopCaptionRule: PageRule {
    func apply(to page: inout Page) {
        guard page.title != nil || page.lines.contains(where: { $0.role == .standfirst }) else { return }
        var isSummary = false
        let lastParagraph = page.lines.lastIndex { $0.role == .open && $0.shape.isParagraph } ?? -1
        for index in page.lines.indices {
            let line = page.lines[index]
            guard line.role == .open else { continue }
            if line.shape.count <= 2, line.shape.words.allSatisfy({ HeadlineRule.sections.contains($0.folded) }) {
                isSummary = isSummary || ["summary", "highlights", "key points"].contains(line.shape.phrase)
                page.drop(index, .section)
            } else if saysSo(line.shape) {
                page.lines[index].role = .caption
            } else if isAlternativeText(line.shape) {
                // Without a body behind it, it is all the text that there is.
                guard index < lastParagraph else { return }
                page.lines[index].role = isSummary ? .listItem : .caption
                if let bullet = SubheadingRule.bulletLength(line.text.text) {
                    page.lines[index].text = line.text.slice(bullet..<line.text.text.utf8.count).trimmed()
                    page.lines[index].role = .listItem
                }
            } else {
                return
            }
        }
    }

    private func isAlternativeText(_ shape: LineShape) -> Bool {
        shape.count >= 2 && !shape.isParagraph && !shape.endsSentence && ![":", ",", ";"].contains(shape.lastMark)
    }

    private func saysSo(_ shape: LineShape) -> Bool {
        guard shape.count <= 45 else { return false }
        return Self.phrases.contains { shape.contains($0) }
            || shape.words.contains { Self.places.contains($0.printed.lowercased()) }
    }

    private static let phrases = [
        "file photo", "in this photo", "in this picture", "in this image", "in this handout", "file picture",
        "pictured", "representational image", "representative image",
    ]
    private static let places: Set<String> = [
        "(left)", "(right)", "(centre)", "(center)", "(l)", "(r)", "(l),", "(r),", "(left),", "(right),",
    ]
}
