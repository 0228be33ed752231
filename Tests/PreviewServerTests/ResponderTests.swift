import Testing

@testable import PreviewServer

@Suite struct ResponderTests {
    private static let files = [
        "index.html": "<head></head>Front", "people/index.html": "<head></head>People",
        "people/ana-brook.html": "<head></head>Ana", "style.css": "p {}", "data/x": "?",
    ]

    private func site(isLive: Bool = true) -> ServedSite {
        ServedSite(isLive: isLive, paths: { Array(Self.files.keys) }) { path in
            if path == "broken.html" { return .failed(report: "a.html:1:1: error: <b>") }
            return Self.files[path].map { .found(Array($0.utf8)) }
        }
    }

    private func response(_ target: String, _ site: ServedSite? = nil) -> Response? {
        let request = Request(method: .get, target: target, keepsOpen: true)
        guard case .response(let response) = Responder(site: site ?? self.site(), version: "7.1").answer(request) else {
            return nil
        }
        return response
    }

    private func text(_ response: Response?) -> String { String(decoding: response?.body ?? [], as: UTF8.self) }

    @Test func pagesCarryTheScriptAndFilesDoNot() {
        #expect(text(response("/")).contains("reload.js"))
        #expect(response("/style.css") == Response(200, type: "text/css; charset=utf-8", body: Array("p {}".utf8)))
        #expect(response("/data/x")?.type == "application/octet-stream")
    }

    @Test func aFolderAsItIs() {
        let plain = site(isLive: false)
        #expect(text(response("/", plain)) == "<head></head>Front")
        #expect(response("/.briefing/reload.js", plain)?.status == 404)
        #expect(response("/.briefing/changes", plain)?.status == 404)
        #expect(!text(response("/none", plain)).contains("reload.js"))
    }

    @Test func aFoldersNameLeadsToTheFolder() {
        #expect(response("/people?a=b") == Response(302, body: [], location: "/people/?a=b"))
        #expect(response("/people/")?.status == 200)
        #expect(response("/data")?.status == 404)
    }

    @Test(arguments: [
        ("/ana-brook.html", "/people/ana-brook.html"), ("/people/ana-brook", "/people/ana-brook.html"),
        ("/people/anna-brook.html", "/people/ana-brook.html"), ("/peple/index.html", "/people/index.html"),
    ])
    func theNearestAddress(_ target: String, _ near: String) {
        #expect(response(target)?.status == 404)
        #expect(text(response(target)).contains("Did you mean <a href=\"\(near)\">"))
    }

    @Test func whatIsNotThere() {
        let page = text(response("/%3Cscript%3Ealert(1)%3C/none.html"))
        #expect(page.contains("&lt;script&gt;"))
        #expect(!page.contains("Did you mean"))
        #expect(response("/../a")?.status == 400)
        #expect(response("/.git/config")?.status == 404)
    }

    @Test func whatCanNotBeMadeShowsItsReport() {
        let page = response("/broken.html")
        #expect(page?.status == 500)
        #expect(text(page).contains("a.html:1:1: error: &lt;b&gt;"))
        let missing = response("/style.css", .missing(report: "no-content"))
        #expect(missing?.status == 500)
        #expect(text(missing).contains("<pre>no-content</pre>"))
        #expect(text(missing).contains("data-version=\"7.1\""))
    }

    @Test func theStateIsOneEvent() {
        var site = site()
        site.report = "a\nb \"c\""
        let event = String(decoding: Responder(site: site, version: "7.1").event, as: UTF8.self)
        #expect(
            event == """
                data: {
                data:   "version": "7.1",
                data:   "report": "a\\nb \\"c\\"",
                data:   "isThere": true
                data: }


                """)
    }

    @Test func headsOfAnswers() {
        let response = Response(405, body: Array("no".utf8))
        #expect(
            String(decoding: response.head(keepsOpen: false), as: UTF8.self) == """
                HTTP/1.1 405 Method Not Allowed\r
                Content-Type: text/html; charset=utf-8\r
                Content-Length: 2\r
                Allow: GET, HEAD\r
                Cache-Control: no-cache\r
                X-Content-Type-Options: nosniff\r
                Cross-Origin-Resource-Policy: same-origin\r
                X-Frame-Options: SAMEORIGIN\r
                Connection: close\r
                \r

                """)
    }
}
