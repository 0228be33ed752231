import Loaders
import Testing

/// Each element of a page as Markdown.
@Suite struct HTMLMarkdownTests {
    static let cases: [(String, String)] = [
        ("<ol start='7'><li>a<li>b</ol>", "7. a\n\n8. b"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n\n1. b"),
        ("<ol><li value='4'>a<li>b</ol>", "4. a\n\n5. b"),
        ("<ul><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ul>", "- a\n\n  - b\n\n    - c\n\n- d"),
        ("<dl><dt>Oar<dd>A pole<dd>Of wood</dl>", "**Oar**\n\n- A pole\n\n- Of wood"),
        ("<pre><code class='language-swift'>let a = `x`\n```\n</code></pre>", "````swift\nlet a = `x`\n```\n````"),
        ("<p>one<br>two<br><br>three</p>", "one\\\ntwo\n\nthree"),
        ("<p>before</p><hr><p>after</p>", "before\n\nafter"),
        ("<p>See the <a href='b.html?x=(1)'>words</a>.</p>", "See the [words](https://e.example/x/b.html?x=%281%29)."),
        ("<p>See the <a href='//o.example/'>words</a>.</p>", "See the [words](https://o.example/)."),
        (
            "<p><a href='mailto:a@e.example'>words</a> and <a href='#top'>top</a></p>",
            "[words](mailto:a@e.example) and top"
        ),
        (
            "<figure><img src='cid:p@b' alt='x'><figcaption>The quay at dawn. (Photo: T. Reed)</figcaption></figure>",
            "![The quay at dawn.](cid:p@b)"
        ),
        ("<p>a</p><img src='./a_files/q%201.jpg' alt='Quay'>", "a\n\n![Quay](a_files/q%201.jpg)"),
        ("<p>a</p><img src='data:image/gif;base64,AAAA' alt='Quay'>", "a"),
        (
            "<p>a</p><img srcset='/small.jpg 300w, /large.jpg 900w' alt='The old quay of Orrin'>",
            "a\n\n![The old quay of Orrin](https://e.example/small.jpg)"
        ),
        (
            "<p>a</p><iframe allowfullscreen src='https://film.example/embed/1'></iframe>",
            "a\n\n[Video: film.example](https://film.example/embed/1)"
        ),
        ("<p>a</p><iframe src='https://count.example/1'></iframe>", "a"),
        (
            "<blockquote><p>We met today.</p>— Ana (@ana) <a href='https://s.example/1'>May 28</a></blockquote>",
            "> We met today.\n>\n> — Ana (@ana) [May 28](https://s.example/1)"
        ),
        (
            "<table><tr><th>Year<th>Ships<tr><td>2023<td>12 <b>new</b></table>",
            "| Year | Ships |\n|---|---|\n| 2023 | 12 **new** |"
        ),
        (
            "<table><thead><tr><td>a|b<td>c</thead><tr><td><a href='b|c'>d</a><br>e<td><code>x|\\|</code></table>",
            "| a\\|b | c |\n|---|---|\n| [d](https://e.example/x/b\\|c) e | x\\|\\\\\\| |"
        ),
        (
            "<table><tr><td>Oar<td>\u{A0}<tr><td>Sail<td># 3</table>",
            "|  |  |\n|---|---|\n| Oar |  |\n| Sail | # 3 |"
        ),
        (
            "<ul><li><table><tr><th>a<th>b<tr><td>c<td>d</table></ul>",
            "- | a | b |\n  |---|---|\n  | c | d |"
        ),
        ("<table><tr><th colspan=2>Ships<tr><td>2023<td>12</table>", "- Ships\n\n- 2023 | 12"),
        ("<p>It cost <del>nine</del> ten, <s>he <b>said</b></s>.</p>", "It cost ~~nine~~ ten, ~~he~~ ~~said~~."),
        ("<p>Not <del>~this~</del> or a<del>\"b\"</del>c.</p>", "Not ~this\\~ or a\"b\"c."),
        ("<table><tr><td><p>laid out</p><td><p>in two</p></table>", "laid out\n\nin two"),
        ("<p>H<sub>2</sub>O, <u>under</u>, soft\u{AD}hyphen, a\u{A0}b</p>", "H2O, under, softhyphen, a b"),
        ("<p><strong>a </strong>b<em> c</em></p>", "**a** b *c*"),
    ]

    @Test(arguments: cases) func element(_ html: String, _ markdown: String) throws {
        let (first, second) = (HTMLLoaderTests.first, HTMLLoaderTests.second)
        let loaded = page(
            "<base href='/x/'><link rel=canonical href='https://e.example/news/a'><article><p>\(first)</p>\(html)<p>\(second)</p></article>"
        )
        let article = try #require(loaded.articles.first)
        #expect(article.markdown == "\(first)\n\n\(markdown)\n\n\(second)\n")
        #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
    }

    /// A picture of more than five megabytes that is written into the page is left out, and the receipt says so.
    @Test func aLargePictureIsLeftOut() throws {
        let data = "data:image/png;base64," + String(repeating: "A", count: 6 << 20)
        let html =
            "<article><p>\(HTMLLoaderTests.first)</p><img src='\(data)' alt='Quay'><p>\(HTMLLoaderTests.second)</p></article>"
        let article = try #require(page(html).articles.first)
        #expect(article.blocks.map(\.text) == [HTMLLoaderTests.first, HTMLLoaderTests.second])
        #expect(article.dropped.map(\.reason) == [.picture])
    }

    @Test func aPictureInThePageStays() throws {
        let data = "data:image/png;base64," + String(repeating: "A", count: 4000)
        let html = "<article><p>\(HTMLLoaderTests.first)</p><img src='\(data)' alt='Quay'></article>"
        let article = try #require(page(html).articles.first)
        #expect(article.markdown == "\(HTMLLoaderTests.first)\n\n![Quay](\(data))\n")
    }
}
