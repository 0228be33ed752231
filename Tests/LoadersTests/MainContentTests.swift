import Loaders
import Testing

/// What of a page is the article, by its structure alone.
@Suite struct MainContentTests {
    static let first = HTMLLoaderTests.first
    static let second = HTMLLoaderTests.second

    /// Other articles in full sentences under linked headlines are left out, with their own heading.
    @Test func teasersAreLeftOut() throws {
        let teaser =
            "<div class='c'><h3><a href='/x'>Harbour opens after the long winter</a></h3><p>\(Self.second)</p></div>"
        let html = """
            <div><h1>Council of Orrin meets</h1><p>\(Self.first)</p><p>\(Self.second)</p>
            <div class="list">\(String(repeating: teaser, count: 4))</div></div>
            """
        let article = try #require(page(html).articles.first)
        #expect(article.blocks.map(\.text) == [Self.first, Self.second])
        #expect(article.dropped.filter { $0.reason == .related }.count == 4)
    }

    /// A standfirst that stands outside the main element, between it and the headline, is kept.
    @Test func standfirstIsKept() throws {
        let html = """
            <div><header><h1>Council of Orrin meets</h1><div class="dek">A short word on the meeting, and on the bridge.</div></header></div>
            <div><div class="entry-content"><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.first)</p></div></div>
            <div><a href="/a">One</a> <a href="/b">Two</a></div>
            """
        let article = try #require(page(html).articles.first)
        #expect(article.blocks.first?.text == "A short word on the meeting, and on the bridge.")
    }

    /// The headline that the page states, where the heading holds a kicker as well.
    @Test func kickerIsNoPartOfTheHeadline() throws {
        let html = """
            <head><title>Council of Orrin meets - The Harbour Post</title></head>
            <h1><span>Politics of the north</span> <span>Council of Orrin meets</span></h1><p>\(Self.first)</p>
            """
        #expect(page(html).articles.first?.title?.text == "Council of Orrin meets")
    }

    /// What is kept and what is on the receipt are all the visible words of the page.
    @Test func keptAndDroppedIsTheWhole() throws {
        let html = """
            <title>t</title><nav>one two</nav><div class="share">three</div><main><h1>Council of Orrin meets</h1>
            <p>\(Self.first)</p><div class="byline">By Ana Brook</div><p>\(Self.second)</p></main><aside>four</aside>
            <p>five</p><script>six</script>
            """
        let article = try #require(page(html).articles.first)
        let words = { (texts: [String]) in texts.flatMap { $0.split(separator: " ").map(String.init) }.sorted() }
        #expect(
            words(article.blocks.map(\.text) + article.dropped.map(\.text))
                == words([
                    "one two three", Self.first, "By Ana Brook", Self.second, "four five",
                ]))
    }
}
