import Briefing
import Testing

/// The loop with a source and a clock of the test's own.
@Suite struct RebuildLoopTests {
    /// What a test's edits and builds have come to. Time goes on only while the loop waits.
    private final class Desk: ChangeSource {
        var now = Duration.zero
        var edits: [(at: Duration, Changes)] = []
        var builds: [(at: Duration, changes: Changes?)] = []
        var duringBuild: [Int: Changes] = [:]

        func next(within patience: Duration?) -> Changes {
            guard let edit = edits.first, edit.at <= now + (patience ?? .seconds(3600)) else {
                now += patience ?? .zero
                return Changes()
            }
            edits.removeFirst()
            now = max(now, edit.at)
            return edit.1
        }

        func build(_ changes: Changes?) {
            builds.append((now, changes))
            if let edit = duringBuild[builds.count] { edits.insert((now + .milliseconds(50), edit), at: 0) }
            now += .milliseconds(100)
        }

        func run() {
            var loop = RebuildLoop(source: self, now: { self.now }, rebuild: build)
            loop.run { !self.edits.isEmpty }
        }
    }

    @Test func theFirstBuildWaitsForNothing() {
        let desk = Desk()
        desk.run()
        #expect(desk.builds.map(\.changes) == [nil])
    }

    @Test func anEditIsBuiltAtOnce() {
        let desk = Desk()
        desk.edits = [(.seconds(5), Changes(["a.md": true]))]
        desk.run()
        #expect(desk.builds.map(\.changes) == [nil, Changes(["a.md": true])])
        #expect(desk.builds[1].at < .seconds(5) + .milliseconds(10))
    }

    @Test func anEditDuringABuildIsBuiltAfterIt() {
        let desk = Desk()
        desk.edits = [(.seconds(5), Changes(["a.md": true]))]
        desk.duringBuild = [1: Changes(["b.md": true]), 3: Changes(["c.md": true])]
        desk.run()
        #expect(
            desk.builds.map(\.changes) == [
                nil, Changes(["b.md": true]), Changes(["a.md": true]), Changes(["c.md": true]),
            ])
    }

    @Test func aBurstMakesOneBuild() {
        let desk = Desk()
        desk.edits = (0..<100).map { (.seconds(5) + .milliseconds($0), Changes(["\($0).md": true])) }
        desk.run()
        #expect(desk.builds.count == 2)
        #expect(desk.builds[1].changes?.paths.count == 100)
    }

    @Test func aFileThatIsStillOpenIsWaitedFor() {
        let desk = Desk()
        desk.edits = [
            (.seconds(5), Changes(["a.md": false])), (.seconds(5) + .milliseconds(40), Changes(["a.md": true])),
        ]
        desk.run()
        #expect(desk.builds.map(\.changes) == [nil, Changes(["a.md": true])])
    }

    @Test func aFileThatIsNeverClosedIsBuiltInTheEnd() {
        let desk = Desk()
        desk.edits = (0..<60).map { (.seconds(5) + .milliseconds($0 * 20), Changes(["log.md": false])) }
        desk.run()
        #expect(desk.builds.count >= 3)
        #expect(desk.builds[1].at <= .milliseconds(5501))
    }

    @Test func aDeletedFileIsGoneAfterAMoment() {
        let desk = Desk()
        desk.edits = [(.seconds(5), Changes(["a.md": false]))]
        desk.run()
        #expect(desk.builds.map(\.changes) == [nil, Changes(["a.md": false])])
        #expect(desk.builds[1].at == .milliseconds(5060))
    }

    @Test func everythingMayHaveChanged() {
        let desk = Desk()
        desk.edits = [(.seconds(5), Changes(isEverything: true)), (.seconds(5), Changes(["a.md": true]))]
        desk.run()
        #expect(desk.builds.map(\.changes) == [nil, Changes(["a.md": true], isEverything: true)])
    }
}
