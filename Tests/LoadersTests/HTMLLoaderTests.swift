import Basics
import CommonMark
import Foundation
import Loaders
import TestSupport
import Testing

/// A saved page as the program reads it.
func page(_ html: String, _ name: String = "a.html") -> LoadedClipping {
    loader.load(Clipping(name: name, bytes: Array(html.utf8)))
}

@Suite struct HTMLLoaderTests {
    static let first =
        "The council of Orrin met on Tuesday behind closed doors, the first such meeting since the war ended, said its clerk."
    static let second =
        "It is to meet again in June, when the new bridge is to be opened by the mayor, and then in the autumn of the year."

    /// A whole page: what is the article, what its metadata are, and what goes to the receipt for which reason.
    @Test func aSavedPage() throws {
        let html = """
            <!DOCTYPE html><!-- saved from url=(0042)https://harbour.example/2024/05/council-meets -->
            <html lang="en-GB"><head><title>Council of Orrin meets | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Council of Orrin meets",
            "datePublished":"2024-05-28T09:47:00+02:00","author":[{"@type":"Person","name":"Ana Brook"},
            {"@type":"Person","name":"Li Wei"}],"publisher":{"@type":"Organization","name":"The Harbour Post"}}]}</script>
            </head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <main><article><h1>Council of Orrin meets</h1><div class="byline">By Ana Brook and Li Wei</div>
            <div class="story-body"><p>\(Self.first)</p>
            <figure><img data-src="../pics/quay (1).jpg" alt="x"><figcaption>The quay at dawn. (Photo: T. Reed)</figcaption></figure>
            <h3>What <em>comes </em>next</h3><p>\(Self.second) <a href="/agenda">The agenda</a>, <a href="javascript:x()">a trap</a>.</p>
            <ol start="3"><li>Bridge</li><li>Road &amp; rail<ul><li>North</li></ul></li></ol>
            <blockquote><p>We shall see, said the clerk.</p></blockquote><pre>a  b
            c</pre></div></article></main>
            <div class="comments"><p>First! This is what I always said about them.</p></div>
            <footer>© The Harbour Post</footer></body></html>
            """
        let loaded = page(html)
        #expect(loaded.diagnostics == [])
        let article = try #require(loaded.articles.first)
        #expect(article.loader == "html")
        #expect(article.title?.text == "Council of Orrin meets")
        #expect(article.authors == ["Ana Brook", "Li Wei"])
        #expect(article.publisher == "The Harbour Post")
        #expect(article.published?.basis == .jsonLD)
        #expect(article.published.map { "\($0.moment)" } == "2024-05-28T09:47+02:00")
        #expect(article.language == "en-GB")
        #expect(article.sourceURL == "https://harbour.example/2024/05/council-meets")
        #expect(
            article.markdown == """
                \(Self.first)

                ![The quay at dawn.](https://harbour.example/2024/pics/quay%20%281%29.jpg)

                ### What *comes* next

                \(Self.second) [The agenda](https://harbour.example/agenda), a trap.

                3. Bridge

                4. Road & rail

                   - North

                > We shall see, said the clerk.

                ```
                a  b
                c
                ```

                """)
        #expect(
            article.blocks.map(\.kind) == [
                .paragraph, .caption, .heading(level: 3), .paragraph, .listItem, .listItem, .listItem, .quotation,
                .code,
            ])
        #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
        let reasons = Dictionary(article.dropped.map { ($0.text, $0.reason) }, uniquingKeysWith: { first, _ in first })
        #expect(reasons["Home News"] == .furniture)
        #expect(reasons["By Ana Brook and Li Wei"] == .byline)
        #expect(reasons["(Photo: T. Reed)"] == .credit)
        // The headline is kept: it is no part of the receipt.
        #expect(reasons["Council of Orrin meets"] == nil)
        #expect(reasons["First! This is what I always said about them."] == .comments)
        #expect(reasons["© The Harbour Post"] == .furniture)
    }

    /// Where a date comes from when there is no JSON-LD, and that it is never the moment of the saving.
    @Test(arguments: [
        (
            #"<meta property="article:published_time" content="2024-05-28">"#, "", "2024-05-28",
            Article.Published.Basis.meta
        ),
        ("", "<time datetime='2024-05-28'>Tuesday</time>", "2024-05-28", .dateline),
        ("", "<div>28. Mai 2024</div>", "2024-05-28", .dateline),
        ("", "<div>5 juin 2018</div>", "2018-06-05", .dateline),
        (#"<link rel="canonical" href="https://e.example/2024/05/28/x">"#, "", "2024-05-28", .address),
    ]) func dates(_ head: String, _ line: String, _ day: String, _ basis: Article.Published.Basis) throws {
        let html = """
            <html><!-- Page saved with SingleFile
             saved date: Fri Jun 07 2024 --><head>\(head)</head><body><h1>Council of Orrin meets</h1>\(line)
            <p>\(Self.first)</p><p>\(Self.second)</p></body></html>
            """
        let article = try #require(page(html).articles.first)
        #expect(article.published.map { "\($0.moment)" } == day)
        #expect(article.published?.basis == basis)
    }

    /// A page that says nothing of a date or an author has none.
    @Test func nothingIsInvented() throws {
        let html = "<h1>Council of Orrin meets</h1><p>\(Self.first)</p><p>\(Self.second)</p>"
        let article = try #require(page(html).articles.first)
        #expect(article.published == nil)
        #expect(article.authors == [])
        #expect(article.sourceURL == nil)
    }

    /// Bytes that are not UTF-8 are read in the declared charset, or as windows-1252, with a warning.
    @Test(arguments: [("windows-1251", [0xCC, 0xE8, 0xF0] as [UInt8], "Мир"), ("", [0x4D, 0x80, 0x93], "M€“")])
    func charsets(_ charset: String, _ word: [UInt8], _ expected: String) throws {
        let head = charset.isEmpty ? "" : "<meta charset='\(charset)'>"
        let bytes =
            Array("\(head)<p>\(Self.first)</p><p>".utf8) + word + Array(" is the word that stands here.</p>".utf8)
        let loaded = loader.load(Clipping(name: "a.html", bytes: bytes))
        #expect(loaded.diagnostics.map(\.identifier) == ["not-utf-8"])
        #expect(loaded.articles.first?.blocks.last?.text == "\(expected) is the word that stands here.")
    }

    /// Emphasis that CommonMark would not see, neighbours of links, and adjacent lists.
    @Test(arguments: [
        ("<p>a<b>\"b\"</b>c</p>", "a\"b\"c"), ("<p>Look!<a href='https://e.example/'>here</a></p>", "Look!here"),
        ("<p>a <i> b </i> c</p>", "a b c"), ("<p><b>a</b><i>b</i></p>", "ab"), ("<p>x<br>- y</p>", "x - y"),
        ("<p><code>a ` b</code></p>", "a ` b"), ("<p>&amp;<b>amp;</b></p>", "&amp;"),
        ("<p>See the words <a href='https://e.example/'>a ] [b](c)</a></p>", "See the words a ] [b](c)"),
    ]) func inline(_ html: String, _ text: String) throws {
        let loaded = page("<article><p>\(Self.first)</p>\(html)<p>\(Self.second)</p></article>")
        let article = try #require(loaded.articles.first)
        #expect(article.blocks.map(\.text) == [Self.first, text, Self.second])
        #expect(blocks(article.markdown).map(\.text) == article.blocks.map(\.text))
    }

    @Test func listsSideBySideStayTwo() throws {
        let list = "<ul><li>\(Self.first)</li><li>\(Self.second)</li></ul>"
        let article = try #require(page("<article>\(list)\(list)<p>\(Self.first)</p></article>").articles.first)
        let html = String(decoding: MarkdownDocument(parsing: article.markdown).html(), as: UTF8.self)
        #expect(html.components(separatedBy: "<ul>").count == 3)
    }

    /// Text that looks like Markdown or HTML (the cases are HTML) comes out as it was.
    @Test(.enabled(if: SharedData.has("dev/html/escape_cases.json"), SharedData.missing("dev/html/escape_cases.json")))
    func escapeCases() throws {
        let json = try JSON(parsing: Array(try SharedData.text("dev/html/escape_cases.json").utf8))
        let cases = EscapeCases.texts(json)
        #expect(cases.count == 40)
        for text in cases {
            let html = "<article><p>\(Self.first)</p><p>\(text)</p><p>\(Self.second)</p></article>"
            let article = try #require(page(html).articles.first)
            let folded = EscapeCases.unescaped(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(article.blocks.map(\.text) == [Self.first, folded, Self.second])
            #expect(blocks(article.markdown).map(\.text) == [Self.first, folded, Self.second])
            // And on the page: one plain paragraph with that text, and no element that the text spells.
            let rendered = String(
                decoding: MarkdownDocument(parsing: article.markdown, extensions: .site).html(), as: UTF8.self)
            let paragraph = rendered.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
            // Bare addresses are links to just what they say, which change no text.
            for link in EscapeCases.links(paragraph) {
                #expect(["", "http://", "mailto:"].map { $0 + link.text }.contains(link.target), "\(paragraph)")
            }
            let unlinked = paragraph.replacingOccurrences(
                of: "</?a( [^>]*)?>", with: "", options: .regularExpression)
            #expect(unlinked == "<p>" + HTMLEscaping.escape(folded) + "</p>")
        }
    }
}

/// The texts of the file of cases, whatever its outer form.
private enum EscapeCases {
    static func unescaped(_ html: String) -> String {
        var text = html
        for (from, to) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&#42;", "*"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&"),
        ] {
            text = text.replacingOccurrences(of: from, with: to)
        }
        return text
    }

    /// The targets and the words of the links in a rendered paragraph, both as HTML writes them.
    static func links(_ html: String) -> [(target: String, text: String)] {
        html.components(separatedBy: "<a href=\"").dropFirst().map { part in
            let pieces = part.components(separatedBy: "\">")
            return (pieces[0], pieces.dropFirst().joined().components(separatedBy: "</a>")[0])
        }
    }

    static func texts(_ json: JSON) -> [String] {
        let list = json.arrayValue ?? json["cases"]?.arrayValue ?? []
        return list.compactMap { $0.stringValue ?? $0["text"]?.stringValue }
    }
}
