import Testing

@testable import Briefing

@Suite struct SiteAddressTests {
    private func address(_ text: String, on page: String = "people/ana.html") -> SiteAddress {
        SiteAddress(Array(text.utf8)[...], on: page)
    }

    private func inside(_ path: String, _ fragment: String? = nil) -> SiteAddress {
        .inside(path: Array(path.utf8), fragment: fragment.map { Array($0.utf8) })
    }

    @Test func leadsWithinTheSite() {
        #expect(address("lou.html") == inside("people/lou.html"))
        #expect(address("../index.html#p1") == inside("index.html", "p1"))
        #expect(address("./x/../lou.html?a=b#") == inside("people/lou.html", ""))
        #expect(address("#p%201") == inside("people/ana.html", "p 1"))
        #expect(address("  a\u{20}b.html ") == inside("people/a b.html"))
        #expect(address("x.html?a=1&amp;b#&#x70;2") == inside("people/x.html", "p2"))
        #expect(address("..") == inside(""))
        #expect(address("sub/") == inside("people/sub/"))
        #expect(address("100%.html") == inside("people/100%.html"))
    }

    @Test(arguments: ["https://a.example", "HTTP://a.example", "//a.example/x"]) func leadsElsewhere(_ text: String) {
        #expect(address(text) == .web)
    }

    @Test(arguments: ["mailto:a@b.example", "tel:1", "data:,x", "javascript:x"]) func isNoPage(_ text: String) {
        #expect(address(text) == .other)
    }

    @Test func leadsOutOrNowhere() {
        #expect(address("../../x.html") == .outside)
        #expect(address("/people/ana.html") == .rooted(path: Array("people/ana.html".utf8)))
        #expect(address(" ") == .empty)
    }
}
