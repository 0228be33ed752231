import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct ExternalLinkCheckerTests {
    private static func links(_ addresses: [String]) -> [ExternalLink] {
        let source = SourceText(
            name: "Output/a.html", text: addresses.map { "<a href=\"\($0)\">" }.joined(separator: "\n"))
        return addresses.enumerated().map { line, address in
            let start = source.lineStarts[line] + 9
            return ExternalLink(address: address, location: .init(source, start..<start + address.utf8.count))
        }
    }

    private static func disk(_ cache: String?, unwritable: Bool = false) -> Disk {
        var disk = Disk.real
        disk.kindFollowing = { path in path == ExternalLinkChecker.cache && cache != nil ? .file : .folder }
        disk.read = { _ throws(Disk.Failure) in Array((cache ?? "").utf8) }
        disk.makeFolder = { _ throws(Disk.Failure) in }
        disk.write = { path, bytes throws(Disk.Failure) in
            if unwritable { throw Disk.Failure(path: path, reason: "Permission denied", code: 13) }
        }
        return disk
    }

    private static func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: 22000 + number) }

    @Test func whatFailsIsReported() {
        let answers = [
            "https://a.example/gone": LinkAnswer(status: 404), "https://a.example/slow": LinkAnswer(status: 503),
            "https://b.example/": LinkAnswer(status: nil, reason: "there is no such server", isGone: true),
            "https://c.example/": LinkAnswer(status: nil, reason: "no answer within 20 seconds"),
            "https://d.example/": LinkAnswer(status: 403), "https://e.example/": LinkAnswer(status: 200),
        ]
        var asked: [String] = []
        var pauses = 0
        let report = ExternalLinkChecker(disk: Self.disk(nil, unwritable: true), day: Self.day(0)).check(
            Self.links(answers.keys.sorted())
        ) { address in
            asked.append(address)
            return answers[address] ?? LinkAnswer(status: nil)
        } pause: {
            pauses += 1
        }
        #expect(asked == answers.keys.sorted(), "host by host")
        #expect(pauses == asked.count - 1, "a pause between two requests, none before the first")
        #expect(report.refused == 1)
        TestGolden.expect(DiagnosticReport().text(of: report.diagnostics), "check/external.txt")
    }

    /// A good answer counts for seven days; a cache that can't be read is an empty one.
    @Test(arguments: [
        ("{\"https://a.example/\": {\"status\": 200, \"checked\": \"\(day(0))\"}}", 6, 0),
        ("{\"https://a.example/\": {\"status\": 200, \"checked\": \"\(day(0))\"}}", 7, 1),
        ("{\"https://a.example/\": {\"status\": 200, \"checked\": \"\(day(0))\"}}", -1, 1),
        ("{\"https://a.example/\": 5, \"x\": {}}", 0, 1), ("no json", 0, 1), ("", 0, 1),
    ])
    func whatAnsweredWellIsNotAskedAgain(_ cache: String, _ day: Int, _ asked: Int) {
        let checker = ExternalLinkChecker(disk: Self.disk(cache), day: Self.day(day))
        let report = checker.check(Self.links(["https://a.example/"])) { _ in
            LinkAnswer(status: 200)
        } pause: {
        }
        #expect(report.asked == asked)
        #expect(report.known == 1 - asked)
        #expect(report.diagnostics.isEmpty)
    }

    @Test func aCacheIsReadAsItWasWritten() {
        var cache = LinkCache()
        cache.keep(LinkAnswer(status: 200), for: "https://a.example/\"", on: Self.day(0))
        cache.keep(LinkAnswer(status: 404), for: "https://b.example/", on: Self.day(0))
        #expect(LinkCache(parsing: cache.bytes) == cache)
        #expect(cache.answer(for: "https://a.example/\"", on: Self.day(1))?.isGood == true)
        #expect(cache.answer(for: "https://b.example/", on: Self.day(1)) == nil)
    }
}
