import Basics
import Recognition
import TestSupport
import Testing

@testable import Briefing

@Suite struct NameCorrectorTests {
    private static let pile: KeyValuePairs = [
        "Content/articles/a.md": clipping(
            "Talks open", "2031-04-01",
            "Foreign Minister Lena Fisk met Port Minister Ana Brook. Fisk praised the Northern Trade Dialogue (NTD)."),
        "Content/articles/b.md": clipping(
            "Talks end", "2031-04-02",
            "Foreign Minister Helena Fisk left the Harbour Commission. “We agree,” Helena Fisk said. "
                + "Foreign Minister Rosa Quell said the hall was full."),
    ]

    private func names(_ dossier: Dossier) -> [String] { dossier.people.map(\.name) }

    @Test func withoutCorrections() {
        let dossier = correctedDossier(Self.pile, "")
        #expect(names(dossier) == ["Ana Brook", "Helena Fisk", "Lena Fisk", "Rosa Quell"])
        #expect(dossier.initiatives.map(\.subject) == [.initiative("northern-trade-dialogue")])
    }

    @Test func twoPeopleAreOne() throws {
        let dossier = correctedDossier(Self.pile, "same-as: [[Lena Fisk, Helena Fisk, L. Fisk]]\n")
        #expect(names(dossier) == ["Ana Brook", "Lena Fisk", "Rosa Quell"])
        let record = try #require(dossier.record(.person("lena-fisk")))
        #expect(Set(record.statements.map { dossier.statements[$0].source }) == [0, 1])
        #expect(record.editor?.formerly.map(\.slug) == ["helena-fisk"])
        #expect(record.editor?.setBy(.spellings)?.editorsPlace == "corrections.yml:1")
        #expect(record.editor?.setBy(.role) == nil)
        #expect(!record.isWritten)
        #expect(dossier.applications(line: 1) == 2)
        #expect(dossier.complaints == [])
    }

    @Test func initiativesTooAndSeveralLines() {
        let dossier = correctedDossier(
            Self.pile, "same-as:\n  - [Tarn Dialogue, NTD]\n  - [Tarn Dialogue, Northern Trade Dialogue]\n")
        #expect(dossier.initiatives.map(\.name) == ["Tarn Dialogue"])
        #expect(dossier.initiatives.first?.editor?.formerly.map(\.slug) == ["northern-trade-dialogue"])
        #expect(dossier.applications(line: 2) > 0)
        #expect(dossier.applications(line: 3) > 0)
        #expect(dossier.complaints == [])
    }

    @Test func twoCuratedEntriesAreOne() throws {
        let dossier = correctedDossier(
            Self.pile, "same-as: [[Lena Fisk, Helena Fisk]]\n",
            entries: [
                "Content/people/helena.md":
                    "---\nname: Helena Fisk\naliases: [H. Fisk]\nrole: envoy\n---\nBorn in Tarn.\n",
                "Content/people/lena.md": "---\nname: Lena Fisk\norganisation: Tarn\n---\nTook office in 2030.\n",
            ])
        let record = try #require(dossier.record(.person("lena-fisk")))
        let editor = try #require(record.editor)
        #expect(editor.file == "Content/people/lena.md")
        #expect((editor.role, editor.organisation) == ("envoy", "Tarn"))
        #expect(editor.text.contains("Took office") && editor.text.contains("Born in Tarn"))
        #expect(editor.aliases == ["Helena Fisk", "H. Fisk"])
        #expect(editor.formerly.map(\.slug) == ["helena-fisk"])
        #expect(names(dossier) == ["Ana Brook", "Lena Fisk", "Rosa Quell"])
        #expect(dossier.complaints == [])
    }

    @Test func notAPersonAndNotAnInitiative() {
        let dossier = correctedDossier(
            Self.pile, "not-a-person: [Rosa Quell]\nnot-an-initiative: [NTD]\n")
        #expect(names(dossier) == ["Ana Brook", "Helena Fisk", "Lena Fisk"])
        #expect(dossier.initiatives.isEmpty)
        #expect(dossier.applications(line: 1) > 0)
        #expect(dossier.applications(line: 2) > 0)
        #expect(dossier.complaints == [])
    }

    @Test func notAPersonOutranksFrontMatter() {
        let listed =
            "---\ntitle: T\npublished: 2031-04-01\npeople: [Grand Palace, Ana Brook]\n---\nThe pier is closed.\n"
        let dossier = correctedDossier(["a.md": listed], "not-a-person: Grand Palace\n")
        #expect(names(dossier) == ["Ana Brook"])
        #expect(dossier.complaints == [])
    }

    @Test func aRenamedPersonKeepsTheOldAddress() throws {
        let dossier = correctedDossier(Self.pile, "rename: {from: Helena Fisk, to: Helena Fisk-Tarn}\n")
        #expect(names(dossier) == ["Ana Brook", "Helena Fisk-Tarn", "Lena Fisk", "Rosa Quell"])
        let record = try #require(dossier.record(.person("helena-fisk-tarn")))
        #expect(record.editor?.formerly.map(\.slug) == ["helena-fisk"])
        #expect(record.editor?.setBy(.name)?.editorsPlace == "corrections.yml:1")
        #expect(!record.statements.isEmpty)
        #expect(dossier.complaints == [])
    }

    @Test func rolesAndExpansions() throws {
        let dossier = correctedDossier(
            Self.pile,
            """
            role:
              - {person: Ana Brook, role: minister for ports, organisation: Tarn}
            expansion:
              - {initiative: NTD, expansion: Northern Tariff Dialogue}
            """)
        let ana = try #require(dossier.record(.person("ana-brook")))
        #expect((ana.editor?.role, ana.editor?.organisation) == ("minister for ports", "Tarn"))
        #expect(ana.editor?.setBy(.role)?.editorsPlace == "corrections.yml:2")
        #expect(ana.editor?.setBy(.name) == nil)
        #expect(dossier.initiatives.first?.editor?.expansion == "Northern Tariff Dialogue")
        #expect(dossier.complaints == [])
    }

    @Test func aPersonWhomOnlyTheTextNames() {
        let dossier = correctedDossier(
            ["a.md": clipping("T", "2031-04-01", "Then came Zorb Quell with a lamp.")],
            "role: {person: Zorb Quell, role: harbour master}\n")
        #expect(names(dossier) == ["Zorb Quell"])
        #expect(dossier.complaints == [])
    }

    @Test func aCuratedEntryWins() {
        let dossier = correctedDossier(
            Self.pile,
            """
            role: {person: Ana Brook, role: envoy}
            rename: {from: Ana Brook, to: Anna Brook}
            not-a-person: [Ana Brook]
            """, entries: ["Content/people/ana.md": "---\nname: Ana Brook\nrole: Port Minister\n---\n"])
        #expect(names(dossier).contains("Ana Brook"))
        #expect(
            dossier.complaints
                == (1...3).map { "\($0) warning this correction has no effect: people/ana.md says otherwise" })
    }

    @Test func whatIsNotThereIsReported() {
        let dossier = correctedDossier(
            Self.pile,
            """
            same-as: [[Lena Fisk, Elena Fisch]]
            rename: {from: Purple Elephant, to: Grey Elephant}
            role: {person: Brook, role: envoy}
            not-a-person: [Rosa Quel]
            expansion: {initiative: NDT, expansion: Northern Dialogue}
            """)
        #expect(
            dossier.complaints == [
                "1 warning this correction has no effect: no person is called 'Elena Fisch'",
                "2 warning this correction has no effect: no person or initiative is called 'Purple Elephant'",
                "3 warning this correction has no effect: no person is called 'Brook'",
                "4 warning this correction has no effect: no person is called 'Rosa Quel'",
                "5 warning this correction has no effect: no initiative is called 'NDT'",
            ])
    }

    @Test func conflicts() {
        let dossier = correctedDossier(
            Self.pile,
            """
            role:
              - {person: Ana Brook, role: envoy}
              - {person: Ana Brook, role: minister}
            rename:
              - {from: Lena Fisk, to: Lena A}
              - {from: Lena Fisk, to: Lena B}
            same-as:
              - [Helena Fisk, Helena Tarn]
              - [Helena Tarn, Helena Fisk]
            not-a-person: [Ana Brook]
            """)
        #expect(
            dossier.complaints == [
                "3 error the role of 'Ana Brook' is 'minister' here and 'envoy' elsewhere",
                "6 error the name to show is 'Lena B' here and 'Lena A' elsewhere",
                "8 warning this correction has no effect: no person is called 'Helena Tarn'",
                "9 error the name to show of 'Helena Fisk' is 'Helena Tarn' here and 'Helena Fisk' elsewhere",
                "10 error whether 'Ana Brook' is a person is 'no' here and 'yes' elsewhere",
            ])
    }
}
