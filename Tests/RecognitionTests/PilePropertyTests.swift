import Basics
import Recognition
import Testing

/// The same pile in any order, or over more files, names the same people, initiatives, bodies and places.
@Suite struct PilePropertyTests {
    private static let sentences = [
        "Port Minister Odalys Brankvist met Temur Quell, head of the port, in Oslo.",
        "Brankvist launched RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping).",
        "The Ministry of Ports (MOP) and Senator Ilvo Ostrand signed the Coastal Trade Agreement (CTA).",
        "“We will wait,” said Ostrand of the CTA.", "The RIVERS initiative and Mission 700 go on.",
        "Dr. Mirela Tandrup, 42, came through forums like the Tide Forum and the Harbour Dialogue.",
        "Tandrup and Quell left for Lima, Peru.", "The UK-Norway Energy Compact holds.",
        "Harbour Board chair Ines Valdorf spoke on Tuesday.", "Valdorf thanked Mr. Quell.",
    ]

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func register(_ files: [[String]]) -> Register {
        let documents = files.enumerated().map { number, lines in
            TextDocument(
                id: "d\(number)",
                passages: lines.enumerated().map { Passage(place: .block($0), kind: .paragraph, text: $1) })
        }
        return RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: []).register
    }

    private func told(_ register: Register) -> [String] {
        register.entities.map { entity in
            let roles = entity.roles.map(\.text).sorted().joined(separator: ", ")
            return
                "\(entity.kind) \(entity.id): \(entity.name) [\(entity.aliases.sorted().joined(separator: ", "))] \(roles)"
        }
    }

    @Test(arguments: 0..<24 as Range<UInt64>)
    func splittingMeansNothing(seed: UInt64) {
        var random = Random(state: seed)
        let whole = told(register([Self.sentences]))
        #expect(whole.contains { $0.hasPrefix("person temur-quell") } && whole.count > 8)
        var files: [[String]] = [[]]
        for sentence in Self.sentences.shuffled(using: &random) {
            if Bool.random(using: &random) { files.append([]) }
            files[files.count - 1].append(sentence)
        }
        #expect(told(register(files)) == whole)
    }

    /// The same lines as plain text with one sort of line ending, as passages that are cut at empty lines.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func lineEndingsMeanNothing(seed: UInt64) {
        var random = Random(state: seed)
        // Every line break falls between two words.
        let broken = Self.sentences.map { sentence in
            sentence.split(separator: " ").map(String.init).reduce("") { text, word in
                text.isEmpty ? word : text + (Int.random(in: 0..<4, using: &random) == 0 ? "\n" : " ") + word
            }
        }
        let plain = told(register([Self.sentences]))
        for ending in ["\n", "\r\n", "\r"] {
            #expect(
                told(register([broken.map { $0.replacing("\n", with: ending) }])) == plain, "\(ending.debugDescription)"
            )
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func orderMeansNothing(seed: UInt64) {
        var random = Random(state: seed)
        let documents = Self.sentences.enumerated().map { number, text in
            TextDocument(id: "d\(number)", passages: [Passage(place: .block(0), kind: .paragraph, text: text)])
        }
        let analyser = DocumentAnalyser()
        let expected = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: []).register
        let shuffled = documents.shuffled(using: &random)
        let register = RegisterDecider().decide(shuffled.map(EvidenceCollector().collect), curated: []).register
        #expect(register.entities == expected.entities)
        let (matcher, other) = (MentionMatcher(register), MentionMatcher(expected))
        for document in documents {
            #expect(matcher.mentions(in: document) == other.mentions(in: analyser.analyse(document)))
        }
    }
}
