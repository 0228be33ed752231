import Testing

@testable import Briefing

@Suite struct SiteFiltersTests {
    @Test(arguments: [
        ("people/ana.html#p2", "articles/x.html", "../people/ana.html#p2"), ("people/ana.html", "people/bo.html", "ana.html"),
        ("style.css", "index.html", "style.css"), ("style.css", "a/b/c.html", "../../style.css"),
        ("index.html", "dates/x.html", "../index.html"), ("a/b.html", "a/b.html", "b.html"),
    ])
    func theWayFromPageToPage(_ target: String, _ page: String, _ way: String) {
        #expect(SiteFilters.relativeURL(target, from: page) == way)
    }
}
