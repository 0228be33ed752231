import Foundation
import Templating
import TestSupport
import Testing

@testable import Briefing

@Suite struct PreviewTests {
    @Test func addressesAreResolvedAgainstTheirPage() {
        #expect(PreviewTargets.resolve("../people/ana.html", ["articles"]) == "people/ana.html")
        #expect(PreviewTargets.resolve("x.html#p2", ["articles"]) == "articles/x.html#p2")
        for outside in ["../../x.html", "https://example.org/", "//example.org/", "/x", "#p1"] {
            #expect(PreviewTargets.resolve(outside[...], ["articles"]) == nil, "\(outside)")
        }
    }

    @Test func ranksByTheNumberOfLinksAndPassesOverThePageItself() {
        let link = { @Sendable (path: String) in TemplateValue.make([("href", .string(path))]) }
        let page = Page(
            path: "people/ana.html", kind: "person", section: "people", title: "", template: "",
            data: [
                ("a", .list([link("dates/2031.html"), link("people/ana.html"), link("people/tom.html")])),
                ("b", .safe(#"<a href="tom.html">Tom</a> <a href="../articles/x.html#p1">x</a>"#)),
                ("c", link("articles/x.html#p2")),
            ])
        let targets = PreviewTargets(of: page)
        #expect(targets.ranked == ["people/tom.html", "dates/2031.html", "articles/x.html#p1", "articles/x.html#p2"])
        #expect(targets.rankedPages == ["people/tom.html", "articles/x.html", "dates/2031.html"])
    }

    @Test func everyPageBringsItsPreviewsAndNoneHoldsALink() throws {
        let pile = ["Content/articles/a.md": Fixtures.strike, "Content/articles/b.md": Fixtures.talks]
        let site = try TemporaryFolder.with(pile) { try BuiltSite.build($0) }
        let front = try #require(site.files["index.html"])
        #expect(front.contains(#"<template data-preview="people/ana-brook.html">"#))
        #expect(front.contains(#"<template data-preview="articles/dockers-return-to-work.html">"#))
        for path in site.pages {
            let page = site.files[path] ?? ""
            #expect(page.utf8.count <= 51_200, "\(path)")
            for piece in page.components(separatedBy: "<template").dropFirst() {
                let preview = piece.components(separatedBy: "</template>")[0]
                #expect(!preview.contains("href="), "\(path)")
            }
            #expect(!page.contains("data-preview=\"\(path)\""), "\(path)")
        }
    }

    @Test func aHostileNameStaysText() throws {
        let preview = Preview(
            path: "people/x.html", kind: "person", name: "</template><script>alert(1)</script>", note: "\"'<b>",
            said: .init(text: "<img src=x onerror=alert(1)>", number: 1, outlet: "&amp;"))
        let look = try #require(LookReader(disk: .real).read(nil, language: "en").value)
        let shared = look.library.prepare(TemplateDictionary([("t", look.words)]))
        let bytes = look.library.render(
            "preview.html", TemplateDictionary([("preview", preview.value)]), shared: shared
        )
        .bytes
        let html = String(decoding: try #require(bytes), as: UTF8.self)
        #expect(html.components(separatedBy: "</template>").count == 2)
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"))
    }
}
