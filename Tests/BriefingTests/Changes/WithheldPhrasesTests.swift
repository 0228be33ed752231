import Testing

@testable import Briefing

@Suite struct WithheldPhrasesTests {
    private let withheld = WithheldPhrases(phrases: ["Lena Fisk", "Étienne Roy", "Li", "मीरा"])

    @Test(arguments: [
        "Lena Fisk", "talks with LENA  FISK’s aide", "articles/lena-fisk-resigns", "lena_fisk", "etienne-roy-leaves",
        "Li", "said Li.", "मीरा said",
    ])
    func hides(_ text: String) { #expect(withheld.hides(text)) }

    @Test(arguments: ["Lena Fiske", "Helena Fisk", "alliance", "Lena and Fisk", "", "—"])
    func leaves(_ text: String) { #expect(!withheld.hides(text)) }

    @Test func nothingWithheldHidesNothing() {
        #expect(!WithheldPhrases().hides("Lena Fisk"))
        #expect(!WithheldPhrases(phrases: ["", " – "]).hides("a – b"))
    }

    /// A person who was taken out for good comes back by no way of telling what changed.
    @Test func nobodyReappears() {
        var earlier = SmallSnapshot.make()
        earlier.edition.title = "Lena Fisk in Tarn"
        earlier.sources[0].title = "Lena Fisk resigns"
        earlier.sources[0].slug = "lena-fisk-resigns"
        earlier.subjects += [
            SmallSnapshot.person("Lena Fisk", role: "Port Minister"),
            SmallSnapshot.person("Ana Brook", role: "aide to Lena Fisk"),
        ]
        earlier.meetings = [.init(parties: ["person:lena-fisk"], names: ["Lena Fisk"], days: [], isPlanned: false)]
        earlier.differences = [
            .init(kind: "wording", topic: "spelling", subjects: ["Lena Fisk"], values: ["Fisk", "Fiske"])
        ]
        var now = SmallSnapshot.make()
        now.sources[0].slug = "withheld"
        now.statements = []
        now.subjects += [SmallSnapshot.person("Ana Brook", role: "Port Minister")]
        let open = BriefingChanges(from: earlier, to: now)
        #expect("\(open)".lowercased().contains("lena fisk"))
        let closed = BriefingChanges(from: earlier, to: now, withheld: WithheldPhrases(phrases: ["Lena Fisk", "Fisk"]))
        #expect(!"\(closed)".lowercased().contains("fisk"), "\(closed)")
        #expect(Told.lines(closed).contains("person changed Ana Brook: role  > Port Minister"))
    }
}

/// A briefing of one article, to be bent.
enum SmallSnapshot {
    static func make() -> Snapshot {
        Snapshot(
            edition: .init(title: "The strike", version: "1", asOf: "2031-04-03"), isWhole: true, event: nil,
            sources: [source("Talks open", 1)], subjects: [],
            statements: [
                statement("talks-open#p1.s1", "Talks open on 1 May at the old port of Tarn.", "2031-05-01", 14..<19)
            ],
            meetings: [], differences: [])
    }

    static func source(_ title: String, _ number: Int, address: String? = nil) -> Snapshot.Source {
        .init(
            number: number, slug: title.lowercased().replacing(" ", with: "-"), title: title, address: address,
            fields: [.init(name: .headline, values: [title])])
    }

    static func statement(_ id: String, _ text: String, _ date: String, _ range: Range<Int>) -> Snapshot.Statement {
        .init(id: id, source: 1, text: text, dates: [.init(id: date, range: range, status: nil)])
    }

    static func person(_ name: String, role: String) -> Snapshot.Entry {
        .init(
            kind: .person, id: name.lowercased().replacing(" ", with: "-"), name: name, spellings: [name],
            fields: [.init(name: .role, values: [role])], statements: [], listedBy: [])
    }

    static func date(_ value: String, title: String? = nil) -> Snapshot.Entry {
        .init(
            kind: .date, id: value, name: value, spellings: [],
            fields: [.init(name: .title, values: [title].compactMap(\.self))], statements: [], listedBy: [])
    }
}
