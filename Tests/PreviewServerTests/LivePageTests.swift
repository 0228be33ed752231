import Testing

@testable import PreviewServer

@Suite struct LivePageTests {
    private let script =
        "<script src=\"/.briefing/reload.js\" nonce=\"briefing-serve\" data-version=\"7.1\"></script>\n"

    private func adapted(_ page: String) -> String {
        String(decoding: LivePage.adapted(Array(page.utf8), version: "7.1"), as: UTF8.self)
    }

    @Test(arguments: [
        ("<html><head><title>A</title>|</head><body>B</body></html>"),
        ("<!-- </head> --><title></head></title><style></HEAD></style>|</HEAD ><p>"),
        ("<script>if (a < b) '</head>'</script>|<body class='x > y'>"),
        ("<meta name='a' content='</head>'><link href=x>|</head>"),
        ("<p>No head, no body: at the end\n|"), ("|"), ("<|"), ("<!-- open </head>|"), ("a < b <3 </ >|</head>"),
        ("<meta http-equiv=\"refresh\" content=\"0; url=a.html\">|</head>"), ("<meta|"), ("<meta a=\"|"),
    ])
    func theScriptIsAllThatIsAdded(_ marked: String) {
        let page = marked.replacing("|", with: "")
        #expect(adapted(page) == marked.replacing("|", with: script))
    }

    @Test func thePolicyIsOpened() {
        let page = """
            <meta HTTP-EQUIV=Content-Security-Policy content="default-src &#39;none&#39;; script-src 'self'"><meta http-equiv='content-security-policy' content='connect-src *'></head>
            <meta http-equiv="content-security-policy" content="default-src 'none'">
            """
        #expect(
            adapted(page) == """
                <meta HTTP-EQUIV=Content-Security-Policy content="default-src &#39;none&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;"><meta http-equiv='content-security-policy' content="connect-src *">\(script)</head>
                <meta http-equiv="content-security-policy" content="default-src 'none'">
                """)
    }

    @Test(arguments: [
        ("", ""), ("img-src 'self'", "img-src 'self'"), ("default-src 'self'", "default-src 'self'"),
        ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
        (
            "default-src 'none'; script-src 'self' file:; base-uri 'none'",
            "default-src 'none'; script-src 'self' file:; base-uri 'none'; connect-src 'self'"
        ),
        ("script-src 'none'; Connect-Src https://a.example", "script-src 'self'; Connect-Src https://a.example 'self'"),
        ("script-src-elem 'none' ; ;", "script-src-elem 'self'"),
        (
            "script-src 'strict-dynamic' 'nonce-a'; connect-src *",
            "script-src 'strict-dynamic' 'nonce-a' 'nonce-briefing-serve'; connect-src *"
        ),
    ])
    func policies(_ policy: String, _ opened: String) { #expect(ContentPolicy.opened(policy) == opened) }

    @Test func pagesCutAnywhereAreServed() {
        let page = Array(
            "<!-- a --><meta http-equiv=\"Content-Security-Policy\" content='a &amp; b'><title>a</title></head>".utf8)
        for count in 0...page.count {
            let text = String(decoding: LivePage.adapted(Array(page.prefix(count)), version: "7.1"), as: UTF8.self)
            #expect(text.contains(script))
        }
    }
}
