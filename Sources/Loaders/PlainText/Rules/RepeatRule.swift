/// A whole line that is printed twice, word for word: the second goes.
struct RepeatRule: PageRule {
    func apply(to page: inout Page) {
        var seen: [String: Int] = [:]
        for index in page.lines.indices where page.lines[index].role != .dropped {
            let line = page.lines[index]
            guard line.shape.count >= 4 else { continue }
            if seen[line.text.text] != nil, line.role == .open || line.role == .caption {
                page.drop(index, .repeatedText)
            } else if line.role == .open || line.role == .caption {
                // A standfirst that the body prints again stays in both places: it is counted once later.
                seen[line.text.text] = index
            }
        }
    }
}
