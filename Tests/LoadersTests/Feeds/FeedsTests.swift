import Basics
import Loaders
import TestSupport
import Testing

@Suite struct FeedsTests {
    private func load(_ name: String, _ text: String) -> LoadedClipping {
        loader.load(Clipping(name: name, bytes: Array(text.utf8)))
    }

    private func item(_ inside: String, feed: String = "") -> String {
        "<rss><channel><title>The Post</title>\(feed)<item>\(inside)</item></channel></rss>"
    }

    private let text =
        "<description>The council of Orrin met on Tuesday behind closed doors, said its clerk.</description>"

    /// The date of an item is its own, never the feed's, and none is invented.
    @Test(arguments: [
        ("<pubDate>Wed, 28 May 2025 09:47:00 EST</pubDate>", "2025-05-28T09:47-05:00"),
        ("<pubDate>28 May 2025 09:47 +0000</pubDate>", "2025-05-28T09:47Z"),
        ("<dc:date>2025-05-28</dc:date>", "2025-05-28"),
        ("<pubDate>soon</pubDate>", ""), ("", ""),
    ]) func dates(_ inside: String, _ date: String) throws {
        let feed =
            "<pubDate>Sun, 01 Jun 2025 00:00:00 GMT</pubDate><lastBuildDate>Sun, 01 Jun 2025 00:00:00 GMT</lastBuildDate>"
        let article = try #require(load("a.xml", item(inside + text, feed: feed)).articles.first)
        #expect(article.published?.moment.description ?? "" == date)
        #expect(article.published.map { $0.basis == .feed } ?? true)
    }

    /// The places of a body lead to the file, line by line.
    @Test func aBodyLeadsToItsLine() throws {
        let xml = item(
            "<title>A</title>\n<description>\n\nThe council of Orrin met on Tuesday, said its clerk.\nIt meets again.</description>"
        )
        let article = try #require(load("a.xml", xml).articles.first)
        let place = try #require(article.blocks.last?.map.source(for: 0..<2))
        #expect(article.source.text(in: place) == "It")
        #expect(article.source.position(at: place.lowerBound).line == 5)
    }

    /// Items that say the same have slugs and numbers of their own; a headline that only leads somewhere is of an index.
    @Test func itemsAreTold() {
        let one = "<title>Same</title><link>https://post.example/1</link>" + text
        let xml =
            "<rss><channel><item>\(one)</item><item>\(one)</item><item><title>Link</title><link>https://post.example/2</link></item></channel></rss>"
        let loaded = load("a.xml", xml)
        #expect(loaded.articles.map(\.part) == [1, 2])
        #expect(loaded.indexed.map(\.address) == ["https://post.example/2"])
        #expect(load("a.xml", item(text)).articles.map(\.part) == [nil])
    }

    /// Bytes in a declared encoding, also in one that the parser itself does not know.
    @Test func encodings() throws {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>".utf8)
        bytes += [0xCC, 0xE8, 0xF0] + Array("</title>\(text)</item></channel></rss>".utf8)
        let loaded = loader.load(Clipping(name: "a.xml", bytes: bytes))
        #expect(loaded.articles.first?.title?.text == "Мир")
        #expect(loaded.diagnostics.map(\.identifier) == ["not-utf-8"])
    }

    /// A page of a login, saved under a feed's name, is a page.
    @Test func aPageUnderAFeedsName() {
        let page =
            "<!DOCTYPE html><html><body><p>The council of Orrin met on Tuesday behind closed doors, said its clerk.<br>So.</body></html>"
        #expect(load("a.xml", page).articles.map(\.loader) == ["html"])
        #expect(load("a.xml", "Only text, and a sentence of it.").articles.map(\.loader) == ["plain text"])
    }
}
