import Recognition

/// Makes piles of invented articles, the same ones in every run.
///
///     PileGenerator(names: 1_000).articles(200)     // 200 articles of about 3 KB, naming 1,000 people
struct PileGenerator {
    /// How many different people the articles name.
    let names: Int

    private static let openings = [
        "bal", "cor", "dan", "fer", "gal", "har", "jor", "kel", "lun", "mor", "nor", "pel", "ros", "sel", "tor", "ver",
    ]
    private static let middles = ["a", "e", "i", "o", "u", "an", "en", "il", "or", "us", "av", "em"]
    private static let endings = [
        "berg", "dal", "ford", "gate", "holt", "ker", "low", "man", "nik", "ova", "son", "ton", "vik", "well", "wick",
        "zin",
    ]
    private static let givenNames = ["Ana", "Peter", "Maria", "David", "Laura", "Karl", "Nina", "Oscar", "Ruth", "Tom"]
    private static let titles = [
        "Port Minister", "Deputy Foreign Minister", "Trade Secretary", "Mayor", "Ambassador", "harbour commissioner",
    ]
    private static let plain = [
        "The talks on shipping between the two governments went on until late, and nothing was said about tariffs.",
        "Fishermen from the northern villages had waited at the quay since early morning with their nets and their boats.",
        "Prices of timber and of iron ore fell by four per cent, while the volume of cargo rose for the third time.",
        "A spokeswoman declined to say whether the new rules would also hold for ferries that cross the strait at night.",
        "Observers believe that the agreement is largely symbolic, but that it may open a door to something bigger.",
    ]
    private static let initiatives = [
        "the Harbour Safety Agreement (HSA)", "the HSA", "the RIVER initiative", "the Inland Waterways Partnership",
        "forums like the Coastal Dialogue and the Northern Forum", "Mission 500", "the UK-Norway Energy Compact",
    ]
    private static let times = [
        "on Tuesday", "on 27 May 2031", "from May 27 to 29", "last week", "in February", "by the end of 2032",
        "in the second quarter of 2031", "three days ago", "until 9 July", "in fiscal year 2031-32",
    ]

    func name(_ number: Int) -> String {
        let person = Self.mix(UInt64(number % max(1, names)))
        let family =
            Self.pick(Self.openings, person) + Self.pick(Self.middles, person >> 8)
            + Self.pick(Self.endings, person >> 16)
            + (names > 2_000 ? Self.pick(Self.endings, person >> 24) : "")
        return "\(Self.pick(Self.givenNames, person >> 32)) \(family.prefix(1).uppercased())\(family.dropFirst())"
    }

    func articles(_ count: Int) -> [TextDocument] { (0..<count).map(article) }

    private func article(_ number: Int) -> TextDocument {
        var state = Self.mix(UInt64(number) &+ 0x9E37_79B9)
        func next(_ count: Int) -> Int {
            state = Self.mix(state)
            return Int(state % UInt64(count))
        }
        var passages = [Passage(place: .title, kind: .title, text: "Harbour talks enter day \(next(30) + 2)")]
        for block in 0..<8 {
            let name = name(next(names))
            let surname = name.split(separator: " ").last.map(String.init) ?? name
            let text = """
                \(Self.titles[next(Self.titles.count)]) \(name) arrived \(Self.times[next(Self.times.count)]) for talks \
                with the Ministry of Ports in Oslo. \(Self.plain[next(Self.plain.count)]) “We will not wait,” \
                \(surname) said of \(Self.initiatives[next(Self.initiatives.count)]). \
                \(Self.plain[next(Self.plain.count)])
                """
            passages.append(Passage(place: .block(block), kind: .paragraph, text: text))
        }
        return TextDocument(id: "article-\(number)", published: nil, passages: passages)
    }

    private static func pick(_ list: [String], _ number: UInt64) -> String { list[Int(number % UInt64(list.count))] }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private static func mix(_ number: UInt64) -> UInt64 {
        var z = number &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
