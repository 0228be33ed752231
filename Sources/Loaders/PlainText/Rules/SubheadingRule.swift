/// Sub-headings: short lines without a full stop between paragraphs; and lines that begin with a bullet.
struct SubheadingRule: PageRule {
    func apply(to page: inout Page) {
        guard let body = page.bodyStart else { return }
        let open = page.open
        for (position, index) in open.enumerated() {
            let line = page.lines[index]
            if let bullet = Self.bulletLength(line.text.text) {
                page.lines[index].text = line.text.slice(bullet..<line.text.text.utf8.count).trimmed()
                page.lines[index].role = .listItem
            } else if index > body, position + 1 < open.count, isSubheading(line.shape),
                page.lines[open[position + 1]].shape.isParagraph
                    || Self.bulletLength(page.lines[open[position + 1]].text.text) != nil
            {
                page.lines[index].role = .heading
            }
        }
    }

    private func isSubheading(_ shape: LineShape) -> Bool {
        guard shape.isHeadline, !shape.isParagraph, shape.count <= 14, shape.lastMark != ":" else { return false }
        // A quotation on a line of its own is speech, not a heading.
        guard let first = shape.words.first?.printed.first else { return false }
        return !(["“", "\"", "‘"].contains(first) && shape.words[0].printed.base.hasSuffix("”"))
    }

    static func bulletLength(_ text: String) -> Int? {
        guard let first = text.first, "•●▪‣◦■◆".contains(first), text.utf8.count > first.utf8.count else { return nil }
        return first.utf8.count
    }
}
