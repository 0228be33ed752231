import Basics

/// "… in Lisbon. (Photo: A. Brook)", "… on Saturday. / XYZ", "Image source: Reuters": a picture's caption with its
/// credit. The caption stays as a block of its own, the credit goes to the receipt.
struct CreditRule: PageRule {
    func apply(to page: inout Page) {
        let open = page.open
        for index in open.prefix(40) { dropGalleryMarks(&page, index) }
        let body = page.bodyStart ?? Int.max
        for (position, index) in open.enumerated() {
            let line = page.lines[index]
            guard line.shape.count <= 70, line.shape.count < LineShape.wordLimit else { continue }
            guard let credit = Credit.find(in: line.text.text, isTop: index <= body) else { continue }
            // A credit alone on its line waits until bylines are known.
            if credit.lowerBound > 0 {
                page.drop(credit, of: index, .credit)
                page.lines[index].role = .caption
                markAlternativeText(&page, open, position)
            }
        }
        dropAgencyAtEnd(&page)
    }

    /// "[1/3]" and "Purchase Licensing Rights" around a picture's caption.
    private func dropGalleryMarks(_ page: inout Page, _ index: Int) {
        let text = page.lines[index].text.text
        if let range = text.findLast(" Purchase Licensing Rights") {
            page.drop(
                text.utf8.distance(from: text.startIndex, to: range.lowerBound)..<text.utf8.count, of: index, .furniture
            )
        }
        let tokens = DatelineTokens(String(text.prefix(12)))
        if tokens.word(0) == "item", tokens.number(1, digits: 1...2) != nil, tokens.word(2) == "of",
            tokens.number(3, digits: 1...2) != nil
        {
            return page.drop(0..<tokens.tokens[3].range.upperBound, of: index, .furniture)
        }
        guard tokens.isMark(0, "["), tokens.number(1, digits: 1...2) != nil, tokens.isMark(2, "/"),
            tokens.number(3, digits: 1...2) != nil, tokens.isMark(4, "]")
        else { return }
        page.drop(0..<tokens.tokens[4].range.upperBound, of: index, .furniture)
    }

    /// The alternative text of a picture right before its caption: short, and close to it or in its words.
    private func markAlternativeText(_ page: inout Page, _ open: [Int], _ position: Int) {
        guard position > 1 else { return }
        let (before, caption) = (page.lines[open[position - 1]], page.lines[open[position]])
        guard before.role == .open, before.shape.isHeadline, !before.shape.endsSentence, before.shape.count <= 12,
            !caption.followsBlank
        else { return }
        let words = Set(caption.shape.words.map(\.folded))
        let shared = before.shape.words.filter { words.contains($0.folded) }.count
        guard before.followsBlank || shared * 2 >= before.shape.count else { return }
        page.lines[open[position - 1]].role = .caption
    }

    /// "… he said. (XYZ)" at the very end: the agency that the text came from.
    private func dropAgencyAtEnd(_ page: inout Page) {
        let tail = page.open.suffix(4)
        guard
            let last = tail.last(where: { page.lines[$0].shape.count >= 5 && page.lines[$0].text.text.hasSuffix(")") })
        else { return }
        let text = page.lines[last].text.text
        guard let open = text.lastIndex(of: "(") else { return }
        let inside = text[text.index(after: open)...].dropLast()
        let before = text[..<open].unicodeScalars.reversed().first { $0 != " " }
        let isCapitals = (2...6).contains(inside.count) && inside.unicodeScalars.allSatisfy(\.properties.isUppercase)
        guard isCapitals || Agencies.isKnown(String(inside)), let before, [".", "”", "\"", "?", "!"].contains(before)
        else { return }
        page.agency = page.agency ?? String(inside)
        page.drop(text.utf8.distance(from: text.startIndex, to: open)..<text.utf8.count, of: last, .credit)
    }
}

/// Finding a picture's credit at the end of a line.
enum Credit {
    /// The bytes of the credit; all of the line where it is nothing else.
    static func find(in text: String, isTop: Bool) -> Range<Int>? {
        guard text.utf8.count <= 1000, mayHold(text) else { return nil }
        let found =
            bracketed(text) ?? labelled(text) ?? slashed(text, isTop: isTop) ?? agency(text) ?? signed(text)
            ?? capitals(text)
        return found.map { text.utf8.distance(from: text.startIndex, to: $0)..<text.utf8.count }
    }

    /// Whether a line has anything that all credits have one of, by its bytes: a slash, a bracket, a sign, or the
    /// beginning of a word for pictures.
    private static func mayHold(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "/"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0xA9: return true
                // So the words' beginnings begin: behind a space or a mark, of which some are no ASCII.
                case UInt8(ascii: "f"), UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "i"),
                    UInt8(ascii: "F"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "P"), UInt8(ascii: "I"):
                    guard index + 2 < bytes.count, index == 0 || !(0x61...0x7A).contains(bytes[index - 1] | 0x20)
                    else { continue }
                    let start = UInt32(byte) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
                    if beginnings.contains(start | 0x20_2020) { return true }
                default: break
                }
            }
            return false
        }
    }

    /// "foto", "film", "file", "bild", "credit", "crédit", "photo", "picture", "image" by their first three bytes.
    private static let beginnings: [UInt32] = ["fot", "fil", "bil", "cre", "cr\u{C3}", "pho", "pic", "ima"].map {
        word in
        word.unicodeScalars.reduce(0) { $0 << 8 | $1.value | 0x20 }
    }

    /// "(Photo: …)", "[Image courtesy …]", "(REUTERS/Ana Brook)", "(File photo)".
    private static func bracketed(_ text: String) -> String.Index? {
        let body = text.hasSuffix(".") ? text.dropLast() : text[...]
        guard let last = body.last, last == ")" || last == "]" else { return nil }
        guard let open = body.lastIndex(of: last == ")" ? "(" : "[") else { return nil }
        let inside = String(body[body.index(after: open)...].dropLast())
        let shape = LineShape(inside)
        guard (1...10).contains(shape.count) else { return nil }
        let isWord = shape.words.contains { word in
            words.contains(word.folded) || word.folded.split(separator: "/").contains { words.contains(String($0)) }
        }
        // "REUTERS/Ana Brook", "AP/…": an agency before or behind a slash.
        let isSlashed =
            inside.split(separator: "/").count > 1
            && inside.split(separator: "/").contains { Agencies.isKnown(String($0).trimmingSpaces) }
        return isWord && shape.count <= 10 || isSlashed ? open : nil
    }

    /// "Photo: …", "| Image Credit: …", "Photo by …", behind the caption or alone.
    private static func labelled(_ text: String) -> String.Index? {
        // Searching for each label is slow: only where one of their beginnings is there, as one of their words.
        guard beginningsOfLabels.contains(where: { text.find($0) != nil }) else { return nil }
        guard LineShape(text).words.contains(where: { word in stems.contains { word.folded.hasPrefix($0) } }) else {
            return nil
        }
        for label in labels {
            guard let range = text.find(label) ?? text.find(label.uppercased()) else { continue }
            let rest = LineShape(String(text[range.upperBound...]))
            guard (1...9).contains(rest.count), !rest.endsSentence || rest.count <= 5 else { continue }
            let before = text[..<range.lowerBound].unicodeScalars.reversed().first { $0 != " " }
            guard let before else { return text.startIndex }
            let isSetOff = [".", "|", "-", "–", "—", "/", ")", "”", "\"", ";", ",", "•"].contains(before)
            let isLabel = label.hasSuffix(":")
            guard isSetOff || isLabel else { continue }
            let marks: Set<Character> = ["|", "-", "–", "—", "/", " ", "•"]
            var lead = text[..<range.lowerBound]
            while let last = lead.last, marks.contains(last) { lead.removeLast() }
            // "… harbour. File | Photo Credit: …"
            if lead.hasSuffix(". File") { lead.removeLast(5) }
            return lead.endIndex
        }
        return nil
    }

    /// "… on Saturday. / XYZ": behind a slash with spaces, one to four capitalised words.
    private static func slashed(_ text: String, isTop: Bool) -> String.Index? {
        guard let range = text.findLast(" / ") else { return nil }
        let credit = LineShape(String(text[range.upperBound...]))
        let caption = LineShape(String(text[..<range.lowerBound]))
        guard (1...4).contains(credit.count), credit.words.allSatisfy(\.isCapitalised), !credit.endsSentence,
            caption.count >= 3,
            caption.endsSentence || (isTop && !text[..<range.lowerBound].contains(" / "))
        else { return nil }
        return range.lowerBound
    }

    /// "… Getty Images", "AP Photo/…", "Ana Brook/Reuters": an agency's form of credit at the end of a line.
    private static func agency(_ text: String) -> String.Index? {
        guard text.utf8.contains(UInt8(ascii: "/")) || text.hasSuffix("Images") || text.utf8.count <= 200 else {
            return nil
        }
        for mark in [
            "AP Photo/", "AP Photo", "REUTERS/", "AFP/", "EPA/", "PTI Photo", "ANI Photo", "Getty Images", "Xinhua/",
        ] {
            guard let range = text.find(mark) else { continue }
            let rest = LineShape(String(text[range.upperBound...]))
            guard rest.count <= 5, !rest.endsSentence else { continue }
            let lead = text[..<range.lowerBound]
            guard let stop = lead.lastIndex(where: { ".!?”\"|".contains($0) }) else {
                return LineShape(String(lead)).count <= 4 ? text.startIndex : nil
            }
            guard LineShape(String(lead[lead.index(after: stop)...])).count <= 4 else { continue }
            return lead[stop] == "|" ? stop : lead.index(after: stop)
        }
        return nil
    }

    /// "… on Monday. © Leo Marsh": a sign and up to five capitalised words behind a caption.
    private static func signed(_ text: String) -> String.Index? {
        guard let range = text.findLast("© "), range.lowerBound > text.startIndex else { return nil }
        let rest = LineShape(String(text[range.upperBound...]))
        guard (1...5).contains(rest.count), !rest.endsSentence, rest.words.allSatisfy(\.isCapitalised) else {
            return nil
        }
        return LineShape(String(text[..<range.lowerBound])).count >= 2 ? range.lowerBound : nil
    }

    /// "… on Monday. NORTHWIRE/Jon Peel/File Photo": a name in capitals, a slash and the photographer.
    private static func capitals(_ text: String) -> String.Index? {
        guard text.utf8.contains(UInt8(ascii: "/")), let stop = text.findLast(". ") else { return nil }
        let credit = text[stop.upperBound...]
        let parts = credit.split(separator: "/")
        guard (2...4).contains(parts.count), let first = parts.first, !first.contains(" "),
            LineShape.Word(printed: first, folded: "").isAllCapitals,
            parts.dropFirst().allSatisfy({ part in
                let shape = LineShape(String(part))
                return (1...3).contains(shape.count) && shape.words.allSatisfy(\.isCapitalised) && !shape.endsSentence
            })
        else { return nil }
        return stop.upperBound
    }

    private static let words: Set<String> = [
        "photo", "photos", "image", "images", "picture", "pic", "photograph", "file", "courtesy", "getty", "screenshot",
        "screengrab",
        "handout", "credit", "representational", "representative", "shutterstock", "istock", "unsplash", "reuters",
        "illustration",
    ]

    private static let stems = ["foto", "bild", "crédit", "photo", "image", "picture", "pic", "credit", "file"]

    private static let beginningsOfLabels: Set<String> = Set(
        labels.flatMap { [$0, $0.uppercased()] }.map { String($0.prefix(3)) })

    private static let labels = [
        "Photo credit:", "Photo Credit:", "Photo Credits:", "Image credit:", "Image Credit:", "Image credits:",
        "Image Credits:",
        "Picture credit:", "Picture Credit:", "Image source:", "Image Source:", "Photo source:", "Photo Source:",
        "Photo courtesy:", "Photo Courtesy:",
        "Image courtesy:", "Image Courtesy:", "Photograph:", "Photo:", "Photos:", "Image:", "Picture:", "Pic:",
        "Pic Credit:", "Credit:", "Credits:",
        "File photo:", "File Photo:", "Photo by ", "Photograph by ", "Image by ", "Picture by ", "Photo courtesy of ",
        "Image courtesy of ",
        "Photo | ", "Photo Credit ", "Image Credit ", "Foto:", "Fotos:", "Bild:", "Bildquelle:", "Bildnachweis:",
        "Fotografía:", "Crédit photo",
    ]
}
