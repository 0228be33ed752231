import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct ReviewStateTests {
    private static let mark = "Automatic draft, not reviewed"

    private func built(_ settings: String, _ body: (BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with([
            "Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks,
            "Content/people/ana.md": "---\nname: Ana Brook\nformerly: brook\n---\n", "Content/pages/about.md": "Us.\n",
            "Content/site.yml": settings,
        ]) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.diagnostics.isEmpty)
            try body(site)
        }
    }

    /// The newest article is of 3 April 2031.
    @Test(arguments: [
        ("", false), ("reviewed: Lena Fisk 2031-04-03\n", true), ("reviewed: Lena Fisk 2031-04-04\n", true),
        ("reviewed: Lena Fisk 2031-04-02\n", false), ("reviewed: Lena Fisk 2031-04-03\nas-of: 2031-04-03\n", true),
        ("reviewed: Lena Fisk 2031-04-03\nas-of: 2031-04-04\n", false),
        ("reviewed: Lena Fisk 2031-04-04\nas-of: 2031-04-04\n", true),
    ])
    func everyPageSaysWhetherItWasRead(_ settings: String, _ isCurrent: Bool) throws {
        try built(settings) { site in
            for page in site.pages + ["briefing.txt", "print-sheets.css"] {
                #expect(site.files[page]?.contains(Self.mark) == !isCurrent, "\(page)")
            }
            let front = try #require(site.files["index.html"])
            #expect(front.contains("Read through by Lena Fisk on") == isCurrent)
            #expect(front.contains("Last read through by Lena Fisk") == (!isCurrent && !settings.isEmpty))
            let data = try #require(site.files["data/briefing.json"])
            #expect(data.contains("\"isReviewed\": \(isCurrent)"))
        }
    }

    @Test(arguments: [
        ("desk@tarn.example", "<a href=\"mailto:desk@tarn.example\">desk@tarn.example</a>"),
        (
            "https://tarn.example/write?a=1",
            "<a href=\"https://tarn.example/write?a=1\">https://tarn.example/write?a=1</a>"
        ),
        ("javascript:alert(1)//@a", "Corrections to: javascript:alert(1)//@a</p>"),
        ("Desk 4, room <12>", "Corrections to: Desk 4, room &lt;12&gt;</p>"),
    ])
    func theContactLeadsWhereItCan(_ contact: String, _ wanted: String) throws {
        try built("contact: \"\(contact)\"\n") { site in
            for page in site.pages where page != "print.html" && site.files[page]?.contains("data-alias") == false {
                #expect(site.files[page]?.contains(wanted) == true, "\(page)")
            }
            #expect(site.files["briefing.txt"]?.contains("Corrections to: \(contact)") == true)
        }
    }
}
