import Basics
import Loaders
import Testing

/// Pages as the common makes of web sites write them, each with text around the article that is none of it. Names and
/// texts are invented.
@Suite struct HTMLMakesTests {
    struct Page: Sendable, CustomTestStringConvertible {
        var make: String
        var html: String
        var title: String
        var authors: [String]
        var day: String?
        var texts: [String]
        var testDescription: String { make }
    }

    @Test(arguments: pages) func isRead(_ expected: Page) throws {
        let article = try #require(page(expected.html).articles.first)
        #expect(article.title?.text == expected.title)
        #expect(article.authors == expected.authors)
        #expect(article.published.map { String("\($0.moment)".prefix(10)) } == expected.day)
        #expect(article.blocks.filter { $0.kind != .caption }.map(\.text) == expected.texts)
    }

    private static let one = HTMLLoaderTests.first
    private static let two = HTMLLoaderTests.second
    private static let teasers = (1...4).map {
        "<li class='card'><a href='/n\($0)'><h3>Another story of the harbour number \($0)</h3></a><p>What happened there on a day of May.</p></li>"
    }.joined()

    static let pages = [
        Page(
            make: "WordPress block theme",
            html: """
                <title>Council of Orrin meets &#8211; Harbour Post</title>
                <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Brook">
                <div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Harbour Post</a></p>
                <nav class="wp-block-navigation"><ul><li><a href="/a">News</a><li><a href="/b">Sport</a></ul></nav></header>
                <main class="wp-block-group"><h1 class="wp-block-post-title">Council of Orrin meets</h1>
                <div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2024-05-28T09:47:00+00:00">May 28, 2024</time></div>
                <p>Written by</p><div class="wp-block-post-author-name"><a href="/author/ana">Ana Brook</a></div><p>in</p>
                <div class="wp-block-post-terms"><a href="/c">News</a></div></div>
                <div class="entry-content wp-block-post-content"><p>\(one)</p><h2 class="wp-block-heading">What comes next</h2><p>\(two)</p></div>
                <h2>More posts</h2><ul class="wp-block-post-template">\(teasers)</ul></main>
                <footer class="wp-block-template-part"><p>Proudly powered by the press.</p></footer></div>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook"], day: "2024-05-28",
            texts: [one, "What comes next", two]),
        Page(
            make: "AMP",
            html: """
                <html amp><head><title>Council of Orrin meets</title><script type="application/ld+json">
                //<![CDATA[
                {"@context":"https://schema.org","@type":"NewsArticle","headline":"Council of Orrin meets",
                "author":[{"@type":"Person","name":"Ana Brook"},],"datePublished":"2024-05-28","dateModified":"2024-06-01",}
                //]]></script></head>
                <body><amp-sidebar id="s"><ul><li><a href="/">Home</a><li><a href="/x">World</a></ul></amp-sidebar>
                <article class="amp-wp-article"><header><h1 class="amp-wp-title">Council of Orrin meets</h1></header>
                <div class="amp-wp-article-content"><amp-img src="q.jpg" width="1" height="1"></amp-img><p>\(one)</p>
                <amp-ad type="x"><div placeholder>Advertisement</div></amp-ad><p>\(two)</p></div>
                <amp-social-share type="email">Share</amp-social-share></article></body></html>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook"], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "text only in the structured data",
            html: """
                <title>Council of Orrin meets | Harbour Post</title><div id="__next"></div>
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Harbour Post"},{"@type":"NewsArticle",
                "headline":"Council of Orrin meets","author":{"@id":"#a"},"datePublished":"2024-05-28T01:00:00Z",
                "articleBody":"\(one)\\n\\n\(two)"},{"@type":"Person","@id":"#a","name":"Ana Brook"}]}</script>
                <script id="__NEXT_DATA__" type="application/json">{"props":{}}</script>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook"], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "Drupal",
            html: """
                <title>Council of Orrin meets | Harbour Institute</title><meta name="dcterms.creator" content="Ana Brook">
                <div class="region region-breadcrumb"><a href="/">Home</a> » <a href="/n">News</a></div>
                <div class="region region-content"><h1 class="page-title"><span class="field field--name-title">Council of Orrin meets</span></h1>
                <div class="node node--type-news"><div class="node__meta">Submitted by <span class="username">editor7</span> on <span>28 May 2024</span></div>
                <div class="node__content"><div class="field field--name-body field--type-text-with-summary"><p>\(one)</p><p>\(two)</p></div>
                <div class="field field--name-field-tags"><a href="/t">harbour</a> <a href="/u">bridge</a></div></div></div></div>
                <aside class="region region-sidebar-second"><h2>Latest</h2><ul>\(teasers)</ul></aside>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook"], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "government press release",
            html: """
                <title>Statement on the council of Orrin - Ministry of Harbours</title><div id="skip"><a href="#main">Skip to content</a></div>
                <main id="main"><p class="type">Press release</p><h1>Statement on the council of Orrin</h1>
                <dl class="metadata"><dt>From:</dt><dd><a href="/m">Ministry of Harbours</a></dd><dt>Published</dt><dd>28 May 2024</dd>
                <dt>Last updated</dt><dd>3 June 2024</dd></dl><div class="govspeak"><p>\(one)</p><p>\(two)</p></div>
                <h2>Share this page</h2><ul><li><a href="https://s.example/1">Facebook</a><li><a href="https://s.example/2">Twitter</a></ul></main>
                """,
            title: "Statement on the council of Orrin", authors: [], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "byline glued to the date",
            html: """
                <title>Council of Orrin meets</title><h1>Council of Orrin meets</h1>
                <div class="head"><span>By <a href="/people/1">Ana Brook</a></span><span>Tuesday, May 28, 2024</span></div>
                <div class="copy"><p>\(one)</p><p>\(two)</p></div>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook"], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "newspaper with a paywall",
            html: """
                <title>Council of Orrin meets</title><meta name="author" content="Ana Brook, Li Wei"><meta property="article:modified_time" content="2024-06-01">
                <meta property="article:published_time" content="2024-05-28T06:00:00+02:00">
                <article><h1>Council of Orrin meets</h1><p class="byline">Ana Brook Senior Political Correspondent</p>
                <p>\(one)</p><p>\(two)</p><div class="paywall"><h3>Subscribe to read on</h3><p>Already a subscriber? <a href="/l">Sign in</a></p></div></article>
                """,
            title: "Council of Orrin meets", authors: ["Ana Brook", "Li Wei"], day: "2024-05-28", texts: [one, two]),
        Page(
            make: "live blog",
            html: """
                <title>Orrin council: live updates</title><script type="application/ld+json">{"@type":"LiveBlogPosting",
                "headline":"Orrin council: live updates","datePublished":"2024-05-28T08:00:00Z","author":[{"@type":"Person","name":"Ana Brook"}],
                "liveBlogUpdate":[{"@type":"BlogPosting","headline":"It ends","datePublished":"2024-05-28T18:00:00Z"}]}</script>
                <main><h1>Orrin council: live updates</h1><div class="live-entries">
                <article class="entry"><time datetime="2024-05-28T18:00:00Z">18:00</time><h2>It ends</h2><p>\(one)</p></article>
                <article class="entry"><time datetime="2024-05-28T08:00:00Z">08:00</time><h2>It begins</h2><p>\(two)</p></article></div></main>
                """,
            title: "Orrin council: live updates", authors: ["Ana Brook"], day: "2024-05-28",
            texts: ["18:00", "It ends", one, "08:00", "It begins", two]),
        Page(
            make: "list article",
            html: """
                <title>Three bridges of Orrin to see</title><article><h1>Three bridges of Orrin to see</h1>
                <p>By <b>Ana Brook</b> and <b>Li Wei</b> | Published: 28 May 2024 | Updated: 2 June 2024</p>
                <h2>1. The old bridge</h2><p>\(one)</p><h2>2. The new bridge</h2><p>\(two)</p>
                <h2>3. The bridge that is none</h2><p>\(one) It burnt.</p></article>
                """,
            title: "Three bridges of Orrin to see", authors: ["Ana Brook", "Li Wei"], day: "2024-05-28",
            texts: [
                "1. The old bridge", one, "2. The new bridge", two, "3. The bridge that is none", one + " It burnt.",
            ]),
        Page(
            make: "page of statistics",
            html: """
                <title>Ships in the harbour of Orrin, 2023</title><div id="content"><h1>Ships in the harbour of Orrin, 2023</h1><p>\(one)</p>
                <table class="data"><thead><tr><th>Month</th><th>Ships</th></tr></thead><tbody><tr><td>May</td><td>12</td></tr>
                <tr><td>June</td><td>9</td></tr></tbody></table><p>\(two)</p></div><div id="footer">Imprint Privacy</div>
                """,
            title: "Ships in the harbour of Orrin, 2023", authors: [], day: nil,
            texts: [one, "Month", "Ships", "May", "12", "June", "9", two]),
        Page(
            make: "Spanish",
            html: """
                <html lang="es"><title>El concejo de Orrin se reúne</title><article><h1>El concejo de Orrin se reúne</h1>
                <div class="firma">Por <a href="/autores/a">Ana Arroyo</a> y <a href="/autores/b">Luis Vega</a></div>
                <div class="fecha">Actualizado: 2 de junio de 2024</div><div>28 de mayo de 2024</div><p>\(one)</p><p>\(two)</p></article>
                """,
            title: "El concejo de Orrin se reúne", authors: ["Ana Arroyo", "Luis Vega"], day: "2024-05-28",
            texts: [one, two]),
        Page(
            make: "Arabic, right to left",
            html: """
                <html lang="ar" dir="rtl"><title>مجلس أورين يجتمع في المدينة</title><article><h1>مجلس أورين يجتمع في المدينة</h1>
                <div>بقلم: سامي حداد</div><div>٢٨ مايو ٢٠٢٤</div><p>\(arabic)</p><p>\(arabic) ثم عاد.</p></article>
                """,
            title: "مجلس أورين يجتمع في المدينة", authors: ["سامي حداد"], day: "2024-05-28",
            texts: [arabic, arabic + " ثم عاد."]),
        Page(
            make: "Russian",
            html: """
                <html lang="ru"><title>Совет Оррина собрался</title><main><h1>Совет Оррина собрался</h1><p>Автор: Анна Ручьёва</p>
                <p>28 мая 2024</p><p>\(russian)</p><p>\(russian) Так и вышло.</p></main>
                """,
            title: "Совет Оррина собрался", authors: ["Анна Ручьёва"], day: "2024-05-28",
            texts: [russian, russian + " Так и вышло."]),
        Page(
            make: "Japanese",
            html: """
                <html lang="ja"><title>オリン市議会が集まる日</title><main><h1>オリン市議会が集まる日</h1><p>2024年5月28日 更新2024年6月2日</p>
                <p>\(japanese)</p><p>\(japanese)その後も続く。</p></main>
                """,
            title: "オリン市議会が集まる日", authors: [], day: "2024-05-28", texts: [japanese, japanese + "その後も続く。"]),
    ]

    private static let arabic = String(
        repeating: "اجتمع مجلس المدينة يوم الثلاثاء خلف أبواب مغلقة، وقال الكاتب إن الجسر سيفتح في يونيو. ", count: 2
    ).trimmed
    private static let russian = String(
        repeating: "Совет города собрался во вторник за закрытыми дверями, сообщил секретарь, и мост откроют летом. ",
        count: 2
    ).trimmed
    private static let japanese = String(repeating: "市議会は火曜日に非公開で集まり、新しい橋は六月に開通すると書記は述べた。", count: 3)

    /// A day on which a page was changed or saved is never the one on which it was published.
    @Test(arguments: [
        "<p>Updated: 2 June 2024</p>", "<p>Aktualisiert am 2. Juni 2024</p>", "<p>Mis à jour le 2 juin 2024</p>",
        "<time itemprop='dateModified' datetime='2024-06-02'>2 June</time>",
        "<p>Última actualización: 2 de junio de 2024</p>",
        "<span>Updated </span><time datetime='2024-06-02'>2 June</time>", "<p>تحديث ٢ يونيو ٢٠٢٤</p>",
    ]) func aChangeIsNoPublication(_ line: String) throws {
        let article = try #require(
            page("<h1>Council of Orrin meets</h1>\(line)<p>\(Self.one)</p><p>\(Self.two)</p>").articles.first)
        #expect(article.published == nil)
    }

    /// Bylines in the languages and forms in which pages print them.
    @Test(arguments: [
        ("Por Ana Arroyo", ["Ana Arroyo"]), ("Von Ana Bach und Li Wei", ["Ana Bach", "Li Wei"]),
        ("Par Ana Ruisseau et Li Wei", ["Ana Ruisseau", "Li Wei"]), ("Di Ana Ruscello", ["Ana Ruscello"]),
        ("Door Ana Beek en Jan Vos", ["Ana Beek", "Jan Vos"]), ("Av Ana Bekk og Ole Vik", ["Ana Bekk", "Ole Vik"]),
        ("By Ana Brook, Li Wei and Tom Reed", ["Ana Brook", "Li Wei", "Tom Reed"]),
        ("By&nbsp;<a href='/p/1'>Ana Brook</a>", ["Ana Brook"]),
        ("<span>By</span> <a href='/p/1'>Ana Brook</a>", ["Ana Brook"]),
        ("Ein Interview von Ana Bach mit Li Wei.", ["Ana Bach"]), ("Analysis by Ana Brook", ["Ana Brook"]),
        ("28.05.2024 - Ana Brook", ["Ana Brook"]), ("By Ana Brook - Harbour desk", ["Ana Brook"]),
        ("By Ana Brook Chief Political Correspondent", ["Ana Brook"]), ("Von Redakteurin Ana Bach", ["Ana Bach"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"]), ("מאת דנה לוי", ["דנה לוי"]),
        ("Yazan: Ayşe Dere", ["Ayşe Dere"]),
        ("By the river it was cold and wet that day", []), ("Text size", []),
    ]) func bylines(_ line: String, _ names: [String]) throws {
        let article = try #require(
            page("<h1>Council of Orrin meets</h1><div>\(line)</div><p>\(Self.one)</p><p>\(Self.two)</p>").articles.first
        )
        #expect(article.authors == names)
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
