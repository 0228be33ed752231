/// Reads what stands between the words of a link and the text behind it, with libcmark's rules.
///
/// The tree says that there is a link; how much of the source belongs to it must be read again, since libcmark does
/// not keep it. Every function takes an offset and returns the offset behind what it read, or `nil`.
struct LinkScanner {
    let bytes: [UInt8]

    /// `](address "title")`, `][label]`, `][]` or `]`, from the bracket.
    func linkTail(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "]") else { return nil }
        return inlineTarget(at: start + 1) ?? label(at: start + 1) ?? start + 1
    }

    /// `[label]: address "title"` with its line ending.
    func definition(at start: Int) -> Int? {
        guard let labelEnd = label(at: start), labelEnd > start + 2, byte(labelEnd) == UInt8(ascii: ":"),
            let addressEnd = address(at: skipSpaceAndLine(labelEnd + 1))
        else { return nil }
        let titleStart = skipSpaceAndLine(addressEnd)
        if titleStart > addressEnd, let titleEnd = title(at: titleStart), let end = lineEnd(skipBlank(titleEnd)) {
            return end
        }
        return lineEnd(skipBlank(addressEnd))
    }

    private func inlineTarget(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "("), let addressEnd = address(at: skipSpace(start + 1)) else { return nil }
        var end = skipSpace(addressEnd)
        if end > addressEnd, let titleEnd = title(at: end) { end = skipSpace(titleEnd) }
        return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
    }

    private func label(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "[") else { return nil }
        var at = start + 1
        while let next = byte(at), at - start <= 1001 {
            switch next {
            case UInt8(ascii: "]"): return at + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): at += isEscape(at) ? 2 : 1
            default: at += 1
            }
        }
        return nil
    }

    private func address(at start: Int) -> Int? {
        if byte(start) == UInt8(ascii: "<") { return bracketedAddress(at: start) }
        var at = start
        var depth = 0
        while let next = byte(at) {
            if isEscape(at) {
                at += 2
            } else if next == UInt8(ascii: "(") {
                depth += 1
                at += 1
                if depth > 32 { return nil }
            } else if next == UInt8(ascii: ")") {
                if depth == 0 { return at }
                depth -= 1
                at += 1
            } else if HTMLBytes.isSpace(next) {
                return at == start ? nil : at
            } else {
                at += 1
            }
        }
        return at == start ? nil : at
    }

    private func bracketedAddress(at start: Int) -> Int? {
        var at = start + 1
        while let next = byte(at) {
            switch next {
            case UInt8(ascii: ">"): return at + 1
            case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
            default: at += isEscape(at) ? 2 : 1
            }
        }
        return nil
    }

    private func title(at start: Int) -> Int? {
        guard let opening = byte(start), "\"'(".utf8.contains(opening) else { return nil }
        let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
        var at = start + 1
        while let next = byte(at) {
            if isEscape(at) {
                at += 2
            } else if next == closing {
                return at + 1
            } else if next == opening {
                return nil
            } else {
                at += 1
            }
        }
        return nil
    }

    // MARK: Bytes

    private func byte(_ at: Int) -> UInt8? { at < bytes.count ? bytes[at] : nil }

    private func isEscape(_ at: Int) -> Bool {
        byte(at) == UInt8(ascii: "\\") && byte(at + 1).map(HTMLBytes.isPunctuation) == true
    }

    private func skipSpace(_ start: Int) -> Int {
        var at = start
        while let next = byte(at), HTMLBytes.isSpace(next) { at += 1 }
        return at
    }

    private func skipBlank(_ start: Int) -> Int {
        var at = start
        while let next = byte(at), next == 0x20 || next == 0x09 { at += 1 }
        return at
    }

    /// Past the ending of a line, or at the end of the text.
    private func lineEnd(_ at: Int) -> Int? {
        guard let next = byte(at) else { return at }
        if next == UInt8(ascii: "\n") { return at + 1 }
        guard next == UInt8(ascii: "\r") else { return nil }
        return byte(at + 1) == UInt8(ascii: "\n") ? at + 2 : at + 1
    }

    /// Blanks with at most one line ending among them.
    private func skipSpaceAndLine(_ start: Int) -> Int {
        let at = skipBlank(start)
        guard at < bytes.count, let next = lineEnd(at) else { return at }
        return skipBlank(next)
    }
}
