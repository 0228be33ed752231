import Testing

@testable import PreviewServer

@Suite struct SitePathTests {
    @Test(arguments: [
        ("/", "index.html"), ("/people/", "people/index.html"), ("/people/ana-brook.html", "people/ana-brook.html"),
        ("/a%20b%C3%A9.html", "a bé.html"), ("/é", "é"), ("/a?x=/../", "a"), ("/a#b", "a"), ("/a..b/c..", "a..b/c.."),
        ("/%61", "a"), ("/%2561", "%61"), ("/a+b", "a+b"), ("/?", "index.html"),
    ])
    func paths(_ target: String, _ path: String) { #expect(SitePath(target) == .path(path)) }

    @Test(arguments: ["/.git/config", "/a/.b", "/.briefing/reload.js", "/...", "/%2egit", "/a/.b/"])
    func hidden(_ target: String) {
        guard case .hidden = SitePath(target) else {
            Issue.record("\(target) is \(SitePath(target))")
            return
        }
    }

    @Test(arguments: [
        "", "a", "/..", "/../a", "/a/../b", "/a/..", "/./a", "/%2e%2e/a", "/%2E%2e/a", "/.%2e/a", "/..%2fa", "/a%2fb",
        "/a%2Fb", "/..\\a", "/a%5cb", "/a\\b", "//a", "/a//b", "/a%00b", "/a%0d%0ab", "/a%7f", "/%", "/%2", "/%zz",
        "/%ff", "/%c0%ae%c0%ae/a", "/%e0%80%ae", "/%u002e",
    ])
    func refused(_ target: String) { #expect(SitePath(target) == .refused) }
}
