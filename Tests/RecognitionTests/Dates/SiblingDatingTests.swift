import Basics
import Recognition
import Testing

@Suite struct SiblingDatingTests {
    private func infer(_ texts: [(id: String, published: String?, text: String)]) -> [String: InferredDate] {
        SiblingDating().infer(
            texts.map {
                TextDocument(
                    id: $0.id, published: $0.published.flatMap { Moment(parsing: $0) },
                    passages: [Passage(place: .block(0), kind: .paragraph, text: $0.text)])
            })
    }

    @Test func aheadUnderWayAndOver() {
        let found = infer([
            ("dated", "2031-05-28", "She is in Oslo from May 27 to 29."),
            ("ahead", nil, "She is set to visit Oslo from May 27 to 29."),
            ("now", nil, "She is currently in Oslo, from 27-29 May."),
            ("over", nil, "She concluded a visit from May 27 to 29, holding talks."),
            ("nothing", nil, "Nothing is said of days."),
        ])
        #expect(
            found.mapValues(\.date.description) == ["ahead": "2031-05-26", "now": "2031-05-27", "over": "2031-05-30"])
        #expect(found["ahead"]?.words == "May 27 to 29")
        #expect(found["ahead"]?.sibling == "dated")
        #expect(
            found["ahead"]?.sentence
                == "“May 27 to 29” is still ahead: the day before it; the year 2031 is that of “dated”")
    }

    @Test func twoYearsAreNoYear() {
        let found = infer([
            ("a", "2031-05-28", "She is in Oslo from May 27 to 29."),
            ("b", "2030-05-28", "He was here from May 27 to 29."),
            ("c", nil, "She will visit Oslo from May 27 to 29."),
        ])
        #expect(found.isEmpty)
    }

    @Test func anUndatedPileStaysUndated() {
        #expect(
            infer([("a", nil, "She will come from May 27 to 29."), ("b", nil, "She came from May 27 to 29.")]).isEmpty)
    }

    @Test func anExplicitYearOfASiblingIsEnough() {
        let found = infer([("a", nil, "A visit from 27-29 May 2031."), ("b", nil, "She will come from May 27 to 29.")])
        #expect(found["b"]?.date.description == "2031-05-26")
    }
}
