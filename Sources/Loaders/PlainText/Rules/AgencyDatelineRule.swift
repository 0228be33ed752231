import Basics

/// "(HOLM, May 6 (Northwire) - The harbour …": place, day and agency before the first sentence. They say where the text
/// comes from and are no part of the sentence; the words go to the receipt.
struct AgencyDatelineRule: PageRule {
    func apply(to page: inout Page) {
        for index in page.open.prefix(12) where page.lines[index].shape.isParagraph {
            guard let found = AgencyDateline.read(page.lines[index].text.text) else { continue }
            page.place = page.place ?? found.place
            page.agency = page.agency ?? found.agency
            page.take(DatelineReader.read(found.words), at: 0, of: page.lines[index].text)
            page.drop(0..<found.length, of: index, .dateline)
            return
        }
    }
}

extension Page {
    /// Keeps the dates of a stretch that begins at an offset of a line.
    mutating func take(_ reading: DatelineReader.Reading, at start: Int, of text: Article.Text) {
        for stated in reading.moments {
            let range = start + stated.range.lowerBound..<start + stated.range.upperBound
            dates.append(
                .init(
                    label: stated.label, moment: stated.moment, words: text.slice(range).text,
                    range: text.map.source(for: range)))
        }
    }
}

/// A dateline at the beginning of a paragraph: a place, then a day or an agency in brackets or both, then a dash or colon.
struct AgencyDateline {
    var place: String
    var agency: String?
    /// The words, mark included, and their length in bytes.
    var words: String
    var length: Int

    static func read(_ text: String) -> AgencyDateline? {
        let head = String(decoding: text.utf8.prefix(140), as: UTF8.self)
        let tokens = DatelineTokens(head)
        var at = tokens.isMark(0, "(") ? 1 : 0
        guard let place = place(tokens, &at, head) else { return nil }
        var isDated = false
        if tokens.isMark(at, ",") { at += 1 }
        if let day = DateWords.read(tokens, at) {
            isDated = true
            at = day.end
        }
        if tokens.isMark(at, ",") { at += 1 }
        let agency = agency(tokens, &at)
        guard isDated || agency != nil, tokens.isMark(at, "-–—:") else { return nil }
        while tokens.isMark(at + 1, "-–—") { at += 1 }
        let end = tokens.tokens[at].range.upperBound
        // A sentence begins behind it.
        guard tokens.tokens.indices.contains(at + 1), end < head.utf8.count,
            tokens.tokens[at + 1].range.lowerBound > end || tokens.isMark(at, "—:"),
            let next = String(decoding: head.utf8.dropFirst(end), as: UTF8.self).unicodeScalars.first(where: {
                $0 != " "
            }),
            !next.properties.isLowercase
        else { return nil }
        return AgencyDateline(
            place: place, agency: agency, words: String(decoding: head.utf8.prefix(end), as: UTF8.self), length: end)
    }

    /// One to four capitalised words, more behind a comma or in square brackets.
    private static func place(_ tokens: DatelineTokens, _ at: inout Int, _ text: String) -> String? {
        let start = at
        var words = 0
        var first: Int?
        loop: while tokens.tokens.indices.contains(at) {
            let token = tokens.tokens[at]
            switch token.kind {
            case .word:
                guard token.text.unicodeScalars.first?.properties.isLowercase != true,
                    DateWords.month(token.folded) == nil,
                    !DateWords.isWeekday(token.folded)
                else { break loop }
                words += 1
                first = first ?? nil
            case .mark where token.text == "," && tokens.word(at + 1) != nil:
                first = first ?? at
                if DateWords.read(tokens, at + 1) != nil { break loop }
            case .mark where token.text == "[" || token.text == "]" || token.text == "/": first = first ?? at
            case .mark, .number: break loop
            }
            at += 1
        }
        guard (1...6).contains(words) else { return nil }
        let end = first ?? at
        guard end > start else { return nil }
        let range = tokens.tokens[start].range.lowerBound..<tokens.tokens[end - 1].range.upperBound
        let name = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        return name.split(separator: " ").count <= 4 ? name : nil
    }

    /// "(Northwire)", "(Northwire/Tide)": up to four capitalised words in brackets.
    private static func agency(_ tokens: DatelineTokens, _ at: inout Int) -> String? {
        guard tokens.isMark(at, "(") else { return nil }
        var names: [String] = []
        var next = at + 1
        while tokens.tokens.indices.contains(next), names.count <= 4 {
            let token = tokens.tokens[next]
            if token.kind == .word, token.text.unicodeScalars.first?.properties.isLowercase != true {
                names.append(token.text)
            } else if tokens.isMark(next, ")"), !names.isEmpty {
                // "(Left)" under a picture is no agency.
                if names.count == 1,
                    ["left", "right", "centre", "center", "middle", "l", "r"].contains(names[0].lowercased())
                {
                    return nil
                }
                at = next + 1
                return names.joined(separator: " ")
            } else if !tokens.isMark(next, "/&") {
                return nil
            }
            next += 1
        }
        return nil
    }
}
