/// Cuts a text into tokens in one pass over its bytes.
struct Tokenizer {
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon = .english) { self.lexicon = lexicon }

    /// The tokens of a text, ascending and disjoint; white space lies between them.
    func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 5)
            var at = 0
            var gap = true
            var isWord = false
            while at < bytes.count {
                let width = Self.spaceWidth(bytes, at)
                if width > 0 {
                    at += width
                    gap = true
                    continue
                }
                let token = plainWord(bytes, at, gap: gap) ?? next(bytes, at, gap: gap, afterWord: isWord)
                at = token.end
                gap = false
                isWord = token.isWord
                tokens.append(token)
            }
            return tokens
        }
    }

    private func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, gap: Bool, afterWord: Bool) -> Token {
        let scalar = Self.scalar(bytes, at)
        if Self.isApostrophe(scalar.value), !gap, afterWord, let end = Self.possessiveEnd(bytes, at) {
            return token(bytes, at..<end, .possessive, gap: gap)
        }
        if Self.isWordScalar(scalar.value) { return word(bytes, at, gap: gap) }
        var mark = token(bytes, at..<at + scalar.width, .mark, gap: gap)
        mark.mark = scalar.value
        return mark
    }

    /// A word of ASCII letters only, with neither a dot nor an apostrophe behind it: most words are, and their key is made
    /// on the way.
    private func plainWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, gap: Bool) -> Token? {
        var at = start
        var upper = 0
        var key = WordKey.Building()
        while at < bytes.count {
            let byte = bytes[at]
            let small = byte | 0x20
            guard small >= 0x61, small <= 0x7A else {
                let mayGoOn = byte >= 0x80 || byte == 0x2E || byte == 0x27 || byte >= 0x30 && byte <= 0x39
                if mayGoOn { return nil }
                break
            }
            if byte != small { upper += 1 }
            key.add(small)
            at += 1
        }
        guard at > start else { return nil }
        let length = at - start
        let shape: Token.Shape =
            if upper == 0 { .lower } else if bytes[start] & 0x20 != 0 { .mixed } else if upper == length {
                length == 1 ? .initial : .capitals
            } else { .capitalised }
        return token(start..<at, shape, key: key.key, gap: gap)
    }

    /// A word or number from `start`; apostrophes, and dots between single letters or digits, belong to it.
    private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, gap: Bool) -> Token {
        var at = start
        var digits = 0
        var upper = 0
        var lower = 0
        var letters = 0
        var firstIsUpper = false
        var dots = 0
        var sinceDot = 0
        scan: while at < bytes.count {
            let scalar = Self.scalar(bytes, at)
            let value = scalar.value
            switch value {
            case "a"..."z": lower += 1
            case "A"..."Z": upper += 1
            case "0"..."9": digits += 1
            case ".":
                // "U.S." and "6.2": a dot between single letters, or between digits.
                let following = at + 1 < bytes.count ? bytes[at + 1] : 0
                let betweenDigits = letters == 0 && digits > 0 && (0x30...0x39).contains(following)
                let afterLetter = digits == 0 && sinceDot == 1 && Self.isASCIILetter(following)
                let closes = digits == 0 && sinceDot == 1 && dots > 0
                guard betweenDigits || (afterLetter && Self.isAbbreviation(bytes, at + 1)) || closes else {
                    break scan
                }
                dots += 1
                sinceDot = 0
                at += 1
                if closes, !afterLetter { break scan }
                continue
            case ",":
                guard letters == 0, digits > 0, Self.isThousands(bytes, at) else { break scan }
                at += 1
                continue
            case "'", "’":
                guard letters > 0, let inner = Self.letterAfter(bytes, at + scalar.width),
                    Self.possessiveEnd(bytes, at) == nil, inner
                else { break scan }
                at += scalar.width
                continue
            default:
                guard Self.isWordScalar(value) else { break scan }
                let properties = value.properties
                if properties.isUppercase { upper += 1 } else { lower += 1 }
            }
            letters = upper + lower
            if letters == 1, upper == 1, digits == 0 { firstIsUpper = true }
            sinceDot += 1
            at += scalar.width
        }
        if at == start { at += Self.scalar(bytes, start).width }
        var result = token(
            bytes, start..<at,
            Self.shape(upper: upper, lower: lower, digits: digits, first: firstIsUpper, bytes, start..<at),
            gap: gap)
        result.dotted = at > start && bytes[at - 1] == 0x2E
        if result.shape == .number || result.shape == .ordinal {
            result.number = Self.number(bytes, start..<at)
        } else if !result.dotted, at < bytes.count, bytes[at] == 0x2E,
            (result.shape == .initial && digits == 0) || result.classes.contains(.abbreviation)
        {
            // "Gen." and "A." keep their dot; at the end of the text it ends the sentence.
            result.end += 1
            result.dotted = true
        }
        return result
    }

    private func token(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: Token.Shape, gap: Bool
    ) -> Token {
        token(range, shape, key: WordKey(folding: bytes, range), gap: gap)
    }

    private func token(_ range: Range<Int>, _ shape: Token.Shape, key: WordKey, gap: Bool) -> Token {
        var classes: WordClass = []
        var cues: WordCue = []
        if shape != .mark, shape != .number, shape != .possessive {
            guard let entry = lexicon.entry(key) else {
                return Token(range, key: key, shape: shape, gap: gap, classes: [])
            }
            classes = entry.classes
            cues = entry.cues
            if shape == .lower || shape == .mixed { classes.subtract(.onlyCapitalised) }
            if shape != .capitals { classes.subtract(.capitalsOnly) } else { classes.subtract(.notInCapitals) }
        }
        return Token(range, key: key, shape: shape, gap: gap, classes: classes, cues: cues)
    }
}
