import Basics

/// "By Ana Brook", "Ana Brook | Lisbon | 3 May 2024", "XYZ Lisbon": who wrote the article, between headline and body.
struct BylineRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let body = page.topEnd
        let tail = open.last { page.lines[$0].shape.isParagraph } ?? body
        for (position, index) in open.enumerated() where position < Self.reach || position >= open.count - Self.reach {
            guard page.lines[index].shape.count <= 22, page.lines[index].role == .open else { continue }
            if index < body, takeSplit(&page, index) { continue }
            if index < body || index > tail {
                takeTopOrTail(&page, index, isTop: index < body)
            }
        }
    }

    /// How many lines from either end a byline may stand.
    private static let reach = 200

    /// "By" on one line and the name on the next.
    private func takeSplit(_ page: inout Page, _ index: Int) -> Bool {
        guard Byline.leads.contains(page.lines[index].shape.phrase), let next = page.next(after: index),
            page.lines[next].role == .open, Byline.isName(page.lines[next].text.text)
        else { return false }
        page.authors += Byline.names(in: page.lines[next].text.text)
        finish(&page, index)
        finish(&page, next)
        return true
    }

    private func takeTopOrTail(_ page: inout Page, _ index: Int, isTop: Bool) {
        let line = page.lines[index]
        let text = line.text.text
        let reading = DatelineReader.read(text)
        let isDated = reading.hasDate || reading.hasReadingTime
        let rest = reading.rest.map { line.text.slice($0).text }
        if (isByline(text, line.shape) && index != page.open.first)
            || (isDated && rest.contains { isByline($0, LineShape($0)) })
        {
            take(names(of: line, reading, isDated, &page), reading, &page, index)
        } else if isTop, isDated, rest.count == 1, LineShape(rest[0]).words.allSatisfy(\.isAllCapitals),
            !Agencies.isKnown(rest[0])
        {
            // "Updated - 3 May 2024 - LISBON"
            page.place = page.place ?? rest[0]
            page.take(reading, from: line.text)
            page.topMatter.insert(index)
            page.drop(index, .dateline)
        } else if isTop, isDated, rest.count <= 3, !rest.isEmpty, rest.allSatisfy(isCreditWord) {
            take(rest.joined(separator: "; "), reading, &page, index)
        } else if isTop, index > 0, page.bylines.contains(index - 1), isAffiliation(line.shape) {
            finish(&page, index)
        } else if isTop, index > 0, page.bylines.contains(index - 1), line.shape.count <= 3, !line.shape.endsSentence,
            line.shape.words.allSatisfy(\.isCapitalised), let next = page.lines.indices.dropFirst(index + 1).first,
            DatelineReader.read(page.lines[next].text.text).isWholeLine
        {
            // The agency or the place, between the author and the date.
            page.agency = page.agency ?? text
            finish(&page, index)
        } else if let (agency, place) = agencyLine(line.shape), Agencies.isKnown(agency) || touchesDateline(page, index)
        {
            page.agency = agency
            page.place = place ?? page.place
            finish(&page, index)
        } else if isTop, touchesDateline(page, index), index != page.open.first, let (name, place) = nameLine(text),
            Credit.find(in: text, isTop: true) == nil
        {
            page.authors.append(name)
            page.place = page.place ?? place
            finish(&page, index)
        } else if isTop, isDated, reading.hasLabel, !reading.moments.isEmpty,
            rest.allSatisfy({ LineShape($0).count <= 5 })
        {
            // "Updated 3 May 2024 | Read in Spanish"
            page.take(reading, from: line.text)
            page.topMatter.insert(index)
            page.drop(index, .dateline)
        } else if let source = line.shape.label(among: ["source", "sources", "agency"]), source.separation == .mark,
            line.shape.count <= 6
        {
            page.agency = page.agency ?? line.shape.words.dropFirst().map { String($0.printed) }.joined(separator: " ")
            finish(&page, index)
        } else if let editor = line.shape.label(among: Self.editors), line.shape.count <= 8, !line.shape.endsSentence,
            editor.words > 1 || editor.separation == .mark
        {
            finish(&page, index)
        } else if isTop, isPlaceLine(page, index) {
            page.place = page.place ?? String(text.dropLast())
            page.drop(index, .dateline)
        } else if isDesk(line.shape) {
            // "Mara Finch, Foreign Correspondent"
            let names = text.contains(",") ? Byline.names(in: text).filter(Byline.isName) : []
            if names.isEmpty { page.agency = page.agency ?? text } else { page.authors += names }
            finish(&page, index)
        }
    }

    /// "By" and a name; "By Monday, twelve ports …" has words in lower case that no name has.
    private func isByline(_ text: String, _ shape: LineShape) -> Bool {
        guard !shape.endsSentence || shape.count <= 5 else { return false }
        let names = Byline.stripped(text)
        guard names != text, !names.isEmpty else { return false }
        let hasLead = shape.words[0].folded == "by" || text.lowercased().hasPrefix("by:")
        let isCapitalised = LineShape(names).words.allSatisfy {
            $0.isCapitalised || ["and", "of", "in"].contains($0.folded)
        }
        if isCapitalised, shape.count <= 10, hasLead { return true }
        let found = Byline.names(in: names)
        return !found.isEmpty && found.allSatisfy { Byline.isName($0) || Agencies.isKnown($0) || isDesk(LineShape($0)) }
    }

    /// The part of the line that names authors. Behind a bar stands the outlet, the place or the role, as in
    /// "By Ana Brook | The Evening Tide | Updated 3 May 2024", unless it is a byline too.
    private func names(
        of line: Line, _ reading: DatelineReader.Reading, _ isDated: Bool, _ page: inout Page
    ) -> String {
        let parts =
            isDated
            ? reading.rest.map { line.text.slice($0).text }
            : line.text.text.components(separatedBy: " | ").map(\.trimmingSpaces)
        guard parts.count > 1, let first = parts.firstIndex(where: { isByline($0, LineShape($0)) }) else {
            return isDated ? parts.joined(separator: "; ") : line.text.text
        }
        if page.publisher == nil, let outlet = parts.dropFirst(first + 1).first(where: Self.isOutlet) {
            page.publisher = outlet
        }
        return parts[first...].filter { $0 == parts[first] || isByline($0, LineShape($0)) }.joined(separator: "; ")
    }

    /// Words that outlets have in their names.
    private static func isOutlet(_ text: String) -> Bool {
        let words = LineShape(text).words
        return (2...6).contains(words.count) && words.allSatisfy { $0.isCapitalised || $0.folded == "of" }
            && words.contains { outletWords.contains($0.folded) }
    }

    private static let outletWords: Set<String> = [
        "news", "times", "post", "herald", "gazette", "tribune", "journal", "express", "daily", "weekly", "press",
        "media",
        "network", "online", "tv", "radio", "chronicle", "observer", "telegraph", "standard", "today", "mail", "star",
        "review", "magazine", "courier", "globe", "guardian", "independent", "mirror", "sun", "monitor",
        "digital",
    ]

    private func isCreditWord(_ text: String) -> Bool {
        let name = text.trimmingSpaces
        if Byline.isName(name) || Agencies.isKnown(name) { return true }
        let words = name.split(separator: " ")
        return words.count <= 3 && LineShape(name).words.allSatisfy(\.isCapitalised)
    }

    /// An agency's name or capitals that could be one, and up to three capitalised words for the place.
    private func agencyLine(_ shape: LineShape) -> (agency: String, place: String?)? {
        guard (1...4).contains(shape.count), !shape.endsSentence, shape.words.allSatisfy(\.isCapitalised) else {
            return nil
        }
        let first = shape.words[0].printed.filter { $0 != "," && $0 != "|" && $0 != ":" }
        let isShort = shape.words[0].isAllCapitals && (2...6).contains(first.count)
        guard Agencies.isKnown(String(first)) || isShort else { return nil }
        let place = shape.words.dropFirst().map { String($0.printed) }.joined(separator: " ")
        return (String(first), place.isEmpty ? nil : place)
    }

    private func isDesk(_ shape: LineShape) -> Bool {
        guard (1...5).contains(shape.count), let last = shape.words.last?.folded,
            shape.words.allSatisfy(\.isCapitalised)
        else { return false }
        return shape.count >= 2 && ["desk", "bureau", "correspondent", "reporter", "staff"].contains(last)
    }

    /// "Ana Brook", "Ana Brook in Lisbon".
    private func nameLine(_ text: String) -> (name: String, place: String?)? {
        if Byline.isName(text) { return (text, nil) }
        guard let range = text.find(" in "), Byline.isName(String(text[..<range.lowerBound])) else {
            return nil
        }
        let place = String(text[range.upperBound...])
        guard LineShape(place).count <= 3, LineShape(place).words.allSatisfy(\.isCapitalised) else { return nil }
        return (String(text[..<range.lowerBound]), place)
    }

    /// "Harbour News, Lisbon", "Trade correspondent": under a name, where its bearer works.
    private func isAffiliation(_ shape: LineShape) -> Bool {
        guard shape.count <= 6, !shape.endsSentence else { return false }
        return shape.words.contains {
            ["news", "correspondent", "reporter", "editor", "bureau", "desk"].contains($0.folded)
        }
    }

    /// "New Lisbon:" on a line of its own, right before a paragraph.
    private func isPlaceLine(_ page: Page, _ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.shape.lastMark == ":", line.shape.count <= 3, line.shape.words.allSatisfy(\.isCapitalised),
            index > 0,
            let next = page.next(after: index)
        else { return false }
        return page.lines[next].shape.isParagraph && page.lines[next].role == .open
    }

    /// Whether the line beside it, dropped ones aside, is a line of date, time or reading time.
    private func touchesDateline(_ page: Page, _ index: Int) -> Bool {
        for step in [1, -1] {
            var at = index + step
            while page.lines.indices.contains(at), page.lines[at].role == .dropped, abs(at - index) < 8 {
                if page.topMatter.contains(at) { return true }
                at += step
            }
        }
        return false
    }

    private static let editors: Phrases = [
        "edited by", "editor", "editors", "curated by", "reviewed by", "produced by", "translated by", "compiled by",
        "fact-checked by",
    ]

    private func take(_ byline: String, _ reading: DatelineReader.Reading, _ page: inout Page, _ index: Int) {
        page.take(reading, from: page.lines[index].text)
        // "Published by Holm Gazette": an outlet publishes.
        if byline.lowercased().hasPrefix("published by "), page.publisher == nil {
            page.publisher = Byline.stripped(byline)
            return finish(&page, index)
        }
        for name in Byline.names(in: byline) {
            if Agencies.isKnown(name) || isDesk(LineShape(name)) {
                page.agency = page.agency ?? name
            } else if Byline.isName(name), !page.authors.contains(name) {
                page.authors.append(name)
            }
        }
        if page.authors.isEmpty, page.agency == nil, byline.contains(where: \.isLetter),
            Byline.stripped(byline) != byline
        {
            page.agency = Byline.stripped(byline)
        }
        finish(&page, index)
    }

    private func finish(_ page: inout Page, _ index: Int) {
        page.topMatter.insert(index)
        page.bylines.insert(index)
        page.drop(index, .byline)
    }
}

/// News agencies by the names under which they are credited.
enum Agencies {
    static func isKnown(_ name: String) -> Bool { names.contains(name.uppercased()) }

    private static let names: Set<String> = [
        "ANI", "PTI", "IANS", "UNI", "REUTERS", "AP", "AFP", "BLOOMBERG", "XINHUA", "DPA", "EFE", "TASS", "KYODO",
        "YONHAP", "ANSA", "UPI",
        "ANADOLU", "AA", "APA", "ANP", "BELGA", "CNA", "JIJI", "LUSA", "MEHR", "IRNA", "WAM", "SPA", "QNA", "PA", "RTT",
        "TTXVN", "VNA",
        "ANTARA", "BERNAMA", "PRENSA LATINA", "ASSOCIATED PRESS", "THE ASSOCIATED PRESS", "AGENCE FRANCE-PRESSE",
        "AGENCIES", "PIB",
        "PRESS TRUST OF INDIA", "INTERFAX", "RITZAU", "NTB", "TT", "STT", "KEYSTONE-SDA", "APP", "BSS", "UNB", "NAN",
        "GNA", "SAPA", "AAP",
    ]
}
