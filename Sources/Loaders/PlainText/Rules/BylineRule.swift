import Basics

/// "By Ana Brook", "Ana Brook | Lisbon | 3 May 2024", "XYZ Lisbon": who wrote the article, between headline and body.
struct BylineRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        let body = page.topEnd
        let tail = open.last { page.lines[$0].shape.isParagraph } ?? body
        for index in open {
            guard page.lines[index].shape.count <= 22 else { continue }
            if index < body || index > tail {
                takeTopOrTail(&page, index, isTop: index < body)
            }
        }
    }

    private func takeTopOrTail(_ page: inout Page, _ index: Int, isTop: Bool) {
        let line = page.lines[index]
        let text = line.text.text
        let reading = DatelineReader.read(text)
        let isDated = reading.hasDate || reading.hasReadingTime
        let rest = reading.rest.map { line.text.slice($0).text }
        if isByline(text, line.shape) || (isDated && rest.contains { isByline($0, LineShape($0)) }) {
            let byline = isDated ? rest.joined(separator: "; ") : text
            take(byline, reading, &page, index)
        } else if isTop, isDated, rest.count <= 3, !rest.isEmpty, rest.allSatisfy(isCreditWord) {
            take(rest.joined(separator: "; "), reading, &page, index)
        } else if let (agency, place) = agencyLine(line.shape), Agencies.isKnown(agency) || touchesDateline(page, index)
        {
            page.agency = agency
            page.place = place ?? page.place
            finish(&page, index)
        } else if isTop, touchesDateline(page, index), Byline.isName(text), index != page.open.first {
            page.authors += Byline.names(in: text)
            finish(&page, index)
        } else if isDesk(line.shape) {
            page.agency = page.agency ?? text
            finish(&page, index)
        }
    }

    /// "By" and a name; "By Monday, twelve ports …" has words in lower case that no name has.
    private func isByline(_ text: String, _ shape: LineShape) -> Bool {
        guard !shape.endsSentence || shape.count <= 5 else { return false }
        let names = Byline.stripped(text)
        guard names != text, !names.isEmpty else { return false }
        let found = Byline.names(in: names)
        return !found.isEmpty && found.allSatisfy { Byline.isName($0) || Agencies.isKnown($0) || isDesk(LineShape($0)) }
    }

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

    /// Whether the line beside it is a line of date, time or reading time.
    private func touchesDateline(_ page: Page, _ index: Int) -> Bool {
        page.topMatter.contains(index + 1) || page.topMatter.contains(index - 1)
    }

    private func take(_ byline: String, _ reading: DatelineReader.Reading, _ page: inout Page, _ index: Int) {
        page.take(reading, from: page.lines[index].text)
        for name in Byline.names(in: byline) {
            if Agencies.isKnown(name) || isDesk(LineShape(name)) {
                page.agency = page.agency ?? name
            } else if Byline.isName(name), !page.authors.contains(name) {
                page.authors.append(name)
            }
        }
        finish(&page, index)
    }

    private func finish(_ page: inout Page, _ index: Int) {
        page.topMatter.insert(index)
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
