import Basics
import CommonMark
import Loaders
import Testing

@Suite struct MarkdownLoaderTests {
    @Test func theFirstHeadingIsTheHeadline() throws {
        let found = try #require(
            article("# The *ferry* to Holm\n\nIt does not run.\n\n## Why\n\n- A gearbox\n- is broken\n", "a.md"))
        #expect(found.title?.text == "The ferry to Holm")
        #expect(found.blocks.map(\.text) == ["It does not run.", "Why", "A gearbox", "is broken"])
        #expect(found.markdown == "It does not run.\n\n## Why\n\n- A gearbox\n- is broken\n")
        #expect(found.title?.map.source(for: 4..<9).map(found.source.text(in:)) == "ferry")
        #expect(found.blocks[1].map.source(for: 0..<3).map(found.source.text(in:)) == "Why")
    }

    @Test func aSetextHeadlineGoesWithItsLine() throws {
        let found = try #require(article("The ferry\n=========\nIt does not run.\n", "a.md"))
        #expect(found.title?.text == "The ferry" && found.markdown == "It does not run.\n")
    }

    @Test func anotherHeadingStaysWhereTheFrontMatterHasTheTitle() throws {
        let found = try #require(article("---\ntitle: A\n---\n# B\n\nText.\n", "a.md"))
        #expect(found.title?.text == "A" && found.blocks.map(\.text) == ["B", "Text."])
    }

    @Test func theFrontMatterOfEveryTool() throws {
        let text = """
            ---
            headline: "The ferry: a report"
            url: https://example.org/ferry
            sitename: Holm Post
            byline: By Ana Brook and Li Wei
            date: 2024-03-05
            publishedAt: 2024-03-04T21:10:00Z
            created: 2024-05-01
            excerpt: It does not run.
            og:locale: en_GB
            keywords: ferry; sea
            ---
            The ferry does not run.
            """
        let found = try #require(article(text, "a.md"))
        #expect(found.title?.text == "The ferry: a report" && found.publisher == "Holm Post")
        #expect(found.sourceURL == "https://example.org/ferry" && found.language == "en-GB")
        #expect(found.authors == ["Ana Brook", "Li Wei"] && found.tags == ["ferry", "sea"])
        #expect(found.standfirst?.text == "It does not run.")
        #expect(found.published?.basis == .frontMatter && found.published?.words == "2024-03-05")
        #expect(found.metadata?.entries.count == 10)
        #expect(found.title?.map.source(for: 0..<3).map(found.source.text(in:)) == "The")
    }

    @Test func aSavedDateIsNoPublicationDate() throws {
        let found = try #require(
            article("---\ntitle: A\ncreated: 2024-05-01\nsaved: 2024-05-02\nmodified: 2024-05-03\n---\nText.\n", "a.md")
        )
        #expect(found.published == nil)
    }

    /// Behind a picture without a description the text begins with a space.
    @Test func whatAPlayerShowsIsNoise() throws {
        let found = try #require(article("# A\n\nThe ferry is late.\n\n![](play.svg) 0:00 / 3:12\n", "a.md"))
        #expect(found.blocks.map(\.text) == ["The ferry is late."])
        #expect(found.dropped.map(\.reason) == [.furniture])
    }

    @Test func codeAndQuotationsAreNeverNoise() throws {
        let text =
            "Text of the article.\n\n> ADVERTISEMENT\n\n- Share\n\n```\nSubscribe now\n```\n\nADVERTISEMENT\n\n    code\n"
        let found = try #require(article(text, "a.md"))
        #expect(found.dropped == [] && found.markdown == text)
    }

    /// Parsed, an article's Markdown gives leaf blocks with the texts of its blocks, in order, of the same kinds.
    @Test(arguments: ClippingsTests.names) func markdownGivesTheBlocks(_ name: String) throws {
        for article in loader.load(try ClippingsTests.clipping(name)).articles { expectBlocks(article) }
    }

    /// The same for texts made of noise, markup and words, in both forms.
    @Test func randomTextsKeepTheInvariant() {
        var generator = SeededGenerator(seed: 3)
        let pieces = [
            "The council met on Tuesday behind closed doors.", "ADVERTISEMENT", "# Heading",
            "Also Read: The old bridge", "* * *", "- item", "1. one",
            "> quote", "    code", "```", "<b>bold</b>", "<div>", "Share", "Comments", "By Ana Brook",
            "3 May 2024, 14:05 CEST", "A line | A bar",
            "Boats at Kell. / XYZ", "• bullet", "===", "---", "", "", "", "[a]: http://x.y", "*caption* (Photo: A)",
            "\tTab", "Related", "&copy; 2024",
            "Port strike ends after nine days", "title: x",
        ]
        for _ in 0..<1200 {
            let lines = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let text = lines.joined(separator: "\n")
            for name in ["a.txt", "a.md"] {
                guard let article = article(text, name) else { continue }
                expectBlocks(article)
                expectTrueMaps(article)
            }
        }
    }

    private func expectBlocks(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) {
        let parsed = blocks(article.markdown)
        let kinds = article.blocks.map { $0.kind == .caption ? .paragraph : $0.kind }
        #expect(
            parsed.map(\.text) == article.blocks.map(\.text), "\(article.source.text)", sourceLocation: sourceLocation)
        #expect(parsed.map(\.kind) == kinds, "\(article.source.text)", sourceLocation: sourceLocation)
    }
}
