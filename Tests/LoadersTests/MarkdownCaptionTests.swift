import Basics
import Loaders
import Testing

/// A paragraph of a Markdown clipping that is a caption with its credit.
@Suite struct MarkdownCaptionTests {
    @Test(arguments: [
        ("The old quay of Mirov at dawn. / KNS", "The old quay of Mirov at dawn.", "/ KNS"),
        ("The old quay of Mirov at dawn (Photo: T. Reed)", "The old quay of Mirov at dawn", "(Photo: T. Reed)"),
        (
            "The *old* quay of Mirov at dawn. | Photograph: Tom Reed", "The old quay of Mirov at dawn.",
            "| Photograph: Tom Reed"
        ),
    ]) func creditGoesToTheReceipt(_ line: String, _ caption: String, _ credit: String) throws {
        let body = "The council met on Tuesday behind closed doors, the first such meeting since the war."
        let found = try #require(article("# Quay reopens\n\n\(line)\n\n\(body)\n", "a.md"))
        #expect(found.blocks.map(\.kind) == [.caption, .paragraph])
        #expect(found.blocks.map(\.text) == [caption, body])
        #expect(found.dropped.map(\.reason) == [.credit])
        #expect(found.dropped.map(\.text) == [credit])
        #expect(blocks(found.markdown).map(\.text) == found.blocks.map(\.text))
        #expect(found.markdown.hasPrefix("*The old quay"))
    }

    /// A slash that is no credit, a bracket in a sentence, and an item of a list stay what they are.
    @Test(arguments: [
        "It cost 3 / 4 of what was planned.", "The two towns signed the pact (see the map) on Monday.",
        "- The old quay (Photo: T. Reed)",
    ]) func otherParagraphsStay(_ line: String) throws {
        let found = try #require(article("The council met on Tuesday behind closed doors.\n\n\(line)\n", "a.md"))
        #expect(!found.blocks.contains { $0.kind == .caption })
        #expect(found.dropped == [])
    }
}
