import Basics
import Testing

@testable import Loaders

/// Stretches of HTML that other forms hold.
@Suite struct HTMLFragmentTests {
    private func fragment(_ html: String, _ address: String? = "https://harbour.example/2024/a") -> HTMLBody {
        HTMLLoader.fragment(html, address: address, in: SourceText(name: "feed.xml", text: "abc\ndef"), at: 4..<7)
    }

    @Test func isAllBodyButForItsNoise() {
        let body = fragment(
            """
            <p>\(HTMLLoaderTests.first) <a href="/b">More.</a></p><p>Short.</p><div class="share-buttons">Share on X</div>
            <script>x</script><img src="https://harbour.example/q.jpg" alt="The quay of Orrin at dawn">
            """)
        #expect(body.blocks.map(\.text) == [HTMLLoaderTests.first + " More.", "Short.", "The quay of Orrin at dawn"])
        #expect(
            body.markdown
                == "\(HTMLLoaderTests.first) [More.](https://harbour.example/b)\n\nShort.\n\n"
                + "![The quay of Orrin at dawn](https://harbour.example/q.jpg)\n")
        #expect(body.dropped.map(\.text) == ["Share on X"])
        #expect(body.dropped.map(\.reason) == [.share])
        #expect(body.dropped.map(\.range) == [4..<7])
        #expect(body.dropped.map(\.line) == [2])
    }

    @Test func plainTextIsAParagraph() {
        #expect(fragment("Only words & signs", nil).blocks.map(\.text) == ["Only words & signs"])
        #expect(fragment("", nil).blocks == [])
        #expect(fragment("<p></p>", nil).dropped == [])
    }
}
