import Basics
import Briefing
import TestSupport
import Testing

/// Corrections in a whole build: what stands on the pages, and what a broken one keeps.
@Suite struct CorrectedSiteTests {
    private static let pile = [
        "Content/articles/strike.md": Fixtures.strike, "Content/articles/talks.md": Fixtures.talks,
    ]

    private func build(_ corrections: String, _ body: (TemporaryFolder, BuiltSite) throws -> Void) throws {
        try TemporaryFolder.with(Self.pile.merging(["Content/corrections.yml": corrections]) { $1 }) { folder in
            try body(folder, try BuiltSite.build(folder))
        }
    }

    @Test func aRenamedPersonsOldAddressLeadsOn() throws {
        try build("rename: [{from: Ana Brook, to: Ana Maria Brook}]\n") { _, site in
            #expect(site.report.diagnostics.isEmpty)
            #expect(site.report.counts.corrections == 1)
            #expect(site.files["people/ana-maria-brook.html"]?.contains("<h1>Ana Maria Brook</h1>") == true)
            let old = try #require(site.files["people/ana-brook.html"])
            #expect(old.contains("data-alias"))
            #expect(old.contains("ana-maria-brook.html"))
        }
    }

    @Test func aDroppedParagraphIsOnNoPage() throws {
        try build("drop: [{article: strike.md, paragraph: Port Minister Ana Brook met}]\n") { _, site in
            #expect(site.report.diagnostics.isEmpty)
            #expect(!site.files.values.contains { $0.contains("promised talks") })
            let page = try #require(site.files["articles/dockers-return-to-work.html"])
            #expect(page.contains("id=\"p2\""))
            #expect(!page.contains("id=\"p1\""))
        }
    }

    @Test func aRoleStandsOnThePage() throws {
        try build("role: {person: Tom Achterberg, role: head of the dockers}\n") { _, site in
            #expect(site.files["people/tom-achterberg.html"]?.contains("head of the dockers") == true)
        }
    }

    @Test func aBrokenOneKeepsTheOldOutputAndAnUnusedOneWarns() throws {
        try build("rename: [{from: Ana Brook}]\n") { _, site in
            #expect(site.report.written == nil)
            #expect(site.report.diagnostics.map(\.identifier) == ["incomplete-correction"])
        }
        try build("drop: [{article: strike.md, paragraph: No such words}]\n") { folder, site in
            #expect(site.report.written != nil)
            TestGolden.expect(site.text(in: folder), "corrections/unused.txt")
        }
    }
}
