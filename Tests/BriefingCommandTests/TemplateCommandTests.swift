import TestSupport
import Testing

@Suite struct TemplateCommandTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String: String]
        var arguments = ["main.html"]
        var testDescription: String { name }

        init(_ name: String, _ files: [String: String], _ arguments: [String] = ["main.html"]) {
            self.name = name
            self.files = files
            self.arguments = arguments
        }
    }

    static let good: [Case] = [
        Case(
            "renders",
            [
                "main.html":
                    "{% extends 'base.html' %}{% block main %}{% for p in people %}<li>{{ p.name }}</li>{% endfor %}{% endblock %}",
                "base.html": "<ul>{% block main %}{% endblock %}</ul>\n",
                "data.yml": "people:\n  - name: Ana <Brook>\n    age: 51\n  - name: \"007\"\n",
            ], ["main.html", "--data", "data.yml"]),
        Case(
            "json-data-and-no-escaping",
            [
                "a/main.txt": "{{ n + 1 }} {{ t }} {{ f }} {{ none_there is defined }}\n",
                "d.json": #"{"n": 41, "t": "<b>", "f": 1.5}"#,
            ],
            ["a/main.txt", "--data", "d.json", "--keep-trailing-newline"]),
        Case(
            "beside-a-broken-one",
            ["main.html": "fine", "other.html": "{% if %}", "third.html": "{% include 'other.html' %}"]),
        Case(
            "site-filters",
            [
                "main.html":
                    "{{ 'a/b.html' | relative_url('c/d.html') }} {{ 1 | plural('source', 'sources') }} {{ '2031-23' | date }} {{ 'Ana Brook' | slug }}\n{{ '*a* <b>' | markdown }}{{ 'one two three' | excerpt(2) }} {{ 'a <b' | highlight('B') }}\n<script>x = {{ ['</script>', 1] | json }}</script>"
            ]),
        Case("lenient", ["main.html": "[{{ nobody }}]"], ["main.html", "--undefined", "lenient"]),
        Case("chainable", ["main.html": "[{{ nobody.there.at_all }}]"], ["main.html", "--undefined", "chainable"]),
        Case(
            "white-space", ["main.html": "<ul>\n    {% if true %}\n    <li>\n    {% endif %}\n</ul>\n"],
            ["main.html", "--trim-blocks", "--lstrip-blocks", "--escape", "html"]),
    ]

    static let bad: [Case] = [
        Case("no-such-file", [:]),
        Case(
            "data-not-json", ["main.html": "", "d.json": "{\"a\": 1,\n \"b\" 2}"], ["main.html", "--data", "d.json"]),
        Case("data-a-list", ["main.html": "", "d.yml": "- 1\n"], ["main.html", "--data", "d.yml"]),
        Case("syntax", ["main.html": "<p>\n{% if a %}\n{{ a | }}\n{% endif %}\n"]),
        Case("not-closed", ["main.html": "<p>\n{% for a in [1] %}\n<b>\n"]),
        Case("unknown-test-and-filter", ["main.html": "{% if 1 is evn %}{{ 'a' | uper }}{% endif %}\n{{ 2 | rond }}"]),
        Case("undefined", ["main.html": "{% set title = 'x' %}\n<p>{{ titel }}</p>"]),
        Case("missing-include", ["main.html": "<p>\n{% include 'part/card.html' %}", "part/cards.html": ""]),
        Case(
            "missing-import",
            ["main.html": "{% from 'm.html' import crad %}{{ crad() }}", "m.html": "{% macro card() %}c{% endmacro %}"]),
        Case("cycle", ["main.html": "{% extends 'b.html' %}", "b.html": "{% extends 'main.html' %}"]),
        Case("include-cycle", ["main.html": "a\n{% include 'b.html' %}", "b.html": "{% include 'main.html' %}"]),
        Case("block-twice", ["main.html": "{% block a %}{% endblock %}\n{% block a %}{% endblock %}"]),
        Case(
            "block-of-no-parent",
            [
                "main.html": "{% extends 'b.html' %}{% block mian %}x{% endblock %}",
                "b.html": "{% block main %}{% endblock %}",
            ]),
        Case(
            "block-required",
            ["main.html": "{% extends 'b.html' %}", "b.html": "<p>{% block main required %}{% endblock %}"]),
        Case("wrong-arguments", ["main.html": "{% macro m(a) %}{{ a }}{% endmacro %}\n{{ m(1, 2) }}"]),
        Case("wrong-type", ["main.html": "{{ 'a' - 1 }}"]),
        Case("refused-value", ["main.html": "{{ 'May' | date }}"]),
        Case("too-much", ["main.html": "{% for a in range(100000000) %}x{% endfor %}"]),
        Case("attribute-without-quotes", ["main.html": "<a href={{ 'x' }}>x</a>"]),
        Case("script-address", ["main.html": "{% set a = 'javascript:alert(1)' %}<a href=\"{{ a }}\">x</a>"]),
        Case("inside-an-include", ["main.html": "<p>\n{% include 'card.html' %}", "card.html": "<b>\n{{ nam }}\n"]),
    ]

    private func text(_ test: Case) throws -> String {
        try TemporaryFolder.with(test.files) { try Transcript.run(["template"] + test.arguments, in: $0) }
    }

    @Test(arguments: good) func renders(_ test: Case) throws {
        let text = try text(test)
        #expect(text.contains("\nexit 0\n"))
        expectGolden(text, "template/\(test.name).txt")
    }

    @Test(arguments: bad) func reports(_ test: Case) throws {
        let text = try text(test)
        if test.name != "block-of-no-parent", test.name != "script-address" { #expect(text.contains("\nexit 1\n")) }
        expectGolden(text, "template/\(test.name).txt")
    }
}
