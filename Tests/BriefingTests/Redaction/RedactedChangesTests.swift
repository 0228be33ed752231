import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// What an earlier briefing told of somebody who is redacted now.
@Suite struct RedactedChangesTests {
    private static let clippings = [
        "strike.md": """
        ---
        title: Dockers return to work
        publisher: Harbour Gazette
        published: 2031-04-02
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on 1 April 2031.

        Brook said that the cranes would be repaired by June 2031.

        """,
        "talks.md": """
        ---
        title: Talks at the quay
        publisher: Tarn Courier
        published: 2031-04-03
        ---
        Union leader Tom Achterberg said that the wage talks would go on in May 2031.

        """,
    ]

    /// Builds, redacts, and builds again with the first site as the earlier one.
    private func rebuilt(_ redaction: String, _ body: (RedactedSite) throws -> Void) throws {
        try RedactedSite.build(Self.clippings, redacting: []) { folder, first in
            #expect(first.files["people/ana-brook.html"] != nil)
            try FileManager.default.moveItem(atPath: folder.path("Output"), toPath: folder.path("earlier"))
            try folder.write("Content/corrections.yml", "redact:\n  - {\(redaction)}\n")
            let built = try BuiltSite.build(folder) { $0.since = folder.path("earlier") }
            #expect(!built.report.diagnostics.hasErrors, "\(built.text(in: folder))")
            try body(RedactedSite(built: built))
        }
    }

    @Test func nobodyComesBack() throws {
        try rebuilt("person: Ana Brook") { site in
            #expect(site.files["changes.html"] != nil)
            #expect(site.places(of: "Ana Brook") == [])
            #expect(site.places(of: "Brook") == [])
            #expect(site.files["people/tom-achterberg.html"] != nil)
        }
    }

    @Test func noArticleComesBack() throws {
        try rebuilt("article: strike.md") { site in
            #expect(site.files["changes.html"] != nil)
            #expect(site.places(of: "Dockers return to work") == [])
            #expect(site.places(of: "the cranes would be repaired") == [])
            #expect(site.files["articles/talks-at-the-quay.html"] != nil)
        }
    }
}
