/// Clippings that are right, one of each form, and pieces to strew over them. Names and texts are invented.
enum Fixtures {
    static let all: [(name: String, text: String)] = [
        ("page.html", page), ("blog.html", blog), ("saved.htm", saved), ("text.txt", text), ("note.md", note),
        ("toml.md", toml), ("feed.xml", feed), ("atom.atom", atom), ("feed.json", jsonFeed), ("lines.jsonl", lines),
        ("page.mhtml", mhtml), ("mail.eml", mail), ("list.csv", csv), ("list.ris", ris),
    ]

    static let pieces = [
        "<p>", "</p>", "<b>", "</b>", "<i>", "<div>", "</div>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<li>",
        "<ul>", "<ol start=3>", "<dl>", "<dt>", "<dd>", "<pre>", "<code>", "</code>", "<blockquote>", "<br>", "<hr>",
        "<a href=x:y>", "<a href=\"https://e.example/a b(c)\">", "</a>", "<h1>", "<h2>", "</h2>", "<figure>",
        "<figcaption>", "<img src=a.jpg alt=\"four words of text\">", "<iframe src=https://e.example/embed/1>",
        "<video src=https://e.example/v>", "<script>", "</script>", "<style>", "<noscript>", "<svg>", "<math>",
        "<template>", "<select><option>", "<textarea>", "<ruby>x<rt>y", "<!--", "-->", "<![CDATA[", "]]>", "<",
        ">", "&", "&lt;", "&amp;", "&#42;", "&nbsp;", "&copy;", "&#0;", "&#x110000;", "*", "_", "**", "`", "```", "~~",
        "~~~", "[", "]", "](", "![", "(", ")", "#", "# ", "> ", "- ", "+ ", "1. ", "12) ", "| a | b |\n|---|---|\n",
        "\\", "\n", "\n\n", "\r\n", "\t", "    ", "  \n", "---\n", "+++\n", "...\n", "title: ", "date: 2024-05-28",
        "{", "}", "\"", ":", ",", "[^1]", "[^1]: ", "- [x] ", "http://e.example/x_y", "a@e.example", "=?utf-8?B?", "?=",
        "=3D", "=\n", "--b1", "--b1--", "Content-Type: text/html\n\n", "\u{FEFF}", "\u{200B}", "\u{AD}", "\u{202E}",
        "\u{0}", "é", "中文", "😀", "e\u{301}", "ADVERTISEMENT\n", "Share\n", "By Ana Brook\n", "28 May 2024\n",
        "© The Harbour Post", "(Photo: T. Reed)", "Read more: ", "class=\"share\"", "hidden", "itemprop=articleBody",
    ]

    private static let sentence =
        "The council of Orrin met on Tuesday behind closed doors, the first such meeting since the war ended, said its clerk."

    private static let page = """
        <!DOCTYPE html><html lang="en"><head><title>Council of Orrin meets | The Harbour Post</title>
        <meta property="og:title" content="Council of Orrin meets"><meta charset="utf-8">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council of Orrin meets","datePublished":
        "2024-05-28T09:47:00+02:00","author":[{"@type":"Person","name":"Ana Brook"}]}</script></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Council of Orrin meets</h1>
        <div class="byline">By Ana Brook</div><time datetime="2024-05-28">Tuesday</time><div class="story-body">
        <p>\(sentence)</p><figure><img src="quay.jpg" alt="The quay"><figcaption>The quay at dawn. (Photo: T. Reed)
        </figcaption></figure><h3>What <em>comes </em>next</h3><p>It <b>is</b> to meet <a href="/agenda">again</a>
        in June &amp; then in the autumn of the year, when the new bridge is to be opened.</p><ol start="3"><li>Bridge
        <li>Road<ul><li>North</ul></ol><blockquote><p>We shall see.</p><cite>The clerk</cite></blockquote><pre><code>a  b
        c</code></pre><table><tr><th>Year<th>Ships<tr><td>2023<td>12</table></div></article></main>
        <div class="comments"><p>First! This is what I always said.</p></div><footer>© The Harbour Post</footer></body>
        """
    private static let blog = """
        <div class="post"><h2 class="entry-title">A walk to the lighthouse</h2>by <a rel="author" href="/author/li">Li Wei</a>
        <div class="entry-content">\(sentence)<br><br>\(sentence)<br>It rained.<dl><dt>Oar<dd>A pole</dl></div></div>
        <div class="related"><h3>More</h3><ul><li><a href="/1">One more story of the sea</a></ul></div>
        """
    private static let saved = """
        <!-- saved from url=(0042)https://harbour.example/2024/05/council-meets --><html><base href="/x/"><body>
        <div role="main"><p>\(sentence)</p><img src="saved_files/a.jpg" alt="x"><p>\(sentence)</p></div>
        """
    private static let text = """
        Home / News / Council of Orrin meets
        Council of Orrin meets
        By Ana Brook
        May 28, 2024 09:47 IST

        \(sentence)
        ADVERTISEMENT
        \(sentence) (Photo: T. Reed)
        Also read: A walk to the lighthouse
        """
    private static let note = """
        ---
        title: "Council of Orrin meets"
        source: "https://harbour.example/a"
        author:
          - "[[Ana Brook]]"
        published: 2024-05-28
        tags: [clippings, "ports"]
        ---
        # Council of Orrin meets

        \(sentence)

        1. Bridge
           - Road

        > Quoted *words* and `code`.

        | Year | Ships |
        |---|---|
        | 2023 | 12 |

        ```swift
        let a = 1
        ```
        """
    private static let toml =
        "+++\ntitle = \"Council\"\ndate = 2024-05-28\n+++\n\(sentence)\n\n~~gone~~ and [^1]\n\n[^1]: A note.\n"
    private static let feed = """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title><item>
        <title>Council meets</title><link>https://harbour.example/a</link><dc:creator>Ana Brook</dc:creator>
        <pubDate>Tue, 28 May 2024 09:47:00 +0200</pubDate><content:encoded><![CDATA[<p>\(sentence)</p>]]></content:encoded>
        </item></channel></rss>
        """
    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><entry><title>Council meets</title>
        <link href="https://harbour.example/a"/><published>2024-05-28T09:47:00Z</published><author><name>Ana Brook</name>
        </author><content type="html">&lt;p&gt;\(sentence)&lt;/p&gt;</content></entry></feed>
        """
    private static let jsonFeed = """
        {"version":"https://jsonfeed.org/version/1.1","title":"The Harbour Post","items":[{"id":"1","url":
        "https://harbour.example/a","title":"Council meets","content_html":"<p>\(sentence)</p>","date_published":
        "2024-05-28T09:47:00Z","authors":[{"name":"Ana Brook"}],"tags":["ports"]}]}
        """
    private static let lines = """
        {"title":"Council meets","text":"\(sentence)","date":"2024-05-28","source":"https://harbour.example/a"}
        {"title":"A walk","maintext":"\(sentence)","date_publish":"2024-05-28 09:47:00","authors":["Ana Brook"]}
        """
    private static let mhtml = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://harbour.example/a
        Subject: =?utf-8?Q?Council_meets?=
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b1"

        --b1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://harbour.example/a

        <html><body><h1>Council meets</h1><p class=3D"a">\(sentence)</p>=
        <img src=3D"cid:p@b"></body></html>
        --b1
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-ID: <p@b>

        iVBORw0KGgo=
        --b1--
        """
    private static let mail = """
        From: Ana Brook <ana@harbour.example>
        To: desk@harbour.example
        Subject: Council meets
        Date: Tue, 28 May 2024 09:47:00 +0200
        Content-Type: text/plain; charset=utf-8

        \(sentence)

        > \(sentence)
        """
    private static let csv =
        "title,url,time_added,tags,status\nCouncil meets,https://harbour.example/a,1716882420,ports|sea,unread\n"
    private static let ris =
        "TY  - NEWS\nTI  - Council meets\nAU  - Brook, Ana\nUR  - https://harbour.example/a\nER  - \n"
}
