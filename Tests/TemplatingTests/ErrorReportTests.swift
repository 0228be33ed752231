import Basics
import Templating
import TestSupport
import Testing

/// Whole reports of templates that are wrong.
struct ErrorReportTests {
    private static func report(
        _ templates: KeyValuePairs<String, String>, _ context: TemplateDictionary = [:],
        options: TemplateOptions = TemplateOptions()
    ) -> String {
        let sources = templates.map { SourceText(name: "Templates/\($0.key)", text: $0.value) }
        let environment = TemplateEnvironment(options: options)
        let (library, found) = environment.compile(sources, names: templates.map(\.key))
        guard let library, let main = templates.first?.key else { return DiagnosticReport().text(of: found) }
        let result = library.render(main, context)
        let output = result.bytes.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
        return DiagnosticReport().text(of: found + result.diagnostics) + output
    }

    @Test func syntax() {
        let broken = [
            "{% if a %}\n  {% for b in c %}\n{% endif %}", "{{ 'text }}", "{% block a %}", "{{ a b }}",
            "{% fro a in b %}",
            "{% set true = 1 %}", "{{ [1, 2 }}", "{{ a(b=1, 2) }}", "{# never closed", "{% raw %}", "{{ }}",
            "{% macro m(a=1, b) %}{% endmacro %}", "{% block a-b %}{% endblock %}", "{{ 99999999999999999999 }}",
            "{% break %}", "{{ a is odd is even }}", "{{ '\\xZZ' }}", "{{ a.1b }}",
        ]
        expectGolden(broken.map { Self.report(["page.html": $0]) }.joined(separator: "\n"), "syntax-errors.txt")
    }

    @Test func everythingIsReportedAtOnce() {
        let report = Self.report([
            "page.html": "{% extends 'bsae.html' %}\n{% block a %}{{ x|uper }}{{ y is odds }}{% endblock %}",
            "base.html": "{% block a %}{% endblock %}{{ x|truncate(lenght=3) }}\n{% include 'nav.htm' %}",
            "nav.html": "{% block a %}{% endblock %}{% block a %}{% endblock %}",
        ])
        expectGolden(report, "all-at-once.txt")
    }

    @Test func imports() {
        let macros = "{% macro row() %}{% endmacro %}{% set _own = 1 %}{% set width = 2 %}"
        let names = Self.report(["a.html": "{% from 'ui.html' import rwo, _own %}", "ui.html": macros])
        let unknown = Self.report(["a.html": "{% from 'ui.html' import rwo, row, size %}", "ui.html": macros])
        let attribute = Self.report(["a.html": "{% import 'ui.html' as ui %}{{ ui.widht }}", "ui.html": macros])
        expectGolden([names, unknown, attribute].joined(separator: "\n"), "import-errors.txt")
    }

    @Test func inheritance() {
        let cycle = Self.report(["a.html": "{% extends 'b.html' %}", "b.html": "{% extends 'a.html' %}"])
        let unknown = Self.report([
            "a.html": "{% extends 'b.html' %}{% block tilte %}{% endblock %}",
            "b.html": "{% block title %}{% endblock %}",
        ])
        let required = Self.report([
            "a.html": "{% extends 'b.html' %}", "b.html": "{% block c required %}{% endblock %}",
        ])
        expectGolden([cycle, unknown, required].joined(separator: "\n"), "inheritance-errors.txt")
    }

    @Test func valuesOfTheWrongKind() {
        let broken = [
            "{{ page.tilte }}", "{{ pge.title }}", "{{ page.title.first }}", "{{ page.entries[9] }}", "{{ 1 / 0 }}",
            "{{ 'a' + 1 }}", "{{ -page }}", "{{ page < 1 }}", "{% for a, b in page.entries %}{% endfor %}",
            "{% for a in 5 %}{% endfor %}", "{{ page() }}", "{{ 2 ** 64 }}", "{{ 'x'|int + page.title }}",
            "{% set page.title = 1 %}", "{{ {[1]: 2} }}", "{{ 1|length }}", "{{ 'a'|round }}", "{{ 5|sort }}",
            "{{ ['a', 1]|sort }}", "{% include page.title %}", "{{ range(1, 2, 0) }}", "{{ {'a b': 1}|xmlattr }}",
            "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}", "{% macro m(a) %}{% endmacro %}{{ m(b=2) }}",
            "{{ loop(1) }}", "{{ super() }}", "{{ self.nothing() }}",
        ]
        let context: TemplateDictionary = ["page": ["title": "A", "entries": [1, 2, 3]]]
        expectGolden(broken.map { Self.report(["page.txt": $0], context) }.joined(separator: "\n"), "value-errors.txt")
    }

    @Test func theWayThatLedThere() {
        let report = Self.report(
            [
                "page.html": "{% extends 'base.html' %}\n{% from 'ui.html' import row %}\n"
                    + "{% block body %}\n  {% for entry in entries %}{{ row(entry) }}{% endfor %}\n{% endblock %}",
                "base.html": "<main>\n{% block body %}{% endblock %}\n</main>",
                "ui.html": "{% macro row(entry) %}\n  {% include 'cell.html' %}\n{% endmacro %}",
                "cell.html": "<td>\n{{ entry.titel }}</td>",
            ], ["entries": [["title": "A"]]])
        expectGolden(report, "call-chain.txt")
    }

    @Test func placesThatCannotBeEscaped() {
        let broken = [
            "<a href={{ x }}>", "<p title=a{{ x }}>", "<!-- {{ x }} -->", "<script>// {{ x }}\n</script>",
            "<script>a = /{{ x }}/</script>", "<script>a = `{{ x }}`</script>", "<style>/* {{ x }} */</style>",
            "<{{ x }}>", "<a href=\"javascript:f('{{ x }}')\">", "<a href=\"{{ x }}:y\">",
            "<a href=\"{% if x %}data:{% else %}/{% endif %}{{ x }}\">", "<p on{{ x }}=\"\">",
            "{% if x %}<script>{% endif %}{{ x }}",
            "<a {% if x %}href{% else %}title{% endif %}=\"{{ x }}\">", "<a title=\"{{ x }}",
            "{% macro m() %}<a title=\"{% endmacro %}", "<p class=\"{% include x %}\">",
            "<p {{ x }}y=\"1\">", "{% set a %}<b class=\"{% endset %}",
        ]
        let reports = broken.map { Self.report(["page.html": $0], ["x": "v"]) }
        expectGolden(reports.joined(separator: "\n"), "unsafe-positions.txt")
    }

    @Test func valuesThatWereRefused() {
        let report = Self.report(
            ["page.html": "<a href=\"{{ x }}\">\n<p style=\"width: {{ y }}\" {{ z }}>"],
            ["x": "JavaScript:alert(1)", "y": "1}; a {", "z": "onclick"])
        let captured = Self.report(
            [
                "page.html":
                    "{% macro m() %}{{ x }}{% endmacro %}<script>{{ m()|safe }}</script>\n<script>a = {{ m() }}</script>"
            ],
            ["x": "alert(1)"])
        expectGolden(report + captured, "refused-values.txt")
    }

    @Test func limits() {
        var options = TemplateOptions()
        options.limits.depth = 20
        options.limits.instructions = 1000
        options.limits.outputBytes = 100
        options.limits.listLength = 10
        options.limits.nesting = 20
        let broken = [
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{% for a in range(11) %}{% endfor %}",
            "{% for a in range(10) %}{% for b in range(10) %}{% for c in range(10) %}{% endfor %}{% endfor %}{% endfor %}",
            "{{ 'abcdefghij' * 11 }}", "{% for a in range(10) %}0123456789{{ a }}{% endfor %}", "{{ [1, 2] * 6 }}",
            "{{ 'a'|center(101) }}", "{{ ((((((((((((((((((((1)))))))))))))))))))) }}", "{% include 'page.txt' %}",
            "{{ '%200d'|format(1) }}", "{{ '{:>200}'.format(1) }}", "{{ 'a'|indent(200) }}",
        ]
        expectGolden(
            broken.map { Self.report(["page.txt": $0], options: options) }.joined(separator: "\n"), "limit-errors.txt")
    }

    @Test func memory() {
        var options = TemplateOptions()
        options.limits.memoryBytes = 5000
        let template =
            "{% set n = namespace(s='0123456789') %}\n{% for i in range(99) %}{% set n.t = n.s * 9 %}{% endfor %}"
        expectGolden(Self.report(["page.txt": template], options: options), "memory-limit.txt")
    }
}
