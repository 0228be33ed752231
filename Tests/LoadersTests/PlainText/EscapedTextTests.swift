import Basics
import Testing

@testable import Loaders

/// Text copied out of a page's source.
@Suite struct EscapedTextTests {
    @Test(arguments: [
        ("Brook &amp; Sons said &quot;no&quot; on Tuesday.", "Brook & Sons said \"no\" on Tuesday."),
        ("The council&#8217;s clerk &#x2014; Ana Brook &#8212; left.", "The council’s clerk — Ana Brook — left."),
        ("A&nbsp;gap&nbsp;is a space.", "A gap is a space."),
        ("5 &lt; 6 &gt; 4", "5 < 6 > 4"),
        // One reference may be what the text is about; a bare mark says that the text is not escaped.
        ("Write &amp; for the sign.", "Write &amp; for the sign."),
        ("Brook & Sons wrote &amp; and &quot;.", "Brook & Sons wrote &amp; and &quot;."),
        ("a &amp; b &unknown; c &amp;", "a &amp; b &unknown; c &amp;"),
        ("a &#10; b &#0; c", "a &#10; b &#0; c"),
        ("a &#xD800; b &#x110000; c", "a &#xD800; b &#x110000; c"),
        ("&amp;&amp;", "&&"), ("&amp;amp; &amp;lt;", "&amp; &lt;"),
    ]) func isRead(_ written: String, _ text: String) throws {
        let source = SourceText(name: "a.txt", text: written)
        #expect(Line.texts(source, 0..<source.utf8.count).map(\.text.text) == [text])
    }

    /// Every word is found where it stands in the file.
    @Test func keepsItsPlaces() throws {
        let written = "First line.\nBrook &amp; Sons said &quot;no&quot; to the Orrin quay.\n"
        let source = SourceText(name: "a.txt", text: written)
        let line = try #require(Line.texts(source, 0..<source.utf8.count).last?.text)
        for word in ["Brook", "Sons", "no", "Orrin"] {
            let range = try #require(line.text.find(word))
            let start = line.text.utf8.distance(from: line.text.startIndex, to: range.lowerBound)
            let place = try #require(line.map.source(for: start..<start + word.utf8.count))
            #expect(source.text(in: place) == word)
        }
        let mark = try #require(line.text.find("&"))
        let start = line.text.utf8.distance(from: line.text.startIndex, to: mark.lowerBound)
        #expect(line.map.source(for: start..<start + 1).map(source.text(in:)) == "&amp;")
    }
}
