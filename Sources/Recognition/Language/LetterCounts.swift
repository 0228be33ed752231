/// A script as far as it tells languages apart; blocks and ranges as in the Unicode Standard's `Blocks.txt`.
enum Script: UInt8, Sendable, Hashable, CaseIterable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu
    case kannada, malayalam, sinhala, thai, lao, tibetan, burmese, georgian, ethiopic, khmer, kana, hangul, han

    /// The script of a letter, `nil` of anything else.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x5D0...0x5F2: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F: self = .arabic
        case 0x904...0x963: self = .devanagari
        case 0x980...0x9E3, 0x9F0...0x9F1: self = .bengali
        case 0xA01...0xA65, 0xA70...0xA75: self = .gurmukhi
        case 0xA81...0xAE3: self = .gujarati
        case 0xB01...0xB63: self = .oriya
        case 0xB82...0xBD7: self = .tamil
        case 0xC00...0xC63: self = .telugu
        case 0xC80...0xCE3: self = .kannada
        case 0xD00...0xD63: self = .malayalam
        case 0xD81...0xDDF: self = .sinhala
        case 0xE01...0xE4E: self = .thai
        case 0xE81...0xECD: self = .lao
        case 0xF00...0xFBC: self = .tibetan
        case 0x1000...0x103F: self = .burmese
        case 0x10A0...0x10FF: self = .georgian
        case 0x1200...0x137F: self = .ethiopic
        case 0x1780...0x17D3: self = .khmer
        case 0x3041...0x30FF: self = .kana
        case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: self = .han
        default: return nil
        }
    }

    /// How many letters a text needs before its script says anything.
    var fewestLetters: Int {
        switch self {
        case .han, .kana, .hangul: 4
        case .cyrillic, .arabic: 20
        default: 10
        }
    }
}

/// How often each script, and each letter that only some languages have, stands in a text.
struct LetterCounts {
    /// All letters of a known script.
    private(set) var letters = 0
    private var scripts = [Int](repeating: 0, count: Script.allCases.count)
    private var telling: [Unicode.Scalar: Int] = [:]

    mutating func count(_ text: String) {
        for scalar in text.unicodeScalars {
            guard let script = Script(scalar) else { continue }
            letters += 1
            scripts[Int(script.rawValue)] += 1
            if script == .cyrillic || script == .arabic { telling[scalar, default: 0] += 1 }
        }
    }

    /// How many letters of a script there are.
    func of(_ script: Script) -> Int { scripts[Int(script.rawValue)] }

    /// The script of the most letters, the first of the enumeration on a tie.
    var commonest: Script? {
        var best: Script?
        for script in Script.allCases where of(script) > (best.map(of) ?? 0) { best = script }
        return best
    }

    /// The language that has the most letters of its own; the last of the list where no letter tells.
    func byLetters(_ languages: [(tag: String, letters: String)], fewest: Int) -> String? {
        var best: (tag: String, count: Int)?
        for (tag, letters) in languages {
            let count = letters.unicodeScalars.reduce(0) { $0 + (telling[$1] ?? 0) }
            if count > max(best?.count ?? 0, fewest) { best = (tag, count) }
        }
        return best?.tag ?? languages.last?.tag
    }
}
