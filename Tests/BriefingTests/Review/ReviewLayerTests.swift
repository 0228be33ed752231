import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// Files in, the review layer out.
@Suite struct ReviewLayerTests {
    static let pile = [
        "Content/articles/visit.txt": """
        The Harbour Office said on Tuesday that Port Minister Ana Brook would visit Tarn in the spring.

        Karl Ode, who runs the ferry, met Ana Brook on 2 April 2031. The talks may go on for some time after.

        """,
        "Content/articles/talks.md": """
        ---
        title: Talks at the port
        publisher: Tarn Courier
        published: 2031-04-04
        ---

        Port Minister Ana Brooke met Karl Ode on 2 April 2031 under the Harbour Wage Agreement (HWA).

        """,
    ]

    private func reviewed(
        _ files: [String: String] = pile, isReview: Bool = true, _ body: (BuiltSite, [ReviewFinding]) throws -> Void
    ) throws {
        try TemporaryFolder.with(files) { folder in
            var request = BuildRequest(content: folder.path("Content"), templates: nil, output: folder.path("Output"))
            request.isReview = isReview
            let made = Pipeline(disk: .real, process: 1).make(request)
            let site = try BuiltSite.build(folder) { $0.isReview = isReview }
            #expect(!site.report.diagnostics.hasErrors, "\(site.text(in: folder))")
            let data = PageData(dossier: made.dossier, comparison: made.comparison)
            try body(site, ReviewLayer(data: data).findings)
        }
    }

    @Test func everyPageIsKeptFromSearchEnginesAndTheLayerIsThere() throws {
        try reviewed { site, findings in
            for page in site.pages { #expect(site.files[page]?.contains("content=\"noindex\"") == true, "\(page)") }
            let page = try #require(site.files["review.html"])
            for number in findings.indices { #expect(page.contains("id=\"r\(number + 1)\"")) }
            #expect(site.files["articles/talks-at-the-port.html"]?.contains("aside class=\"review\"") == false)
        }
    }

    @Test func aBuildHasNoneOfIt() throws {
        try reviewed(isReview: false) { site, _ in
            #expect(site.files["review.html"] == nil)
            #expect(!site.files.values.contains { $0.contains("review.html") || $0.contains("class=\"review\"") })
        }
    }

    @Test func whatAnArticleLacksComesFirst() throws {
        try reviewed { _, findings in
            #expect(findings.prefix(2).map(\.kind) == [.unnamedOutlet, .noHeadline])
            #expect(findings.first?.lines == "article:\n  - {article: \"visit.txt\", outlet: \"…\"}\n")
        }
    }

    @Test func namesThatMayBeOneAreAPair() throws {
        try reviewed { _, findings in
            let pair = try #require(findings.first { $0.kind == .samePerson })
            #expect(pair.lines == "same-as:\n  - [\"Ana Brook\", \"Ana Brooke\"]\n")
            #expect(Set(pair.evidence.map(\.source)).count == 2)
        }
    }

    /// What the review says to paste is understood, applied, and settles the question.
    @Test func theLinesSettleTheQuestion() throws {
        for kind in [ReviewFinding.Kind.samePerson, .thinEvidence] {
            try reviewed { _, findings in
                let finding = try #require(findings.first { $0.kind == kind })
                var files = Self.pile
                files["Content/corrections.yml"] = finding.lines
                try reviewed(files) { site, after in
                    #expect(!after.contains { $0.kind == kind && $0.title == finding.title })
                    #expect(site.report.counts.corrections == 1)
                }
            }
        }
    }

    @Test func whatTheEditorSetIsSaidWithItsPlace() throws {
        var files = Self.pile
        files["Content/corrections.yml"] = "article:\n  - {article: visit.txt, outlet: Tarn Post}\n"
        try reviewed(files) { site, findings in
            #expect(!findings.contains { $0.kind == .unnamedOutlet })
            let own = try #require(findings.first { $0.kind == .setByEditor })
            #expect(findings.last == own)
            #expect(own.why == "corrections.yml:2")
            #expect(site.files["review.html"]?.contains("set by the editor, corrections.yml:2") == true)
        }
    }

    @Test(arguments: [
        ("role:\n  - {person: Ana Brook, role: envoy}\n", "Ana Brook: role"),
        ("key:\n  - {article: visit.txt, words: \"would visit Tarn\"}\n", "key statement"),
        ("hide:\n  - {initiative: HWA}\n", "Harbour Wage Agreement: hidden"),
        ("order:\n  - {people: [Karl Ode, Ana Brook]}\n", "Ana Brook: order"),
        ("date:\n  - {article: visit.txt, words: on Tuesday, date: 2031-04-01}\n", "a date"),
    ])
    func everyKindOfCorrectionIsSaid(_ lines: String, _ title: String) throws {
        var files = Self.pile
        files["Content/corrections.yml"] = lines
        try reviewed(files) { _, findings in
            let said = findings.first { $0.kind == .setByEditor && $0.title.hasSuffix(title) }
            #expect(said?.why == "corrections.yml:2", "\(findings.map(\.title))")
        }
    }

    @Test func linesAreReadBackWhateverTheyHold() {
        let line = CorrectionLines.entry("drop", [("article", "a \"b\".txt"), ("paragraph", "back\\slash: #1")])
        #expect(line == "drop:\n  - {article: \"a \\\"b\\\".txt\", paragraph: \"back\\\\slash: #1\"}\n")
    }
}
