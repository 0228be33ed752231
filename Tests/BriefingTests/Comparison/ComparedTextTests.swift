import Testing

@testable import Briefing

@Suite struct ComparedTextTests {
    private func printed(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return ComparedText(text).words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("“Brook’s port” — it’s open.", "brook's PORT: it's \"open\""),
        ("The U.S. and Quell sign", "the US & Quell sign"), ("cost 1,200 crowns", "cost 1200 crowns"),
        ("Port–City talks", "port-city talks"),
    ])
    func howItIsSetDoesNotMatter(_ a: String, _ b: String) {
        #expect(ComparedText(a).words.map(\.hash) == ComparedText(b).words.map(\.hash))
        #expect(!ComparedText(a).words.isEmpty)
    }

    @Test(arguments: [("cost 6.2 crowns", "cost 62 crowns"), ("they did sign", "they didn’t sign"), ("porté", "porta")])
    func whatDiffersDiffers(_ a: String, _ b: String) {
        #expect(ComparedText(a).words.map(\.hash) != ComparedText(b).words.map(\.hash))
    }

    @Test func wordsStandWhereTheyStand() {
        #expect(
            printed("The U.S.-Quell “pact” is worth €1,200.50—says Zoë’s aide…")
                == ["The", "U.S", "Quell", "pact", "is", "worth", "1,200.50", "says", "Zoë", "aide"])
    }

    @Test(arguments: [
        ["meet", "meets", "meeting", "meetings", "met"], ["organise", "organize", "organised", "organizing"],
        ["plan", "planned", "planning", "plans"], ["ally", "allies"], ["labour", "labor"], ["defence", "defense"],
    ])
    func formsOfAWordAreOne(_ forms: [String]) {
        #expect(Set(forms.map { WordStem.hash(of: Array($0.utf8)) }).count == 1)
    }

    @Test(arguments: [["port", "part"], ["sea", "see"], ["quay", "quaint"], ["is", "i"]])
    func otherWordsStayOthers(_ words: [String]) {
        #expect(Set(words.map { WordStem.hash(of: Array($0.utf8)) }).count == words.count)
    }

    @Test(arguments: ["", " ", "…", "“”", "\u{E2}\u{80}", "’s", "&", "."])
    func hardlyAnyTextIsFine(_ text: String) {
        #expect(ComparedText(text).words.count <= 1)
        #expect(ComparedText(text).shingles(3).count == ComparedText(text).words.count)
    }
}
