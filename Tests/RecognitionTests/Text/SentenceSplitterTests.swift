import Recognition
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
    @Test(arguments: [
        "⟦She met Mr. Brook in the U.S. on Monday.⟧ ⟦They talked.⟧",
        "⟦He flew to the U.S.⟧ ⟦The visit was short.⟧ ⟦Washington, D.C. is warm.⟧",
        "⟦“We talked. We agreed. It was good,” she said.⟧ ⟦Then she left.⟧",
        "⟦She said, \"It is done.\"⟧ ⟦He nodded.⟧",
        "⟦Growth was 6.2 per cent.⟧ ⟦J. K. Harrow and Gen. Quell left at 9 a.m. sharp!⟧ ⟦Why?⟧",
        "⟦Yes …⟧ ⟦(It was so.)⟧ ⟦No stop⟧", "   ", "⟦.⟧",
        "⟦“Is it so?” Brook asked.⟧ ⟦“Yes!”⟧ ⟦Quell is sure.⟧ ⟦HAYWARD, Calif. — The ship sank.⟧",
        "⟦An open “mark stays open. ⟧⟦It ends.⟧",
        "⟦e.g. this, vs. that, No. 5 and St. Olav.⟧ ⟦Next.⟧",
    ])
    func sentences(text: String) {
        let marked = MarkedText(text.replacing(". ⟧⟦", with: ".⟧ ⟦"))
        #expect(
            MarkedText.mark(marked.text, SentenceSplitter().sentences(of: marked.text))
                == MarkedText.mark(marked.text, marked.ranges))
    }
}
