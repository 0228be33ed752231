/// A person's full name by its parts.
struct PersonName: Sendable, Hashable {
    /// The words as printed, hyphenated ones and particles with their word: "Ana", "B.", "van der Berg", "Jr."
    var words: [String]
    /// A suffix such as "Jr.", which is no surname.
    var suffix: String?

    /// The parts of a printed name.
    init(_ name: String) {
        var words: [String] = []
        var particles: [String] = []
        var suffix: String?
        for word in name.split(separator: " ").map(String.init) {
            let classes = Lexicon.english[WordKey(word)]
            if classes.contains(.nameSuffix), words.count > 1 {
                suffix = word
            } else if classes.contains(.particle), !words.isEmpty || word.first?.isLowercase == true {
                particles.append(word)
            } else {
                words.append((particles + [word]).joined(separator: " "))
                particles = []
            }
        }
        self.words = words + particles
        self.suffix = suffix
    }

    /// What stands for the whole name: the last word, or the first of "Brook Min-jun" and of Chinese, Korean and
    /// Vietnamese names.
    var short: String { isFamilyFirst ? first : last }

    /// What else may: the last two words of "Ana Ríos Brook", which may both be surnames.
    var doubleSurname: String? {
        guard words.count == 3, !isFamilyFirst, words[1].utf8.count > 2, !words[1].contains(" "),
            !Lexicon.english[WordKey(words[1])].contains(.firstName)
        else { return nil }
        return words[1...].joined(separator: " ")
    }

    private var isFamilyFirst: Bool {
        guard words.count == 2 || words.count == 3 else { return false }
        // "Min-jun": a given name of two syllables, the second in lower case.
        let parts = last.split(separator: "-")
        if parts.count == 2, parts[1].first?.isLowercase == true { return true }
        let (firstClasses, lastClasses) = (Lexicon.english[WordKey(first)], Lexicon.english[WordKey(last)])
        guard firstClasses.contains(.familyFirst) else { return false }
        // "Kim Jong Un"; but "Kim Brook" and "Lee Brook" have a Western given name.
        if words.count == 3 {
            return words.allSatisfy { $0.utf8.count <= 6 && !$0.contains(".") } && !lastClasses.contains(.surname)
        }
        return !firstClasses.contains(.firstName) && !lastClasses.contains(.surname)
    }

    var first: String { words.first ?? "" }
    var last: String { words.last ?? "" }

    /// The first word without its dot and case, or only its letter where that is all.
    var firstKey: String { Self.fold(first) }
    var lastKey: String { Self.fold(last) }

    /// What two spellings of one name share: dots and case mean nothing.
    var key: String { words.map(Self.fold).joined(separator: " ") }

    /// Whether another name may be a fuller or shorter form of this one: "Ana Brook", "A. Brook", "Ana B. Brook".
    func agrees(with other: PersonName) -> Bool {
        guard words.count > 1, other.words.count > 1, lastKey == other.lastKey else { return false }
        let (a, b) = (firstKey, other.firstKey)
        let firstAgrees = a == b || (Self.isInitial(a) || Self.isInitial(b)) && a.first == b.first
        guard firstAgrees else { return false }
        let (middle, otherMiddle) = (words.dropFirst().dropLast(), other.words.dropFirst().dropLast())
        return zip(middle, otherMiddle).allSatisfy { pair in
            let (x, y) = (Self.fold(pair.0), Self.fold(pair.1))
            return x == y || (Self.isInitial(x) || Self.isInitial(y)) && x.first == y.first
        }
    }

    private static func isInitial(_ word: String) -> Bool { word.count <= 2 && word.utf8.count <= 2 }

    static func fold(_ word: String) -> String {
        NameFold.fold(word)
    }
}
