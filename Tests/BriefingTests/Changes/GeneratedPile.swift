/// A pile of notes from invented harbours, drawn by a seed; every sentence names one thing, so that a planted difference has
/// no other effect than its own.
struct GeneratedPile {
    struct Article {
        var place: String
        /// Of April 2031.
        var day: Int
        var outlet: String
        var office: String
        var person: String
        /// Of May or June 2031, from the first of May.
        var pier: Int
        var initiative: (first: String, second: String, kind: String)
        /// People greeted in a sentence of its own.
        var greeted: [String] = []
        /// A mayor, by name.
        var mayor: String?
        var hasFair = false

        var title: String { "Notes from \(place)" }
        var pierDay: (value: String, words: String) {
            let (month, name, day) = pier <= 31 ? ("05", "May", pier) : ("06", "June", pier - 31)
            return ("2031-\(month)-\(day < 10 ? "0" : "")\(day)", "\(day) \(name) 2031")
        }
        var expansion: String { "\(initiative.first) \(initiative.second) \(initiative.kind)" }
        var acronym: String {
            [initiative.first, initiative.second, initiative.kind].compactMap(\.first).map(String.init).joined()
        }

        var officeSentence: String { "\(office) \(person) opened the new quay at \(place)." }
        var pierSentence: String { "The old pier at \(place) will be closed to all ships on \(pierDay.words)." }
        var initiativeSentence: String { "The \(expansion) (\(acronym)) pays for the works at \(place)." }
        var mayorSentence: String? { mayor.map { "Mayor \($0) thanked the ferry crews of \(place)." } }
        func greeting(_ name: String) -> String { "Fishing boats near \(place) greeted \(name) with their horns." }

        var sentences: [String] {
            [officeSentence, pierSentence, initiativeSentence] + greeted.map(greeting)
                + [mayorSentence].compactMap(\.self)
                + (hasFair ? ["The harbour fair in \(place) runs from 3 to 5 March 2031."] : [])
        }
        /// With the headline, which is one.
        var statementCount: Int { sentences.count + 1 }

        var text: String {
            """
            ---
            title: \(title)
            publisher: \(outlet)
            published: 2031-04-\(day < 10 ? "0" : "")\(day)
            ---
            \(sentences.joined(separator: "\n\n"))

            """
        }
    }

    var articles: [Article]

    var files: [String: String] {
        Dictionary(
            articles.map { ("Content/articles/\($0.place).md", $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// In the order of their numbers.
    var titles: [String] { articles.sorted { $0.day < $1.day }.map(\.title) }

    /// Draws articles that have nothing in common but the fair.
    struct Drawing {
        var random: SeededGenerator
        private var places: [String]
        private var people: [String]
        private var days: [Int]
        private var piers: [Int]
        private var firsts: [String]

        init(seed: UInt64) {
            random = SeededGenerator(seed: seed)
            places = [
                "Tarn", "Selmo", "Varda", "Orrin", "Kessa", "Belmar", "Nolvik", "Pellam", "Rusko", "Tindle", "Umber",
                "Yarrow", "Zennor", "Holm",
            ].shuffled(using: &random)
            people = [
                "Ana Brook", "Lena Fisk", "Tom Achterberg", "Ivo Marsh", "Rhea Calder", "Odo Quist", "Ute Lind",
                "Piers Hallam", "Nora Vance", "Emil Sorrel", "Greta Thorne", "Hugo Pell", "Ines Corda", "Jonas Weir",
                "Kira Dunmore", "Lars Eide", "Mira Stroud", "Nils Garrick",
            ].shuffled(using: &random)
            days = Array(1...30).shuffled(using: &random)
            piers = Array(1...61).shuffled(using: &random)
            firsts = [
                "Amber", "Birch", "Coral", "Delta", "Ember", "Fjord", "Granite", "Island", "Jetty", "Kelp", "Lagoon",
                "Marble", "Northern", "Ocean",
            ].shuffled(using: &random)
        }

        mutating func person() -> String { people.removeLast() }
        mutating func pier() -> Int { piers.removeLast() }
        mutating func pick<Element>(_ elements: [Element]) -> Element {
            elements[Int.random(in: 0..<elements.count, using: &random)]
        }

        mutating func article() -> Article {
            Article(
                place: places.removeLast(), day: days.removeLast(), outlet: pick(["Gazette", "Courier", "Tide"]),
                office: pick(GeneratedPile.offices), person: person(), pier: pier(),
                initiative: (
                    firsts.removeLast(), pick(GeneratedPile.seconds).0,
                    pick(["Programme", "Accord", "Initiative", "Partnership", "Agreement"])
                ))
        }
    }

    static let offices = ["Port Minister", "Trade Minister", "Health Minister", "Transport Minister"]
    /// Words, and another for each that leaves the short form as it is.
    static let seconds = [
        ("Repair", "Renewal"), ("Safety", "Savings"), ("Wage", "Water"), ("Rail", "Road"), ("Ferry", "Fishing"),
    ]
}

/// Steele, Lea and Flood's SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
