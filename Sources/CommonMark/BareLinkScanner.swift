/// Finds addresses that stand in a text without any mark, with the rules of cmark-gfm's `autolink.c`.
struct BareLinkScanner {
    struct Found {
        var range: Range<Int>
        var destination: [UInt8]
    }

    let bytes: [UInt8]
    /// The end of the text that an address may take.
    let end: Int

    /// `www.a.example`, from its first letter.
    func web(at start: Int) -> Found? {
        guard bytes[start..<end].starts(with: "www.".utf8), let domain = domain(at: start, isShort: false) else {
            return nil
        }
        let range = start..<self.end(from: start, behind: domain)
        return range.isEmpty ? nil : Found(range: range, destination: Array("http://".utf8) + bytes[range])
    }

    /// `https://a.example`, from its colon; no letter before `low` belongs to it.
    func scheme(at colon: Int, from low: Int) -> Found? {
        guard bytes[colon..<end].starts(with: "://".utf8), colon + 3 < end, isAlphanumeric(bytes[colon + 3]) else {
            return nil
        }
        var start = colon
        while start > low, colon - start < 6, isLetter(bytes[start - 1]) { start -= 1 }
        let name = String(decoding: bytes[start..<colon], as: UTF8.self).lowercased()
        guard ["http", "https", "ftp"].contains(name), let domain = domain(at: colon + 3, isShort: true) else {
            return nil
        }
        let range = start..<self.end(from: colon, behind: domain)
        return range.isEmpty ? nil : Found(range: range, destination: Array(bytes[range]))
    }

    /// `name@a.example`, from the sign; no byte before `low` belongs to it.
    func mail(at sign: Int, from low: Int) -> Found? {
        var start = sign
        var hasScheme = false
        var isChat = false
        while start > low {
            let byte = bytes[start - 1]
            if isAlphanumeric(byte) || ".+-_".utf8.contains(byte) {
                start -= 1
            } else if byte == UInt8(ascii: ":"), !hasScheme, let scheme = mailScheme(before: start - 1, low) {
                hasScheme = true
                isChat = scheme == "xmpp"
                start -= scheme.utf8.count + 1
                break
            } else {
                if byte == UInt8(ascii: "/") { return nil }
                break
            }
        }
        guard start < sign else { return nil }
        var at = sign + 1
        var points = 0
        while at < end {
            let byte = bytes[at]
            if byte == UInt8(ascii: "@") { return nil }
            if byte == UInt8(ascii: "."), at + 1 < end, isAlphanumeric(bytes[at + 1]) {
                points += 1
            } else if !isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
                !isChat || byte != UInt8(ascii: "/")
            {
                break
            }
            at += 1
        }
        guard at > sign + 1, points > 0, isLetter(bytes[at - 1]) else { return nil }
        let range = start..<trimmed(sign..<at)
        return Found(range: range, destination: (hasScheme ? [] : Array("mailto:".utf8)) + bytes[range])
    }

    private func mailScheme(before colon: Int, _ low: Int) -> String? {
        for scheme in ["mailto", "xmpp"] where colon - scheme.utf8.count >= low {
            let start = colon - scheme.utf8.count
            let isAlone = start == low || !isAlphanumeric(bytes[start - 1])
            if isAlone, String(decoding: bytes[start..<colon], as: UTF8.self).lowercased() == scheme { return scheme }
        }
        return nil
    }

    /// Longer than any name of a host.
    private static let longestDomain = 260

    /// The end of a domain; a long one has a point in it, and none has an underscore in its last two parts.
    private func domain(at start: Int, isShort: Bool) -> Int? {
        var at = start + 1
        var points = 0
        var underscores = (before: 0, last: 0)
        while at < end - 1, at - start < Self.longestDomain {
            let byte = bytes[at]
            if byte == UInt8(ascii: "_") {
                underscores.last += 1
            } else if byte == UInt8(ascii: ".") {
                underscores = (underscores.last, 0)
                points += 1
            } else if byte != UInt8(ascii: "-") {
                guard let scalar = bytes.scalar(at: at), !scalar.isMarkdownSpace, !scalar.isMarkdownPunctuation else {
                    break
                }
                at += UTF8.width(scalar) - 1
            }
            at += 1
        }
        guard at - start < Self.longestDomain, underscores == (0, 0), isShort || points > 0 else { return nil }
        return at
    }

    /// The end of an address behind its domain: at a space, `<` or `>` (no address has either sign), without the punctuation
    /// of the sentence around it.
    private func end(from start: Int, behind domain: Int) -> Int {
        var at = min(domain, end)
        while at < end, !HTMLBytes.isSpace(bytes[at]), bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: ">") {
            at += 1
        }
        return trimmed(start..<at)
    }

    private func trimmed(_ range: Range<Int>) -> Int {
        var at = range.upperBound
        var surplus = 0
        for byte in bytes[range] {
            if byte == UInt8(ascii: ")") { surplus += 1 } else if byte == UInt8(ascii: "(") { surplus -= 1 }
        }
        while at > range.lowerBound {
            let last = bytes[at - 1]
            if "?!.,:*_~'\"".utf8.contains(last) {
                at -= 1
            } else if last == UInt8(ascii: ";") {
                var name = at - 2
                while name > range.lowerBound, isLetter(bytes[name]) { name -= 1 }
                at = name >= range.lowerBound && name < at - 2 && bytes[name] == UInt8(ascii: "&") ? name : at - 1
            } else if last == UInt8(ascii: ")"), surplus > 0 {
                surplus -= 1
                at -= 1
            } else {
                break
            }
        }
        return at
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}

extension [UInt8] {
    /// The scalar whose first byte stands at an offset.
    func scalar(at start: Int) -> Unicode.Scalar? {
        guard self[start] >= 0x80 else { return Unicode.Scalar(self[start]) }
        var iterator = self[start..<Swift.min(start + 4, count)].makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return nil
    }

    /// The scalar whose last byte stands before an offset.
    func scalar(before end: Int) -> Unicode.Scalar? {
        var start = end - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 ? scalar(at: start) : nil
    }
}

extension Unicode.Scalar {
    /// What counts as white space beside a delimiter.
    var isMarkdownSpace: Bool {
        value < 0x80 ? HTMLBytes.isSpace(UInt8(value)) : properties.generalCategory == .spaceSeparator
    }

    /// What counts as punctuation beside a delimiter.
    var isMarkdownPunctuation: Bool {
        guard value >= 0x80 else { return HTMLBytes.isPunctuation(UInt8(value)) }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
