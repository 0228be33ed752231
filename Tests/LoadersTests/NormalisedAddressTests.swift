import Loaders
import Testing

@Suite struct NormalisedAddressTests {
    @Test(arguments: [
        ("https://www.paper.example/news/strike/", "paper.example/news/strike"),
        ("http://m.Paper.example/news/strike?utm_source=x&id=7#top", "paper.example/news/strike?id=7"),
        ("https://paper.example:443/a%2Db%c3%a9?b=2&a=1&fbclid=q", "paper.example/a-b%C3%A9?a=1&b=2"),
        ("https://amp.paper.example/news/strike/amp/", "paper.example/news/strike"),
        ("https://paper.example/news/index.html", "paper.example/news"),
        ("https://web.archive.org/web/20310405080000/https://paper.example/a", "paper.example/a"),
        ("https://paper-example.cdn.ampproject.org/c/s/paper.example/a.amp?amp=1", "paper.example/a"),
        ("https://en.m.paper.example.org/a", "en.paper.example.org/a"), ("https://m.co/a", "m.co/a"),
        ("https://paper.example/?p=12", "paper.example?p=12"),
    ])
    func oneForm(_ address: String, _ text: String) { #expect(NormalisedAddress(address)?.text == text) }

    @Test(arguments: [
        "https://paper.example/", "https://paper.example", "paper.example/a", "file:///a/b", "https://", "https://x/a",
        "javascript:alert(1)", "https://paper.example/?utm_source=x", "",
    ])
    func noArticles(_ address: String) { #expect(NormalisedAddress(address) == nil) }

    @Test func theLettersOfAPathMakeADifference() {
        #expect(NormalisedAddress("https://p.example/A") != NormalisedAddress("https://p.example/a"))
        #expect(NormalisedAddress("https://p.example/a?id=1") != NormalisedAddress("https://p.example/a?id=2"))
    }
}
