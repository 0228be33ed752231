import Basics
import Loaders
import Testing

/// Dates of feeds and messages that say nothing.
@Suite struct UnreadableDateTests {
    private static let text = "The council of Orrin met on Tuesday behind closed doors, the first such meeting."

    private static func complaints(_ name: String, _ text: String) -> [String] {
        loader.load(Clipping(name: name, bytes: Array(text.utf8))).diagnostics.map { "\($0.identifier): \($0.summary)" }
    }

    @Test(arguments: [
        ("", []), ("<pubDate>Tue, 28 May 2024 09:47:00 GMT</pubDate>", []), ("<pubDate> </pubDate>", []),
        ("<pubDate>last week</pubDate>", ["unreadable-date: 'last week' is not a day"]),
        // Another field says it.
        ("<pubDate>soon</pubDate><dc:date>2024-05-28</dc:date>", []),
    ]) func ofARSSItem(_ date: String, _ complaints: [String]) {
        let item = "<item><title>Quay</title>\(date)<description>\(Self.text)</description></item>"
        let feed = "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>\(item)</channel></rss>"
        #expect(Self.complaints("a.rss", feed) == complaints)
    }

    @Test func manyAreOneComplaint() {
        let item = "<item><title>Quay</title><pubDate>soon</pubDate><description>\(Self.text)</description></item>"
        let feed = "<rss><channel>\(String(repeating: item, count: 3))</channel></rss>"
        #expect(
            Self.complaints("a.rss", feed) == [
                "unreadable-date: 'soon' is not a day, and 2 more dates can't be read"
            ])
    }

    @Test func ofAnAtomEntry() {
        let feed =
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Quay</title><published>once</published>"
            + "<content>\(Self.text)</content></entry></feed>"
        #expect(Self.complaints("a.atom", feed) == ["unreadable-date: 'once' is not a day"])
    }

    @Test(arguments: [
        ("Tue, 28 May 2024 09:47:00 +0200 (CEST)", []), ("yesterday", ["unreadable-date: 'yesterday' is not a day"]),
    ]) func ofAMessage(_ date: String, _ complaints: [String]) {
        let mail = "From: Ana Brook <ana@post.example>\nSubject: Quay\nDate: \(date)\n\n\(Self.text)\n"
        #expect(Self.complaints("a.eml", mail) == complaints)
    }
}
