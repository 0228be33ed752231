/// The charset of bytes that are not UTF-8 and say nothing of themselves, by how often letters stand in a language.
///
/// Each charset is tried with each language's letters in the order of their frequency: a letter that the language has
/// speaks for it, a mark in the middle of a word or a capital behind a small letter against it. Common words in ASCII
/// say which language it is. No table of texts stands behind it; lists are general knowledge.
enum CharsetGuess {
    /// The likeliest charset, or `nil` where nothing is likely.
    static func charset(of bytes: [UInt8]) -> Charset? {
        // What is likely shows in the first stretch; it may end inside a letter.
        let sample = Array(bytes.prefix(1 << 16))
        let high = sample.count { $0 >= 0x80 }
        guard high > 0 else { return nil }
        if high >= 6, let name = EastAsian.name(sample) { return Charset(known: name) }
        let words = Words(sample)
        var best: (name: String, score: Double)?
        for name in SingleByteTables.names {
            guard let table = SingleByteTables.table(name) else { continue }
            for language in Language.all {
                let score = language.score(sample, table, high, words) + (prior[name] ?? 0)
                if score > best?.score ?? 0.6 { best = (name, score) }
            }
        }
        return best.map { Charset(known: $0.name) }
    }

    /// What speaks for a charset before a byte is read.
    private static let prior: [String: Double] = [
        "windows-1252": 0.25, "windows-1250": 0.1, "windows-1251": 0.1, "ibm866": -0.3, "macintosh": -0.4,
        "windows-1258": -0.3, "iso-8859-15": -0.05,
    ]

    /// How often each ASCII word stands in the text.
    struct Words {
        var counts: [String: Int] = [:]
        var total = 0

        init(_ bytes: [UInt8]) {
            for word in bytes.split(whereSeparator: { !(0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }) {
                total += 1
                guard word.count <= 5, word.allSatisfy({ $0 < 0x80 }) else { continue }
                counts[String(decoding: word.map { $0 | 0x20 }, as: UTF8.self), default: 0] += 1
            }
        }
    }
}

extension CharsetGuess {
    /// The letters beyond ASCII of a language, the commonest first, and some of its words that are all ASCII.
    struct Language: Sendable {
        private let weights: [UInt32: Double]
        private let words: [String]

        init(_ letters: String, _ words: String) {
            var weights: [UInt32: Double] = [:]
            let scalars = Array(letters.unicodeScalars)
            for (rank, scalar) in scalars.enumerated() {
                weights[scalar.value] = 3 - 2.4 * Double(rank) / Double(max(6, scalars.count))
            }
            self.weights = weights
            self.words = words.split(separator: " ").map(String.init)
        }

        /// The mean over the bytes beyond ASCII, and up to one and a half for the words.
        func score(_ bytes: [UInt8], _ table: [UInt32], _ high: Int, _ text: Words) -> Double {
            var sum = 0.0
            var seen = 0
            for (index, byte) in bytes.enumerated() where byte >= 0x80 {
                seen += 1
                if seen > 600 { break }
                let before = index > 0 ? Self.scalar(bytes[index - 1], table) : 0x20
                let after = index + 1 < bytes.count ? Self.scalar(bytes[index + 1], table) : 0x20
                sum += score(table[Int(byte) - 0x80], before, after)
            }
            let hits = words.reduce(0) { $0 + (text.counts[$1] ?? 0) }
            let share = text.total == 0 ? 0 : Double(hits) / Double(text.total)
            return sum / Double(min(high, 600)) + min(1.5, share * 8)
        }

        private static func scalar(_ byte: UInt8, _ table: [UInt32]) -> UInt32 {
            byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
        }

        private func score(_ scalar: UInt32, _ before: UInt32, _ after: UInt32) -> Double {
            let isInside = Case(before) != .none && Case(after) != .none
            switch Case(scalar) {
            case .lower: return (weights[scalar] ?? -2) - (Case(before) == .upper && Case(after) == .upper ? 2 : 0)
            case .upper:
                if Case(before) == .lower { return -3 }
                let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0
                return (weights[lower] ?? weights[scalar]).map { $0 * 0.8 } ?? -2
            case .none:
                if scalar == 0xFFFD || (0x80...0x9F).contains(scalar) { return -6 }
                if scalar == 0x2019 { return 0.8 }
                if isInside { return -4 }
                return Self.marks.contains(scalar) ? 0.8 : -1
            }
        }

        private enum Case {
            case lower, upper, none

            init(_ scalar: UInt32) {
                switch scalar {
                case 0x61...0x7A: self = .lower
                case 0x41...0x5A: self = .upper
                case 0..<0xAA: self = .none
                default:
                    guard let properties = Unicode.Scalar(scalar)?.properties,
                        properties.isAlphabetic || properties.isGraphemeExtend
                    else {
                        self = .none
                        return
                    }
                    self = properties.isUppercase ? .upper : .lower
                }
            }
        }

        /// Quotation marks, dashes and their like, which every language has.
        private static let marks: Set<UInt32> = [
            0x201C, 0x201D, 0x201E, 0x2018, 0x201A, 0x2013, 0x2014, 0x2026, 0xAB, 0xBB, 0xA0, 0x20AC, 0xA7, 0xB0, 0xA3,
            0xBF, 0xA1, 0x2039, 0x203A, 0x2022, 0xB7, 0x2116, 0xA9, 0x2122,
        ]

        static let all: [Language] = [
            Language("é", "the of and to in a is that for was on said by it with as at from"),
            Language("éàèêçùâîôûœëïü", "de la le les des et du en une est dans pour par sur que qui un au il se"),
            Language("üäöß", "der die und das den von zu ist mit auf ein eine im sich dem es nicht"),
            Language("óíáéñúü", "de la que el en los del las por un una con para se es al su no"),
            Language("ãçéáíóâêõàúô", "de que do da em um para os no uma com dos por ao na se as mais"),
            Language("èàòùéì", "di che la il un una per del della con non sono in nel si le da al"),
            Language("äåöé", "och att det som en av den med till har inte om ett var"),
            Language("åøæé", "og at det er en af til den som for har ikke med av et"),
            Language("äö", "ja on ei se oli joka mutta"), Language("áíðöúóéþæý", "og sem var er til um ekki"),
            Language("ëéïöèü", "de het een van en dat is op te zijn niet voor met"),
            Language("àéèòóíçúï·", "de la que el en els les per un una amb del no es"),
            Language("łęążśćóńź", "w z na do nie to jest po za od przez jak o ale oraz"),
            Language("íáéěřýčžšůúďťňó", "a v na se je to o do za po by ale jak od ve"),
            Language("áíéčžýľšúôťňďäóŕĺ", "a v na sa je to o do za po by ale ako od vo"),
            Language("áéőöüóíúű", "a az hogy is nem egy volt meg de ez"),
            Language("ăîşţâ", "de la cu pe nu din este ce un o mai au"),
            Language("čšžćđ", "je i u na se za da su v in ne od po ki iz"),
            Language("ıüşğçöâ", "ve bir bu da de ile bunu daha ama"), Language("ëç", "e nga dhe se me ka ne"),
            Language("ėšžųįąčūę", "ir kad su yra bet jo buvo"), Language("āīšēņļžčūģķ", "un ir ar no kas bet tas"),
            Language("äõüöš", "ja on ei et see oli kui"), Language("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", ""),
            Language("оаніиветрслкдумпяьзгбчйжхшцюєїщфґ", ""), Language("аиоентрсвлдкпмзягбучъщцхжшюфйь", ""),
            Language("аоиеснтрјукмдвпљзбгћчцжњшфђхџѓќѕ", ""), Language("ατοειςνρσηκπμυλγδάίχέόήθφωύβώξζψϊϋ", ""),
            Language("יוהלאמרתבשנכםחקדןעפגצטזסךץף", ""),
            Language("اليمنوترةسدعبقكفحجهطشصضأخزإغىثذئءؤظآ", ""), Language("ایردنهتموبشسکزگفخقعچجحپطصضغظثژذآ", ""),
            Language("ا\u{064A}نرکےمتہوسدبلئےشپجگقعفچٹڈ", ""),
            Language("านรกเงมยลวดทสตปบคหแจพชขใไโผถซธณ่้ิีัำุูะ็์", ""),
        ]
    }
}
