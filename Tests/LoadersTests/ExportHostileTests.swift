import Basics
import Loaders
import TestSupport
import Testing

/// Feeds, exports and messages that are made to harm, or broken: no crash, no hang, few complaints.
@Suite struct ExportHostileTests {
    private static func load(_ name: String, _ text: String) -> LoadedClipping {
        loader.load(Clipping(name: name, bytes: Array(text.utf8)))
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    /// The name, the text, and the complaints that it must have.
    static let inputs: [(name: String, text: String, complaints: [String])] = [
        ("nested.xml", "<rss>" + times(100_000, "<item>"), ["xml-nested-too-deeply"]),
        (
            "bomb.xml",
            "<!DOCTYPE rss [<!ENTITY a \"\(times(1000, "x"))\"><!ENTITY b \"\(times(1000, "&a;"))\"><!ENTITY c \"\(times(1000, "&b;"))\">]><rss>&c;</rss>",
            ["xml-entities"]
        ),
        // One long entity named often: the quadratic form of the attack.
        (
            "quadratic.xml",
            "<!DOCTYPE rss [<!ENTITY a \"\(times(100_000, "x"))\">]><rss><channel>\(times(50_000, "&a;"))</channel></rss>",
            ["xml-entities"]
        ),
        (
            "parameters.xml",
            "<!DOCTYPE rss [<!ENTITY % a '\(times(10_000, "x"))'><!ENTITY % b '%a;%a;%a;'>%b;]><rss/>", ["invalid-xml"]
        ),
        (
            "ampersands.xml", "<rss><channel><title>" + times(200_000, "& ") + "</title></channel></rss>",
            ["bare-ampersand", "empty-clipping"]
        ),
        ("attributes.xml", "<rss " + (0..<50_000).map { "a\($0)='1' " }.joined() + "/>", ["empty-clipping"]),
        (
            "items.xml", "<rss><channel>" + times(20_000, "<item><title>t</title></item>") + "</channel></rss>",
            ["empty-clipping"]
        ),
        ("sections.xml", "<rss>" + times(50_000, "<![CDATA["), ["invalid-xml"]),
        ("comments.xml", "<rss>" + times(50_000, "<!-- "), ["invalid-xml"]),
        ("types.xml", times(50_000, "<!DOCTYPE a ["), ["invalid-xml"]),
        ("members.json", "{" + times(20_000, "\"title\":\"x\",") + "\"a\":1}", ["not-an-article"]),
        ("nested.json", times(100_000, "["), ["invalid-json", "not-an-article"]),
        ("objects.json", times(100_000, "{\"a\":"), ["invalid-json", "not-an-article"]),
        ("strings.json", "[" + times(100_000, "\"\\u12\",") + "]", ["invalid-json", "not-an-article"]),
        ("lines.jsonl", times(50_000, "{\n"), []),
        ("records.json", "[" + times(20_000, "{\"url\":\"https://e.example/\"},") + "{}]", ["not-an-article"]),
        (
            "nested.eml", "From: a@b.example\nSubject: x\n" + times(1000, "Content-Type: message/rfc822\n\n"),
            ["message-nested-too-deeply"]
        ),
        (
            "parts.eml",
            "From: a@b.example\n"
                + (0..<1000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
            ["message-nested-too-deeply"]
        ),
        (
            "boundaries.eml",
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + times(50_000, "--b\n\nx\n"),
            ["message-breaks-off"]
        ),
        ("fields.eml", times(100_000, "X-A: b\n"), ["empty-clipping"]),
        (
            "folded.eml",
            "From: a\nSubject: x\n" + times(200_000, " y\n")
                + "\ntext that is long enough for a paragraph of its own, said the clerk of Orrin.", []
        ),
        (
            "words.eml",
            "From: a\nSubject: " + times(100_000, "=?utf-8?Q?=41")
                + "\n\nText that is long enough for a paragraph, said the clerk.", []
        ),
        ("base64.eml", "From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\n" + times(400_000, "QUJD!\n"), []),
        (
            "wrong-label.eml", "From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\n" + times(100_000, "a b!\n"),
            ["too-many-lines"]
        ),
        (
            "noise.eml",
            "From: a\nSubject: b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
                + times(100_000, "AAECAwQFBgcICQ4PEBESExQVFhcYGRobHB0eHyAhIiMk\n"),
            ["binary-text-part"]
        ),
        ("lines.txt", times(100_000, "a b c\n"), ["too-many-lines"]),
        ("dates.txt", times(100_000, "28 May 2024\n"), ["too-many-lines"]),
        ("bylines.txt", times(100_000, "By Ana Brook\n"), ["too-many-lines"]),
        ("row.csv", "url,title\n" + times(50_000, "\"a,"), ["quotation-not-closed", "row-without-address"]),
        ("quotes.csv", "url,title\n" + times(200_000, "\"a\n"), ["quotation-not-closed", "row-without-address"]),
        ("rows.csv", "url,title\n" + times(20_000, "https://e.example/,t\n"), []),
        ("marks.csv", "url,title\n\"" + times(500_000, "\"\""), ["quotation-not-closed", "row-without-address"]),
        ("tags.ris", times(50_000, "TY  - NEWS\nUR  - https://e.example/\n"), []),
        ("links.html", "<title>Pocket Export</title>" + times(100_000, "<a href=\""), []),
    ]

    @Test(arguments: inputs) func isRead(_ name: String, _ text: String, _ complaints: [String]) {
        let start = CPUTime.now
        let loaded = Self.load(name, text)
        #expect(loaded.diagnostics.count <= 30)
        if !complaints.isEmpty { #expect(Set(loaded.diagnostics.map(\.identifier)) == Set(complaints)) }
        // A quadratic reader takes hours. A release build has two seconds; this may be a debug build beside other tests.
        #expect(CPUTime.now - start < .seconds(120))
    }

    @Test(arguments: ["a.json", "a.xml", "a.eml", "a.csv", "a.ris", "a.txt"]) func sixtyFourMegabytesAreRefused(
        _ name: String
    ) {
        let loaded = loader.load(Clipping(name: name, bytes: Array(repeating: 0x20, count: 64 << 20)))
        #expect(loaded.diagnostics.map(\.identifier) == ["file-too-large"])
        #expect(loaded.articles == [])
    }

    /// Every form, cut at every byte: the Markdown always parses to the blocks, and every map is true.
    @Test(arguments: [
        "rss-2.xml", "atom.atom", "json-feed.json", "news-please.json", "newsapi.json", "broken-line.jsonl",
        "wallabag.json",
        "chrome.mhtml", "newsletter.eml", "forwarded.eml", "outside.xml", "zotero-csl.json", "zotero.ris", "pocket.csv",
        "pocket-old.html", "raindrop.csv",
    ]) func isCutAtEveryByte(_ name: String) throws {
        let clipping = try ClippingsTests.clipping(name)
        for end in clipping.bytes.indices {
            let loaded = loader.load(Clipping(name: name, bytes: Array(clipping.bytes[..<end])))
            for article in loaded.articles {
                #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
                if end % 16 == 0 { expectTrueMaps(article) }
            }
        }
    }

    /// Random bytes, and pieces of every form in random order, under every ending.
    @Test func randomFiles() {
        var generator = SeededGenerator(seed: 4)
        let pieces = [
            "<rss>", "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "&amp;", "& ", "<a:b xmlns:a='x'>",
            "{", "}",
            "[", "]", "\"text\":", "\"url\":", "\"https://e.example/\"", ",", "\\u00e9", "\n", "\r\n", "Subject: x",
            "From: a <b@c>",
            "Content-Type: multipart/mixed; boundary=b", "--b", "--b--", "=?utf-8?B?w6k=?=", "=C3=A9", "=\n",
            "TY  - NEWS",
            "UR  - https://e.example/", "url,title", "\"", "A sentence of some words, said the clerk.", "é", "\u{0}",
        ]
        for ending in ["xml", "json", "jsonl", "eml", "mhtml", "csv", "ris"] {
            for round in 0..<150 {
                var bytes: [UInt8] = []
                for _ in 0..<Int.random(in: 0..<60, using: &generator) {
                    if round % 3 == 0 {
                        bytes.append(UInt8.random(in: 0...255, using: &generator))
                    } else {
                        bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
                    }
                }
                for article in loader.load(Clipping(name: "a." + ending, bytes: bytes)).articles {
                    #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
                    expectTrueMaps(article)
                }
            }
        }
    }
}
