import Basics
import Foundation
import Loaders
import TestSupport
import Testing

/// Invented clippings, each messy in its own way, as articles and receipts: `Golden/NAME.ending` gives
/// `Golden/NAME.article.txt`.
@Suite struct ClippingsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { !$0.hasSuffix(".article.txt") && !$0.hasPrefix(".") && $0.contains(".") }.sorted()
    }()

    static func clipping(_ name: String) throws -> Clipping {
        Clipping(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }

    @Test func thereAreClippings() { #expect(Self.names.count >= 12) }

    @Test(arguments: names) func isReadAsExpected(_ name: String) throws {
        let loaded = loader.load(try Self.clipping(name))
        let stem = name.split(separator: ".").joined(separator: "-")
        expectGolden(render(loaded), stem + ".article.txt")
    }

    /// A run that says "copied" holds the same bytes in the text and in the file.
    @Test(arguments: names) func mapsLeadToTheSameBytes(_ name: String) throws {
        for article in loader.load(try Self.clipping(name)).articles { expectTrueMaps(article) }
    }
}

/// Checks every map of an article against its source.
func expectTrueMaps(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) {
    let texts =
        [article.title, article.standfirst].compactMap(\.self)
        + article.blocks.map { .init(text: $0.text, map: $0.map) }
    for text in texts {
        let bytes = Array(text.text.utf8)
        #expect(text.map.textLength == bytes.count, "\(text.text)", sourceLocation: sourceLocation)
        for run in text.map.runs where run.isCopy {
            // A soft break of Markdown is a space that leads to the line's end.
            let source = article.source.utf8[run.source]
            let same = zip(bytes[run.text], source).allSatisfy { $0 == $1 || ($0 == 0x20 && $1 == 0x0A) }
            #expect(same, "\(text.text)", sourceLocation: sourceLocation)
        }
    }
    for dropped in article.dropped {
        #expect(
            article.source.position(at: dropped.range.lowerBound).line == dropped.line, sourceLocation: sourceLocation)
    }
}
