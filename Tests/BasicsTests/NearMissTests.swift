import Basics
import Testing

@Suite struct NearMissTests {
    @Test(arguments: [
        ("titel", "title"), ("uper", "upper"), ("Publishd", "published"), ("roel", "role"),
    ])
    func finds(_ word: String, _ meant: String) {
        #expect(NearMiss.suggestion(for: word, among: ["title", "upper", "published", "role", "aliases"]) == meant)
    }

    @Test func staysSilentWhereNothingIsNearOrTwoAre() {
        #expect(NearMiss.suggestion(for: "colour", among: ["title"]) == nil)
        #expect(NearMiss.suggestion(for: "cat", among: ["car", "cap"]) == nil)
        #expect(NearMiss.suggestion(for: "", among: ["a"]) == nil)
    }
}
