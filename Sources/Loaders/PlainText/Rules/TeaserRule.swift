/// "ALSO READ: …", "Read more: …", and lists under "Related stories": links to other articles inside the text.
struct TeaserRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        for (position, index) in open.enumerated() where page.lines[index].role == .open {
            let shape = page.lines[index].shape
            guard let found = shape.label(among: Self.labels) else {
                if isInvitation(shape) { page.drop(index, .teaser) }
                dropInline(&page, index)
                continue
            }
            switch found.separation {
            case .mark: page.drop(index, .teaser)
            case .none where shape.isCapitals(found.words) && !shape.endsSentence: page.drop(index, .teaser)
            case .none where Self.isAlways(shape): page.drop(index, .teaser)
            case .none where isInvitation(shape): page.drop(index, .teaser)
            case .none: break
            case .end:
                page.drop(index, Self.isPointer(shape) ? .teaser : .related)
                dropList(&page, open[(position + 1)...])
            }
        }
    }

    /// "Read more", "Read the full story here", "Read more at …": short, and to the reader.
    private func isInvitation(_ shape: LineShape) -> Bool {
        // "Read more books, she said" is reported speech.
        guard shape.count <= 12, !(shape.endsSentence && shape.contains("said")) else { return false }
        return Self.invitations.opens(shape)
    }

    /// "Related article Ferry stops for a week": no sentence begins so.
    private static func isAlways(_ shape: LineShape) -> Bool {
        shape.count <= 16 && !shape.endsSentence
            && ["related article", "related story", "related video", "related gallery"].contains {
                shape.begins(with: $0)
            }
    }

    /// Whether the label points to one text, not to a list of them.
    private static func isPointer(_ shape: LineShape) -> Bool {
        ["read", "also", "watch", "listen", "must", "see"].contains(shape.words[0].folded)
    }

    /// Headlines right behind a label that stands alone: no full stop, five words or more; a paragraph ends the list.
    private func dropList(_ page: inout Page, _ rest: ArraySlice<Int>) {
        for index in rest.prefix(6) {
            let shape = page.lines[index].shape
            // "2. Bridge plan shelved": a numbered list's entries may be short.
            let number = shape.words.first.flatMap { Int($0.folded) } ?? 0
            let isNumbered = (1...10).contains(number) && shape.words[0].printed.hasSuffix(".")
            guard shape.isHeadline, shape.count >= (isNumbered ? 2 : 5), !shape.isParagraph else { return }
            page.drop(index, .related)
        }
    }

    /// "… the minister said. ALSO READ: Dockers return": a teaser in capitals glued behind a sentence.
    private func dropInline(_ page: inout Page, _ index: Int) {
        let text = page.lines[index].text.text
        for label in ["ALSO READ", "READ ALSO", "READ MORE", "ALSO SEE", "ALSO WATCH"] {
            guard let range = text.find(label) else { continue }
            let before = text[..<range.lowerBound].unicodeScalars.reversed().first { $0 != " " }
            let after = text[range.upperBound...].unicodeScalars.first { $0 != " " }
            guard let before, [".", "”", "\"", "?", "!", ")"].contains(before), let after,
                [":", "|", "–", "-"].contains(after)
            else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return page.drop(start..<text.utf8.count, of: index, .teaser)
        }
    }

    private static let labels: Phrases = [
        "also read", "also see", "also watch", "also listen", "also on", "read also", "read more on", "read more",
        "must read", "must watch",
        "read next", "read here", "read full story", "related", "related story", "related stories", "related article",
        "related articles",
        "related news", "related posts", "related coverage", "related content", "related links", "related topics",
        "related reading", "see also",
        "don't miss", "do not miss", "watch", "watch video", "watch now", "listen", "recommended",
        "recommended for you", "recommended stories", "you may like",
        "you may also like", "you might also like", "you might like", "you may also be interested in",
        "more from this section",
        "more on this", "more on this story", "more stories", "more news", "more coverage", "further reading",
        "editor's picks", "editors' picks", "editor's pick", "top stories",
        "trending now", "trending stories", "trending", "most read", "most popular", "most viewed", "popular stories",
        "latest stories", "in case you missed it", "icymi",
        "next read", "up next", "what to read next", "more reading", "around the web", "from the web",
        "suggested for you",
        "recommended reading", "related video", "in pics", "in pictures", "read", "from the archives",
        "lesen sie auch", "lire aussi", "à lire aussi", "lea también", "lee también", "leia também", "leggi anche",
        "читайте также",
    ]

    private static let invitations: Phrases = [
        "read more", "read the full story", "read the full article", "read full article", "read full story",
        "continue reading",
        "click to read", "click here to read", "keep reading", "full story", "see more stories", "view more stories",
        "learn more about our",
    ]
}
