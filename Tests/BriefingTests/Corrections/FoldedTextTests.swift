import Testing

@testable import Briefing

@Suite struct FoldedTextTests {
    /// Where words stand in a text, as the text of each place.
    private func found(_ words: String, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return FoldedText(text).ranges(of: FoldedText(words)).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test func whiteSpaceAndQuotationMarksAreFolded() {
        #expect(found("the \"old\" pier", in: "So the\u{A0} “old”\n pier closed") == ["the\u{A0} “old”\n pier"])
        #expect(found("Brook’s plan", in: "Brook's plan") == ["Brook's plan"])
        #expect(found("  pier  ", in: "a pier") == ["pier"])
        #expect(found("harbour", in: "har\u{AD}bour") == ["har\u{AD}bour"])
    }

    @Test func everythingElseIsVerbatim() {
        #expect(found("Pier", in: "the pier") == [])
        #expect(found("old-pier", in: "old–pier") == [])
        #expect(found("café", in: "the café, a café") == ["café", "café"])
        #expect(found("", in: "the pier") == [])
        #expect(found("the pier at night", in: "the pier") == [])
    }

    @Test func placesDoNotOverlap() {
        #expect(found("aa", in: "aaaa a a").count == 2)
        #expect(found("“", in: "“a” \"b\"") == ["“", "”", "\"", "\""])
    }

    @Test func theOpening() {
        #expect(FoldedText("“We  will not”, she said").begins(with: FoldedText("\"We will")))
        #expect(!FoldedText("We will").begins(with: FoldedText("will")))
        #expect(!FoldedText("We will").begins(with: FoldedText("")))
    }
}
