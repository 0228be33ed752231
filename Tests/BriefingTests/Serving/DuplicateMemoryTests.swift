import Basics
import Loaders
import TestSupport
import Testing

@testable import Briefing

/// A pile that is compared again after an edit: the same as if it were compared for the first time.
@Suite struct DuplicateMemoryTests {
    /// Texts with phrases that many have, more than an index lists, and words that few have.
    private struct Writer {
        var state: UInt64

        mutating func draw(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }

        mutating func text() -> String {
            (0..<8).map { _ in
                draw(3) == 0
                    ? "in the harbour of Tarn the phrase number \(draw(9)) stood there again as it always had"
                    : (0..<8).map { _ in "word\(draw(400))" }.joined(separator: " ")
            }.joined(separator: ". ")
        }

        func article(_ number: Int, _ text: String, _ address: String?) -> Article {
            let name = "articles/\(number).md"
            var article = Article(source: SourceText(name: name, text: text), loader: "markdown")
            article.sourceURL = address
            article.blocks = [.init(kind: .paragraph, text: text, markdown: text, map: TextMap())]
            return article
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theSameAsFromNothing(_ seed: UInt64) {
        var writer = Writer(state: seed)
        var pile = (0..<400).map { writer.article($0, writer.text(), "https://tarn.example/\($0)") }
        var memory = DuplicateMemory()
        var found = 0
        var last: Int?
        for turn in 0..<60 {
            if turn > 0 {
                // Early articles are those that an index lists; a copy now and then, taken back in the next turn.
                let place = writer.draw(2) == 0 ? writer.draw(30) : writer.draw(pile.count)
                let words = pile[place].blocks[0].text
                let text =
                    switch writer.draw(5) {
                    case 0: pile[writer.draw(pile.count)].blocks[0].text
                    case 1, 2: words + " And so on word\(writer.draw(400)) and word\(turn) at the end."
                    default: writer.text()
                    }
                let address = writer.draw(9) == 0 ? writer.draw(pile.count) : place
                last = place
                pile[place] = writer.article(place, text, "https://tarn.example/\(address)")
            }
            let kept = memory.merge(pile, redacted: [], knowing: nil)
            let fresh = DuplicateMerger().merge(pile)
            #expect(kept.diagnostics == fresh.diagnostics, "turn \(turn)")
            #expect(kept.value.articles == fresh.value.articles, "turn \(turn)")
            #expect(kept.value.leftOut == fresh.value.leftOut, "turn \(turn)")
            guard !fresh.diagnostics.isEmpty, let last else { continue }
            // Written anew, so that the next turn begins with a pile of different texts.
            found += 1
            pile[last] = writer.article(last, writer.text(), "https://tarn.example/\(last)")
        }
        #expect(found > 0)
    }
}
