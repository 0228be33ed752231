import Basics
import Recognition
import Testing

/// Texts of random words that rules look at: nothing may crash, and what is found must lie in order within its text.
@Suite struct RandomTextTests {
    private static let words = [
        "Ana", "Brook", "Minister", "Port", "the", "of", "for", "and", "(", ")", ",", ".", "“", "”", "'", "\"", "-",
        "–", "—", ":", ";",
        "US", "UK", "Norway", "India-US", "RIVER", "(RIVER)", "(Restoring Inland Vessels)", "Agreement", "agreement",
        "Dialogue",
        "initiative", "short", "stands", "said", "will", "by", "until", "since", "May", "27", "2031", "2031–32", "to",
        "last", "next",
        "week", "year", "Tuesday", "autumn", "21st", "Century", "three-day", "ago", "FY2031-32", "fiscal", "first",
        "quarter", "is", "a",
        "singer", "who", "42", "Jr.", "Mr.", "Dr.", "A.", "U.S.", "D.C.", "de", "van", "al-", "Kim", "Jong", "Un",
        "forums", "like", "such",
        "as", "Mission", "500", "’s", "'s", "known", "born", "President-elect", "Embassy", "in", "Ministry",
        "Secretary", "General", "\n", "é", "日本",
        "known as", "By", "Photo:", "Reporting", "%", "/", "9/11", "2031-05-27", "31 June", "on",
    ]

    /// SplitMix64 (Steele, Lea, Flood 2014): the same texts in every run.
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

    @Test(arguments: 0..<8)
    func randomTexts(seed: UInt64) {
        var random = Random(state: seed)
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                text += Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
                if Int.random(in: 0..<5, using: &random) > 0 { text += " " }
            }
            check(text, kind: [.paragraph, .title, .caption, .heading][Int.random(in: 0..<4, using: &random)])
        }
    }

    private func check(_ text: String, kind: Passage.Kind) {
        let documents = [("a", Moment(parsing: "2031-06-11")), ("b", nil)].map { id, published in
            TextDocument(
                id: id, published: published, passages: [Passage(place: .block(0), kind: kind, text: text)])
        }
        let register = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: []).register
        let length = text.utf8.count
        for document in documents {
            let names = MentionMatcher(register).mentions(in: document).map(\.range)
            let dates = DateResolver().mentions(
                of: DateRecogniser().expressions(in: document), in: document, published: document.published
            ).map(\.range)
            for ranges in [names, dates, SentenceSplitter().sentences(of: text)] {
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(text)")
                #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= length }, "\(text)")
            }
        }
        _ = SiblingDating().infer(documents)
    }
}
