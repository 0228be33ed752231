import Testing

@testable import Briefing

@Suite struct AbsenceFinderTests {
    private func absences(_ after: String, during: String? = nil) -> [String] {
        let before =
            "Ana Brook will be in Quell from 2 to 4 April 2031 for the Harbour Safety Dialogue and the River Trade Agreement."
        var files = [("a.md", clipping("Ahead", "2031-03-30", before))]
        if let during { files.append(("b.md", clipping("Now", "2031-04-03", during))) }
        files.append(
            ("c.md", clipping("Over", "2031-04-06", "Ana Brook was in Quell from 2 to 4 April 2031. " + after)))
        return Comparer().compare(smallDossier(files)).absences.map {
            "\($0.subject.path) named in \($0.namedIn.map { $0 + 1 }), not named in \($0.notNamedIn.map { $0 + 1 })"
        }
    }

    @Test func whatNoLaterSourceNames() {
        #expect(
            absences("She praised the River Trade Agreement.")
                == ["initiatives/harbour-safety-dialogue.html named in [1], not named in [2]"])
    }

    @Test func whatOneLaterSourceNamesIsNotAbsentThere() {
        #expect(
            absences("She praised nothing.", during: "From 2 to 4 April 2031 the Harbour Safety Dialogue was held.")
                == [
                    "initiatives/harbour-safety-dialogue.html named in [1, 2], not named in [3]",
                    "initiatives/river-trade-agreement.html named in [1], not named in [2, 3]",
                ])
    }

    @Test(arguments: [
        "She praised the River Trade Agreement and the Harbour Safety Dialogue.",
        "She praised the River Trade Agreement, and a dialogue on safety in the harbour.",
    ])
    func whatIsNamedInOtherWordsIsNotAbsent(_ after: String) {
        #expect(absences(after) == [])
    }
}
