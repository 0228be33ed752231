import Templating
import Testing

@testable import Briefing

@Suite struct TextFiltersTests {
    @Test func excerpts() {
        #expect(TextFilters.excerpt("one  two\nthree", words: 2) == "one two …")
        #expect(TextFilters.excerpt(" one two ", words: 2) == "one two")
        #expect(TextFilters.excerpt("", words: 5) == "")
    }

    @Test func highlights() {
        #expect(
            TextFilters.highlight("brook", in: "Brook & Brooks <b>")
                == "<mark>Brook</mark> &amp; <mark>Brook</mark>s &lt;b&gt;")
        #expect(TextFilters.highlight("", in: "<") == "&lt;")
        #expect(TextFilters.highlight("<b>", in: "a<b>c") == "a<mark>&lt;b&gt;</mark>c")
        #expect(TextFilters.highlight("é", in: "Café É") == "Caf<mark>é</mark> É", "only ASCII letters are folded")
    }

    @Test func jsonEndsNoScript() {
        let value = TemplateValue.make([
            ("a", .string("</script>'\u{2028}&")), ("b", .list([.int(1), .none, .bool(true)])),
        ])
        let text = TextFilters.scriptJSON(value)
        #expect(!text.contains("<") && !text.contains("'") && !text.contains("&") && !text.contains("\u{2028}"))
        #expect(text.contains("\\u003c/script\\u003e\\u0027\\u2028\\u0026"))
    }
}
