import Basics
import FuzzSupport
import Recognition

/// Broken texts against the recogniser: none may crash it or take more than a second, and whatever is found lies in its
/// text, in order, between whole characters.
///
///     Scripts/fuzz recognition --seconds 60 --inputs 100000
@main
struct RecognitionTarget: FuzzTarget {
    static let name = "recognition"
    private let seed: UInt64
    private let mutator = Mutator(pieces: Texts.pieces, longest: 3000)
    private var (names, dates, sentences) = (0, 0, 0)

    static func main() throws { try fuzz() }

    init(_ options: Options) { seed = options.seed }

    var summary: String { "\(sentences) sentences, \(names) names, \(dates) dates" }

    /// One or two articles of a headline and a few passages.
    func input(_ number: Int) -> [TextDocument] {
        var random = SeededGenerator(seed: seed, input: number)
        return (0...random.below(2)).map { index in
            var passages = [Passage(place: .title, kind: .title, text: text(1, &random))]
            for block in 0...random.below(3) {
                let kind = random.pick([
                    Passage.Kind.paragraph, .paragraph, .paragraph, .heading, .quotation, .listItem, .caption, .table,
                    .code,
                ])
                passages.append(Passage(place: .block(block), kind: kind, text: text(1 + random.below(3), &random)))
            }
            let published = random.pick(["2031-06-11", "2031-06-11T09:47:00+05:30", "2024-02-29", ""])
            return TextDocument(id: "d\(index)", published: Moment(parsing: published), passages: passages)
        }
    }

    func text(of input: [TextDocument]) -> String {
        input.map { document in
            document.passages.map { "--- \($0.kind)\n\($0.text.debugDescription)" }.joined(separator: "\n")
        }.joined(separator: "\n--- another article\n")
    }

    private func text(_ count: Int, _ random: inout SeededGenerator) -> String {
        var bytes = (0..<count).flatMap { _ in Array((random.pick(Texts.sentences) + " ").utf8) }
        if random.below(8) > 0 { mutator.mutate(&bytes, with: Array(random.pick(Texts.sentences).utf8), &random) }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func run(_ input: [TextDocument], number: Int) -> String? {
        let analysed = input.map { DocumentAnalyser().analyse($0) }
        let register = RegisterDecider().decide(analysed.map(EvidenceCollector().collect), curated: []).register
        let matcher = MentionMatcher(register)
        for (document, analysed) in zip(input, analysed) {
            let mentions = matcher.mentions(in: analysed)
            let resolved = DateResolver().mentions(
                of: DateRecogniser().expressions(in: analysed), in: document, published: document.published)
            names += mentions.count
            dates += resolved.count
            for (index, passage) in document.passages.enumerated() {
                let text = Array(passage.text.utf8)
                let cut = SentenceSplitter().sentences(of: passage.text)
                sentences += cut.count
                let found = [
                    ("names", mentions.filter { $0.passage == index }.map(\.range)),
                    ("dates", resolved.filter { $0.passage == index }.map(\.range)), ("sentences", cut),
                ]
                for (what, ranges) in found {
                    if let fault = Self.fault(ranges, text) { return "\(what) of passage \(index): \(fault)" }
                }
            }
            let read = ReadDocument(analysed, mentions: mentions)
            _ = SpeakerFinder().attributions(in: read)
            _ = MeetingFinder().meetings(in: read)
            _ = LanguageIdentifier().language(of: analysed)
        }
        _ = SiblingDating().infer(analysed)
        return nil
    }

    /// What is wrong with ranges of a text.
    private static func fault(_ ranges: [Range<Int>], _ text: [UInt8]) -> String? {
        for (range, next) in zip(ranges, ranges.dropFirst()) where range.upperBound > next.lowerBound {
            return "\(range) and \(next) overlap or are out of order"
        }
        for range in ranges {
            guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count else {
                return "\(range) is empty or outside of \(text.count) bytes"
            }
            for bound in [range.lowerBound, range.upperBound] where bound < text.count && text[bound] & 0xC0 == 0x80 {
                return "\(range) cuts a character"
            }
        }
        return nil
    }
}
