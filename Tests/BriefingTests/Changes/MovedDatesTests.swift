import Testing

@testable import Briefing

@Suite struct MovedDatesTests {
    private typealias Small = SmallSnapshot

    private func moves(_ earlier: Snapshot, _ now: Snapshot) -> [String] {
        MovedDates(earlier, now, sources: [0]).moves.map { "\($0.move.from) > \($0.move.to)" }
    }

    private func with(_ text: String, _ date: String, _ range: Range<Int>) -> Snapshot {
        var snapshot = Small.make()
        snapshot.statements = [Small.statement("talks-open#p1.s1", text, date, range)]
        return snapshot
    }

    @Test func anotherDayInTheSameSentence() {
        let now = with("Talks open on 12 May at the old port of Tarn.", "2031-05-12", 14..<20)
        #expect(moves(Small.make(), now) == ["2031-05-01 > 2031-05-12"])
        #expect(moves(now, Small.make()) == ["2031-05-12 > 2031-05-01"])
    }

    @Test func theSameSentenceReadAsAnotherDay() {
        let now = with("Talks open on 1 May at the old port of Tarn.", "2032-05-01", 14..<19)
        #expect(moves(Small.make(), now) == ["2031-05-01 > 2032-05-01"])
    }

    @Test func anotherSentenceIsNoMove() {
        let now = with("Talks ended on 12 May at the old port of Tarn.", "2031-05-12", 15..<21)
        #expect(moves(Small.make(), now) == [])
        #expect(moves(Small.make(), Small.make()) == [])
    }

    @Test func fewWordsProveNothing() {
        #expect(moves(with("Due on 1 May", "2031-05-01", 7..<12), with("Due on 2 May", "2031-05-02", 7..<12)) == [])
    }

    @Test func whatTheEditorCallsByOneTitle() {
        var (earlier, now) = (Small.make(), Small.make())
        earlier.subjects = [Small.date("2031-06-01", title: "The vote"), Small.date("2031-06-09")]
        now.subjects = [Small.date("2031-06-08", title: "The vote"), Small.date("2031-06-09")]
        #expect(moves(earlier, now) == ["2031-06-01 > 2031-06-08"])
        now.subjects.append(Small.date("2031-06-20", title: "The vote"))
        #expect(moves(earlier, now) == [], "which of the two is not known")
    }

    /// A date that had nothing but what moved is told once: as moved, neither as new nor as gone.
    @Test func aMoveIsToldOnce() {
        var earlier = Small.make()
        var now = with("Talks open on 12 May at the old port of Tarn.", "2031-05-12", 14..<20)
        earlier.subjects = [Small.date("2031-05-01")]
        now.subjects = [Small.date("2031-05-12")]
        let lines = Told.lines(BriefingChanges(from: earlier, to: now))
        #expect(lines == ["date moved 2031-05-12: from 2031-05-01", "source changed Talks open: statements 1 > 1"])
    }

    @Test func overlappingPlacesOfAHostileFileAreNoFrame() {
        var earlier = Small.make()
        earlier.statements[0].dates.append(.init(id: "2031-05-02", range: 15..<18, status: nil))
        var now = earlier
        now.statements[0].text = "Talks open on 1 May at the new port of Tarn."
        #expect(moves(earlier, now) == [])
    }
}
