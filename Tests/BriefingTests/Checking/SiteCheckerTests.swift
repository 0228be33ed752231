import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct SiteCheckerTests {
    /// A site of a few pages that all lead to each other.
    private static let sound = [
        "index.html": page("<a href=\"people/ana.html#p2\">Ana</a> <a href='#top'>up</a> <a href=notes.html>notes</a>"),
        "people/ana.html": page("<p id=\"p2\">Ana</p><a href=\"../index.html?x=1\">Back</a>"),
        "notes.html": page("<a name=\"old\"></a><a href=\"#old\">old</a> <a href=\"mailto:a@desk.example\">mail</a>"),
        "style.css": "body { background: url(\"icon.svg\") } /* url(none.svg) */",
        "icon.svg": "<svg/>",
    ]

    private static func page(_ body: String) -> String {
        "<!DOCTYPE html>\n<html lang=\"en\"><head><link rel=\"stylesheet\" href=\"STYLE\"></head>\n<body>\n\(body)\n</body></html>\n"
    }

    private static func files(_ changes: [String: String]) -> [OutputFile] {
        sound.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { path, text in
            let style = path.contains("/") ? "../style.css" : "style.css"
            return OutputFile(path: path, bytes: Array(text.replacing("STYLE", with: style).utf8))
        }
    }

    @Test func aSoundSite() {
        #expect(SiteChecker().check(Self.files([:])).isEmpty)
    }

    /// One change each, and the report on it.
    static let faults: [(String, [String: String])] = [
        ("missing-page", ["notes.html": page("<p>\n  <a href=\"people/anna.html\">Ana</a></p>")]),
        ("path-from-the-root", ["people/ana.html": page("<p id=p2></p><a href=\"people/ana.html\">Ana</a>")]),
        ("other-folder", ["people/ana.html": page("<p id=p2></p><a href=\"notes.html\">Notes</a>")]),
        ("without-ending", ["notes.html": page("<a href=\"people/ana\">Ana</a>")]),
        ("missing-assets", ["notes.html": page("<img src=\"icno.svg\" alt=\"\"><script src=\"menu.js\"></script>")]),
        ("missing-in-set", ["notes.html": page("<img src=icon.svg srcset=\"icon.svg 1x, icon2.svg 2x\" alt=\"\">")]),
        (
            "missing-in-style",
            ["style.css": "@font-face { src: url( 'fonts/a.woff2' ) }\nbody { background: url(icon.svg) }"]
        ),
        ("missing-refresh", ["notes.html": page("<meta http-equiv=\"refresh\" content=\"0; url=gone.html\">")]),
        ("missing-anchor", ["notes.html": page("<a href=\"people/ana.html#P2\">Ana</a> <a href=\"#above\">up</a>")]),
        (
            "folder",
            ["notes.html": page("<a href=\"./\">home</a> <a href=\"people/\">people</a> <a href=\"..\">out</a>")]
        ),
        ("outside", ["notes.html": page("<a href=\"../report.pdf\">report</a>")]),
        (
            "from-the-root",
            ["notes.html": page("<a href=\"/people/ana.html\">Ana</a> <a href=\"/library/\">Library</a>")]
        ),
        ("empty", ["notes.html": page("<a href=\"\">Ana</a> <img src=\" \" alt=\"\">")]),
        ("same-id", ["notes.html": page("<p id=\"a\">One</p>\n<p id=\"b\">Two</p>\n<p id=\"a\">Three</p>")]),
        ("no-text", ["notes.html": page("<img src=\"icon.svg\"> <img src=\"icon.svg\" alt=\"\">")]),
        ("unlinked", ["people/lou.html": page("Lou"), "people/index.html": page("<a href=\"lou.html\">Lou</a>")]),
        (
            "on-every-page",
            Dictionary(
                uniqueKeysWithValues: (1...6).map {
                    ("p\($0).html", page("<a href=\"p\($0 % 6 + 1).html\">on</a><a href=\"gone.html\">gone</a>"))
                }
            ).merging(["notes.html": page("<a href=\"p1.html\">on</a>")]) { $1 }
        ),
    ]

    @Test(arguments: faults) func isReported(_ name: String, _ changes: [String: String]) {
        let diagnostics = SiteChecker(root: "Output").check(Self.files(changes))
        #expect(!diagnostics.isEmpty)
        TestGolden.expect(DiagnosticReport().text(of: diagnostics), "check/\(name).txt")
    }

    /// What a checker might take for a fault.
    @Test(arguments: [
        "<!-- <a href=\"gone.html\"> -->", "<script>const a = '<a href=\"gone.html\">';</script>",
        "<template><p id=\"a\"></p></template><p id=\"a\"></p>", "<a href=\"https://gone.example/x\">x</a>",
        "<a title=\"a > b\" href=\"people/ana.html\">x</a>", "<a href=\"people/an%61.html#p&#50;\">x</a>",
        "<img alt src=icon.svg>", "<a href=\"style.css#x\">x</a>", "a < b and <a", "<p id>x</p>",
        "<A HREF='people/ana.html'>x</A>", "<a href=\"data:text/plain,x\">x</a>", "<a href=\"#:~:text=Ana\">x</a>",
    ])
    func isNoFault(_ body: String) {
        let page = Self.page(body + "<a href=\"index.html\">x</a>")
        #expect(SiteChecker().check(Self.files(["notes.html": page])).isEmpty)
    }

    @Test func anOldAddressAndAPageOfTheEditorsAssetsNeedNoLink() {
        let alias = "<html data-alias><meta http-equiv=\"refresh\" content=\"0; url=ana.html\"></html>"
        let changes = ["people/old.html": alias, "404.html": Self.page("?"), "assets/a.html": "<a href=\"/x\">x</a>"]
        #expect(SiteChecker().check(Self.files(changes)).isEmpty)
    }

    @Test func ofVeryManyFaultsTheFirstAreShownAndTheRestCounted() {
        let links = (1...50).map { "<a href=\"gone-\($0).html\">x</a>" }.joined(separator: "\n")
        let diagnostics = SiteChecker(limit: 10).check(Self.files(["notes.html": Self.page(links)]))
        #expect(diagnostics.count == 10)
        #expect(diagnostics.last?.notes.last?.text == "and 40 more faults of this kind, which are not shown")
    }

    /// Tags and addresses cut off anywhere: every prefix of a page is read to its end.
    @Test func everyPrefixOfAPage() {
        let page = Array(
            "<html><a href=\"x.html#a\" id='b'><img srcset=\"a 1x,b\"><style>p{x:url('a')}</style><!-- x --><meta http-equiv=refresh content='0;url=x'>&amp;</title>"
                .utf8)
        for length in 0...page.count {
            let facts = PageFacts(path: "a.html", bytes: Array(page[..<length]))
            var links = 0
            facts?.forEachLink { _ in links += 1 }
            #expect(links <= 5)
        }
    }

    @Test func timeGrowsInAStraightLine() throws {
        func time(_ count: Int) -> Duration {
            let body = (0..<count).map { "<p id=\"p\($0)\"><a href=\"#p\($0)\">\($0)</a></p>" }.joined()
            let files = Self.files(["notes.html": Self.page(body)])
            return CPUTime.measure { _ = SiteChecker().check(files) }
        }
        _ = time(1000)
        let (one, eight) = (time(4000), time(32000))
        #expect(eight < one * 24)
    }
}
