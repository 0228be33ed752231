import Testing

@testable import CommonMark

@Suite struct HTMLRendererTests {
    private func html(_ markdown: String, _ options: MarkdownDocument.RenderOptions = .init()) -> String {
        String(decoding: MarkdownDocument(parsing: markdown).html(options), as: UTF8.self)
    }

    @Test func aLeafCarriesItsAttributes() {
        var options = MarkdownDocument.RenderOptions()
        options.leafAttributes = [0: [("id", "p1")], 1: [("id", "p2"), ("class", "a \"b\"")], 3: [("id", "p4")]]
        options.headingShift = 1
        #expect(
            html("# A\n\nb\n\nc\n\n    d\n", options) == """
                <h2 id="p1">A</h2>
                <p id="p2" class="a &quot;b&quot;">b</p>
                <p>c</p>
                <pre id="p4"><code>d
                </code></pre>

                """)
    }

    @Test func anItemCarriesTheAttributesOfItsTightParagraph() {
        var options = MarkdownDocument.RenderOptions()
        options.leafAttributes = [0: [("id", "p1")], 1: [("id", "p2")], 2: [("id", "p3")]]
        #expect(html("- a\n- b\n", options) == "<ul>\n<li id=\"p1\">a</li>\n<li id=\"p2\">b</li>\n</ul>\n")
        #expect(html("- a\n\n- b\n", options).contains("<li>\n<p id=\"p1\">a</p>\n</li>"))
        #expect(html("- a\n  ***\n  b\n", options).contains("<span id=\"p2\">b</span>"))
    }

    @Test func headingsStayBetweenOneAndSix() {
        var options = MarkdownDocument.RenderOptions()
        options.headingShift = 2
        #expect(html("###### a\n", options) == "<h6>a</h6>\n")
        options.headingShift = -2
        #expect(html("# a\n", options) == "<h1>a</h1>\n")
    }

    @Test func rawHTMLNeverReachesThePage() {
        #expect(html("a <script>b</script>\n").contains("<script") == false)
        #expect(html("<div onclick=x>\n") == "<!-- raw HTML omitted -->\n")
    }

    @Test(arguments: [
        "https://a.example/?b&c", "http://a.example", "mailto:a@b.example", "a/b.html", "../a.html", "#p4", "?a=b:c",
        "/a", "a/b:c", "",
    ])
    func goodAddressesStand(_ address: String) {
        #expect(html("[a](<\(address)>)\n").hasPrefix("<p><a href=\""))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:a", "java&Tab;script:a", "&#1;javascript:a",
        "vbscript:a",
        "file:///etc/passwd", "data:text/html,a", "data:image/png;base64,AAAA", "//host.example/a", "\\\\\\\\host",
        "/\\\\host",
        "ftp://a.example", "blob:a", "&#32;javascript:a", "jAvAsCrIpT&colon;a",
    ])
    func otherAddressesLeaveOnlyTheirText(_ address: String) {
        #expect(html("[a](<\(address)>)\n") == "<p>a</p>\n")
        #expect(html("![a](<\(address)>)\n") == "<p><span class=\"picture-label\"></span>a</p>\n")
    }

    @Test func noLinkStandsInALink() {
        #expect(html("[a <https://b.example>](c)\n") == "<p><a href=\"c\">a https://b.example</a></p>\n")
    }

    @Test func anImageIsALinkToIt() {
        #expect(
            html("![a *b* `c`\nd](https://a.example/b.jpg \"t\")\n")
                == "<p><a href=\"https://a.example/b.jpg\" title=\"t\"><span class=\"picture-label\"></span>a b c d</a></p>\n"
        )
        #expect(html("![](b.jpg)\n") == "<p><a href=\"b.jpg\">Picture</a></p>\n")
        #expect(
            html("![a ![b](c)](d.jpg)\n") == "<p><a href=\"d.jpg\"><span class=\"picture-label\"></span>a b</a></p>\n")
        #expect(
            html("![a [b](c) d](e.jpg)\n")
                == "<p><a href=\"e.jpg\"><span class=\"picture-label\"></span>a b d</a></p>\n")
        #expect(
            html("[x ![a](b.jpg) y](c.html)\n")
                == "<p><a href=\"c.html\">x <span class=\"picture-label\"></span>a y</a></p>\n")
        #expect(
            html("[x ![a](b.jpg) y](js:c)\n")
                == "<p>x <a href=\"b.jpg\"><span class=\"picture-label\"></span>a</a> y</p>\n")
    }
}
