/// Finds what stands between quotation marks.
///
/// `“…”`, `"…"`, `«…»`, and `‘…’` where the closing mark follows a mark of its own (else it may be an apostrophe). An
/// opening `“` that is not closed quotes to the end of its passage where the next passage opens with `“` again: the
/// newspapers' way of quoting several paragraphs.
struct QuotationFinder {
    /// The quotations of each passage in bytes, with their marks, ascending and disjoint.
    func quotations(in passages: [[Token]]) -> [[Range<Int>]] {
        passages.indices.map { index in
            let next = index + 1 < passages.count ? passages[index + 1].first : nil
            return quotations(in: passages[index], goesOn: next?.isMark("“") == true || next?.isMark("\"") == true)
        }
    }

    private func quotations(in tokens: [Token], goesOn: Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: (start: Int, closing: Unicode.Scalar)?
        for (index, token) in tokens.enumerated() {
            guard let mark = token.mark else { continue }
            if let (start, closing) = open, mark == closing, mark != "’" || Self.follows(index, tokens) {
                found.append(start..<token.end)
                open = nil
            } else if let closing = Self.closing(of: mark), open == nil || closing == "”" {
                open = (token.start, closing)
            }
        }
        if let open, goesOn, let last = tokens.last, open.closing == "”" || open.closing == "\"" {
            found.append(open.start..<last.end)
        }
        return found
    }

    private static func closing(of mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "“": "”"
        case "\"": "\""
        case "«": "»"
        case "‘": "’"
        default: nil
        }
    }

    /// Whether a comma or a full stop stands right before a mark.
    private static func follows(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0, !tokens[index].gap, let mark = tokens[index - 1].mark else { return false }
        return [",", ".", "!", "?", "…"].contains(mark)
    }
}
