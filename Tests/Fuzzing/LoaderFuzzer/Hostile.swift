import Basics
import Foundation
import FuzzSupport
import Loaders

/// Inputs at the sizes that do harm: each is read within two seconds of the processor, with a complaint where it is
/// refused or cut, and no crash.
enum Hostile {
    static let limit = 2.0

    /// The code to exit with.
    static func run() -> Int32 {
        var failures = cases.count { !read($0.name, Clipping(name: $0.file, bytes: $0.make()), $0.wanted) }
        failures += cuts()
        print(failures == 0 ? "hostile: none failed" : "hostile: \(failures) failed")
        return failures == 0 ? 0 : 1
    }

    /// Reads files as the hostile inputs are read.
    static func read(_ files: [String]) throws -> Int32 {
        let failures = try files.count { file in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            return !read(file, Clipping(name: file, bytes: bytes), nil)
        }
        return failures == 0 ? 0 : 1
    }

    /// Whether a clipping is read in time, kept as promised, and complained about as wanted.
    private static func read(_ name: String, _ clipping: Clipping, _ wanted: String?) -> Bool {
        let start = clock()
        let loaded = Reading.loader.load(clipping)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        var fault = Reading.fault(in: loaded)
        if seconds > limit { fault = "it took more than \(limit) s" }
        let complaints = loaded.diagnostics.map(\.identifier)
        if let wanted, !complaints.contains(wanted) { fault = "no complaint \(wanted)" }
        let time = String(format: "%.2f s", seconds)
        print(
            "hostile: \(time)  \(name) (\(clipping.bytes.count) bytes) \(complaints.prefix(4))",
            fault.map { ": FAILED, \($0)" } ?? "")
        return fault == nil
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
        ("a page of 33 MB", "a.html", "page-too-large", { Array("<p>".utf8) + times(33 << 20, "x") }),
        ("a page of 64 MB", "a.html", "file-too-large", { Array("<p>".utf8) + times(64 << 20, "x") }),
        ("a page of 31 MB of text", "a.html", nil, { Array("<p>".utf8) + times(31 << 17, "word of ") }),
        ("an unclosed comment", "a.html", nil, { times(500_000, "<!-- ") }),
        ("an unclosed attribute", "a.html", nil, { Array("<p title=\"".utf8) + times(4 << 20, "x") }),
        ("end tags across cells", "a.html", nil, { times(20_000, "<div><table><td></div>") }),
        ("200,000 cells", "a.html", nil, { Array("<table><tr>".utf8) + times(200_000, "<td>x") }),
        ("100,000 paragraphs", "a.html", nil, { times(100_000, "<p>Some words here.") }),
        ("nested JSON", "a.html", nil, { script(times(200_000, "[")) }),
        ("entities in XML", "a.xml", "xml-entities", { bomb }),
        ("a feed of 2,000 articles", "a.rss", nil, { feed(2000) }),
        ("a message 1,000 deep", "a.eml", "message-nested-too-deeply", { message(1000) }),
        (
            "lines under a wrong label", "a.eml", nil,
            { mail("base64") + times(400_000, "a b!\n") }
        ),
        ("21 MB of no text, as text", "a.eml", "binary-text-part", { mail("base64") + base64(21 << 20) }),
        ("a file of 64 MB", "a.txt", "file-too-large", { times(64 << 20, "x") }),
        ("400,000 short lines", "a.txt", "too-many-lines", { times(400_000, "a b c\n") }),
        ("400,000 dates", "a.txt", "too-many-lines", { times(400_000, "28 May 2024\n") }),
        ("400,000 bylines", "a.txt", "too-many-lines", { times(400_000, "By Ana Brook\n") }),
        ("100,000 sentences", "a.txt", "too-many-lines", { times(100_000, "The quay was shut, said Ana Brook.\n") }),
        (
            "200,000 open marks", "a.csv", "quotation-not-closed",
            { Array("url,title\n".utf8) + times(200_000, "\"a\n") }
        ),
        ("200,000 open marks in a row", "a.csv", nil, { Array("url,title\n".utf8) + times(200_000, "\"a,") }),
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

    private static func mail(_ coding: String) -> [UInt8] {
        Array("From: a@b.example\nSubject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: \(coding)\n\n".utf8)
    }

    private static func base64(_ count: Int) -> [UInt8] {
        let options: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithLineFeed]
        return Array(Data(noise(count / 4 * 3)).base64EncodedData(options: options))
    }

    private static func feed(_ count: Int) -> [UInt8] {
        let sentence = "The council of Orrin met on Tuesday behind closed doors, said its clerk Ana Brook. "
        let paragraphs = "<p>" + String(repeating: sentence, count: 22) + "<p>An <b>end</b> &amp; more."
        var text = "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>T</title>"
        for number in 0..<count {
            text += "<item><title>Report \(number)</title><pubDate>Tue, 28 May 2024 09:47:00 GMT</pubDate>"
            text += "<content:encoded><![CDATA[<p>\(number) \(paragraphs)]]></content:encoded></item>"
        }
        return Array((text + "</channel></rss>").utf8)
    }

    private static func noise(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 11, input: 0)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
}
