import Foundation
import FuzzSupport
import Loaders

/// Inputs at the sizes that do harm: each is read within two seconds of the processor, with a complaint where it is
/// refused or cut, and no crash.
enum Hostile {
    static let limit = 2.0

    /// The code to exit with.
    static func run() -> Int32 {
        var failures = 0
        for (name, file, wanted, make) in cases {
            let bytes = make()
            let start = clock()
            let loaded = Reading.loader.load(Clipping(name: file, bytes: bytes))
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            var fault = Reading.fault(in: loaded)
            if seconds > limit { fault = "it took more than \(limit) s" }
            if let wanted, !loaded.diagnostics.contains(where: { $0.identifier == wanted }) {
                fault = "no complaint \(wanted), but \(loaded.diagnostics.map(\.identifier))"
            }
            let time = String(format: "%.2f s", seconds)
            print("hostile: \(time)  \(name) (\(bytes.count) bytes)\(fault.map { ": FAILED, \($0)" } ?? "")")
            failures += fault == nil ? 0 : 1
        }
        failures += cuts()
        print(failures == 0 ? "hostile: none failed" : "hostile: \(failures) failed")
        return failures == 0 ? 0 : 1
    }

    private typealias Case = (name: String, file: String, wanted: String?, make: @Sendable () -> [UInt8])

    private static let cases: [Case] = [
        ("100,000 nested div", "a.html", "page-nested-too-deeply", { times(100_000, "<div>") + Array("text".utf8) }),
        ("100,000 nested b", "a.html", "page-nested-too-deeply", { times(100_000, "<b>") + times(1000, "<p>x") }),
        ("2 million nested svg", "a.html", "page-nested-too-deeply", { times(2_000_000, "<svg>") }),
        ("2 million nested blockquote", "a.html", "page-nested-too-deeply", { times(2_000_000, "<blockquote>") }),
        ("100,000 nested lists", "a.html", "page-nested-too-deeply", { times(100_000, "<ul><li>") + Array("x".utf8) }),
        (
            "50,000 attributes", "a.html", "page-nested-too-deeply",
            { Array("<p ".utf8) + (0..<50_000).flatMap { Array("a\($0)=1 ".utf8) } + Array(">text</p>".utf8) }
        ),
        ("a page of 64 MB", "a.html", "page-too-large", { Array("<p>".utf8) + times(64 << 20, "x") }),
        ("a page of 31 MB of text", "a.html", nil, { Array("<p>".utf8) + times(31 << 17, "word of ") }),
        ("an unclosed comment", "a.html", nil, { times(500_000, "<!-- ") }),
        ("an unclosed attribute", "a.html", nil, { Array("<p title=\"".utf8) + times(4 << 20, "x") }),
        ("end tags across cells", "a.html", nil, { times(20_000, "<div><table><td></div>") }),
        ("200,000 cells", "a.html", nil, { Array("<table><tr>".utf8) + times(200_000, "<td>x") }),
        ("100,000 paragraphs", "a.html", nil, { times(100_000, "<p>Some words here.") }),
        ("nested JSON", "a.html", nil, { script(times(200_000, "[")) }),
        ("entities in XML", "a.xml", nil, { bomb }),
        ("a message 1,000 deep", "a.eml", nil, { message(1000) }),
        ("1 MB of one line", "a.txt", nil, { times(1 << 17, "a word, ") }),
        ("100,000 nested quotations", "a.md", nil, { times(100_000, ">") }),
        ("50,000 open brackets", "a.md", nil, { times(50_000, "[") }),
        ("random bytes as a page", "a.html", nil, { noise(1 << 20) }),
        ("random bytes as text", "a.txt", nil, { noise(1 << 20) }),
    ]

    /// A page cut at 500 places, and a small one at every byte.
    private static func cuts() -> Int {
        guard let small = Fixtures.all.first(where: { $0.name == "page.html" })?.text else { return 1 }
        let large =
            Array(small.utf8) + (0..<400).flatMap { Array("<p>Paragraph \($0) of <b>many</b> &amp; more.\n".utf8) }
        var random = SeededGenerator(seed: 7, input: 0)
        let pieces =
            small.utf8.indices.map { Array(small.utf8[..<$0]) }
            + (0..<500).map { _ in Array(large.prefix(random.below(large.count))) }
        var (failures, slowest) = (0, 0.0)
        for piece in pieces {
            let start = clock()
            let loaded = Reading.loader.load(Clipping(name: "cut.html", bytes: piece))
            slowest = max(slowest, Double(clock() - start) / Double(CLOCKS_PER_SEC))
            guard let fault = Reading.fault(in: loaded) else { continue }
            print("hostile: a page cut at byte \(piece.count): FAILED, \(fault)")
            failures += 1
        }
        print("hostile: \(pieces.count) cut pages, the slowest in \(String(format: "%.3f s", slowest))")
        return failures + (slowest > limit ? 1 : 0)
    }

    private static func times(_ count: Int, _ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * text.utf8.count)
        for _ in 0..<count { bytes += text.utf8 }
        return bytes
    }

    private static func script(_ json: [UInt8]) -> [UInt8] {
        Array("<script type='application/ld+json'>".utf8) + json + Array("</script><p>Some text of a page.".utf8)
    }

    private static var bomb: [UInt8] {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"words \">"
        for level in 1...30 {
            text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        return Array((text + "]><rss><channel><item><title>&a30;</title></item></channel></rss>").utf8)
    }

    private static func message(_ depth: Int) -> [UInt8] {
        var text = "Subject: Deep\nMIME-Version: 1.0\n"
        for level in 0..<depth {
            text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
        }
        return Array((text + "Content-Type: text/plain\n\nThe words at the bottom.\n").utf8)
    }

    private static func noise(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 11, input: 0)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
}
