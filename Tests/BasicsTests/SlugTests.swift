import Basics
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Ana Brook", "ana-brook"), ("Étienne’s Visit: Day 2", "etiennes-visit-day-2"), ("U.S. talks", "us-talks"),
        ("  --A--  ", "a"), ("straße", "strasse"), ("index", "index-page"), ("CON", "con-page"), ("", "untitled"), ("---", "untitled"),
        ("../../etc/passwd", "etc-passwd"), ("Cafe\u{301}", "cafe"), ("मिसरी", "x92e-93f-938-930-940"),
    ])
    func makes(_ name: String, _ slug: String) {
        #expect(Slug.make(from: name) == slug)
        #expect(Slug.isValid(slug) || ["index-page", "con-page"].contains(slug))
    }

    @Test func cutsBetweenWords() {
        let slug = Slug.make(from: String(repeating: "longish ", count: 40))
        #expect(slug.utf8.count <= 80)
        #expect(slug.hasSuffix("longish"))
    }

    @Test func aWordWithoutEnd() {
        #expect(Slug.make(from: String(repeating: "a", count: 300)).utf8.count == 80)
    }
}
