/// Operations on text as Python defines them: by Unicode scalar, without a locale.
enum PythonText {
    static func upper(_ text: String) -> String { text.uppercased() }
    static func lower(_ text: String) -> String { text.lowercased() }

    /// The first letter as in a title, the rest in lower case.
    static func capitalize(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        return first.properties.titlecaseMapping
            + lower(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())))
    }

    /// The filter `title`: words begin at the start and behind white space, hyphens and opening brackets.
    static func titleFilter(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        func cased(_ word: String.UnicodeScalarView) -> String {
            guard let first = word.first else { return "" }
            return upper(String(first)) + lower(String(String.UnicodeScalarView(word.dropFirst())))
        }
        for scalar in text.unicodeScalars {
            if isWordBreak(scalar) || isSpace(scalar) {
                result += cased(word)
                word = .init()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        return result + cased(word)
    }

    private static func isWordBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "(", "{", "[", "<": true
        default: false
        }
    }

    /// The method `title`: words are runs of letters.
    static func titleMethod(_ text: String) -> String {
        var result = ""
        var isInWord = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.isCased {
                result += isInWord ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
                isInWord = true
            } else {
                result.unicodeScalars.append(scalar)
                isInWord = false
            }
        }
        return result
    }

    static func center(_ text: String, _ width: Int, _ fill: String = " ") -> String {
        let count = text.unicodeScalars.count
        guard width > count else { return text }
        let margin = width - count
        let left = margin / 2 + (margin & width & 1)
        return String(repeating: fill, count: left) + text + String(repeating: fill, count: margin - left)
    }

    /// Whether Python counts a scalar as white space.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) || (0x1C...0x1F).contains(scalar.value)
        }
        return scalar.properties.isWhitespace
    }

    static func strip(_ text: String, _ characters: String?, left: Bool = true, right: Bool = true) -> String {
        let set = characters.map { Set($0.unicodeScalars) }
        func isStripped(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? isSpace(scalar) }
        var scalars = text.unicodeScalars[...]
        if left { scalars = scalars.drop(while: isStripped) }
        if right {
            while let last = scalars.last, isStripped(last) { scalars.removeLast() }
        }
        return String(scalars)
    }

    /// The lines of a text without their ends.
    static func lines(_ text: String, keepingEnds: Bool = false) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            at += 1
            switch scalar.value {
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029:
                if keepingEnds { line.append(scalar) }
                if scalar == "\r", at < scalars.count, scalars[at] == "\n" {
                    if keepingEnds { line.append("\n") }
                    at += 1
                }
                lines.append(String(line))
                line = .init()
            default: line.append(scalar)
            }
        }
        if !line.isEmpty { lines.append(String(line)) }
        return lines
    }

    /// The parts between runs of white space.
    static func words(_ text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar == "_" || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
                || ("A"..."Z").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    static func wordCount(_ text: String) -> Int {
        text.unicodeScalars.split { !isWordScalar($0) }.count
    }
}
