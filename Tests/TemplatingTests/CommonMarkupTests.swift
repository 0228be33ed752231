import Basics
import Templating
import Testing

/// What templates of sites hold every day is accepted, and comes out as it was meant.
struct CommonMarkupTests {
    private static let context: TemplateDictionary = [
        "lang": "en", "yes": true, "no": false, "n": 3, "root": "../", "path": "people/ana-brook.html", "name": "A & B",
        "mail": "desk@example.org", "id": "p3.s1", "classes": ["one", "two"], "colour": "#a0b1c2", "d": "M0 0h10",
        "url": "https://example.org/a?b=1&c=2", "markup": "<b>x</b>",
    ]

    @Test(arguments: [
        ("<html lang=\"{{ lang }}\"{% if yes %} dir=\"ltr\"{% endif %}>", "<html lang=\"en\" dir=\"ltr\">"),
        ("<li{% if yes %} class=\"on\"{% endif %}>{{ n }}", "<li class=\"on\">3"),
        ("<li {% if no %}class=\"on\"{% endif %}>{{ n }}", "<li >3"),
        ("<input {% if yes %}checked{% endif %}>{{ n }}", "<input checked>3"),
        ("<option value=\"{{ n }}\"{{ \" selected\" if n == 3 }}>", "<option value=\"3\" selected>"),
        ("<option value=\"{{ n }}\"{{ \" selected\" if n == 4 }}>", "<option value=\"3\">"),
        ("<p{{ {\"id\": id, \"title\": name}|xmlattr }}>", "<p id=\"p3.s1\" title=\"A &amp; B\">"),
        ("<a href=\"{{ root }}{{ path }}\">{{ name }}</a>", "<a href=\"../people/ana-brook.html\">A &amp; B</a>"),
        ("<a href=\"{{ root }}{{ path }}#{{ id }}\">", "<a href=\"../people/ana-brook.html#p3.s1\">"),
        ("<a href=\"{{ url }}\" rel=\"noopener\">", "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">"),
        ("<a href=\"mailto:{{ mail }}\">", "<a href=\"mailto:desk@example.org\">"),
        ("<a href=\"{% if no %}{{ url }}{% else %}#{% endif %}\">{{ n }}", "<a href=\"#\">3"),
        ("<p class=\"{% for c in classes %}{{ c }} {% endfor %}\">{{ n }}", "<p class=\"one two \">3"),
        ("<p class=\"a{% if yes %} b{% endif %}\">{{ n }}", "<p class=\"a b\">3"),
        (
            "<script src=\"{{ root }}search.js\" defer></script>{{ markup }}",
            "<script src=\"../search.js\" defer></script>&lt;b&gt;x&lt;/b&gt;"
        ),
        (
            "<script type=\"application/ld+json\">{\"name\": {{ name }}}</script>",
            "<script type=\"application/ld+json\">{\"name\": \"A \\u0026 B\"}</script>"
        ),
        (
            "<script>const list = {{ classes|tojson }}, at = a / b;</script>{{ n }}",
            "<script>const list = [\"one\", \"two\"], at = a / b;</script>3"
        ),
        ("<style>:root { --accent: {{ colour }}; }</style>{{ n }}", "<style>:root { --accent: #a0b1c2; }</style>3"),
        ("<i style=\"width: {{ n * 10 }}%\"></i>", "<i style=\"width: 30%\"></i>"),
        (
            "<svg viewBox=\"0 0 {{ n }} 10\"><path d=\"{{ d }}\"/></svg>{{ n }}",
            "<svg viewBox=\"0 0 3 10\"><path d=\"M0 0h10\"/></svg>3"
        ),
        ("<!DOCTYPE html>\n<!-- a note --><p>1 < {{ n }}</p>", "<!DOCTYPE html>\n<!-- a note --><p>1 < 3</p>"),
        ("{{ markup|safe }}{% set x %}<i>{{ name }}</i>{% endset %}{{ x }}", "<b>x</b><i>A &amp; B</i>"),
        ("<td colspan=\"{{ n }}\" data-name='{{ name }}'>", "<td colspan=\"3\" data-name='A &amp; B'>"),
        (
            "<time datetime=\"{{ n }}\">{{ n }}</time><br/><img src=\"{{ root }}a.png\" alt=\"{{ name }}\">",
            "<time datetime=\"3\">3</time><br/><img src=\"../a.png\" alt=\"A &amp; B\">"
        ),
    ])
    func isAccepted(template: String, expected: String) throws {
        let library = try EnvironmentTests.library(["page.html": template])
        let result = library.render("page.html", Self.context)
        #expect(try EnvironmentTests.text(result) == expected)
        #expect(result.diagnostics.isEmpty)
    }
}
