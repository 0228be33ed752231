import Basics
import Templating
import Testing

/// The library as a program uses it.
struct EnvironmentTests {
    static func library(
        _ templates: KeyValuePairs<String, String>, _ environment: TemplateEnvironment = TemplateEnvironment()
    ) throws -> TemplateLibrary {
        let sources = templates.map { SourceText(name: $0.key, text: $0.value) }
        let (library, diagnostics) = environment.compile(sources, names: templates.map(\.key))
        return try #require(library, "\(DiagnosticReport().text(of: diagnostics))")
    }

    static func text(_ result: (bytes: [UInt8]?, diagnostics: [Diagnostic])) throws -> String {
        String(
            decoding: try #require(result.bytes, "\(DiagnosticReport().text(of: result.diagnostics))"), as: UTF8.self)
    }

    private static var registered: TemplateEnvironment {
        var environment = TemplateEnvironment()
        environment.register(filter: "shout", parameters: [TemplateParameter("mark", default: "!"), "times"]) {
            (arguments) throws(TemplateFailure) in
            guard case .string(let text) = arguments.value, case .string(let mark) = arguments["mark"],
                case .int(let times) = arguments["times"]
            else { throw TemplateFailure("'shout' needs text", fix: "print it as text first") }
            return .string(text.uppercased() + String(repeating: mark, count: times))
        }
        environment.register(function: "link", parameters: ["to"]) { arguments in
            guard case .string(let target) = arguments["to"] else { return .none }
            return .safe("<a href=\"\(target).html\">")
        }
        return environment
    }

    @Test func filtersAndFunctionsFromOutside() throws {
        let library = try Self.library(
            [
                "a.html":
                    "{{ x|shout(times=2) }} {{ x|shout('?', 1) }} {{ [x]|map('shout', '.', 1)|join }} {{ link('b') }}"
            ],
            Self.registered)
        #expect(
            try Self.text(library.render("a.html", ["x": "a&b"])) == "A&amp;B!! A&amp;B? A&amp;B. <a href=\"b.html\">")
    }

    @Test func failuresFromOutsideHaveAPlace() throws {
        let library = try Self.library(["a.html": "line\n{{ 5|shout(times=1) }}"], Self.registered)
        let result = library.render("a.html", [:])
        #expect(result.bytes == nil)
        #expect(
            DiagnosticReport().text(of: result.diagnostics) == """
                a.html:2:4: error: 'shout' needs text [template-value]
                    |
                  2 | {{ 5|shout(times=1) }}
                    |    ^~~~~~~~~~~~~~~~
                    fix: print it as text first

                """)
    }

    @Test func missingArgumentsOfFiltersFromOutsideAreFoundAtOnce() {
        let source = SourceText(name: "a.html", text: "{{ x|shout }}{{ x|shout(size=1) }}")
        let (library, diagnostics) = Self.registered.compile([source], names: ["a.html"])
        #expect(library == nil)
        #expect(
            diagnostics.map(\.summary) == [
                "the filter 'shout' needs a value for 'times'", "the filter 'shout' has no parameter 'size'",
            ])
    }

    @Test func preparedDataLiesBelowTheContext() throws {
        let library = try Self.library(["a.txt": "{{ site.title }} {{ page }} {{ other }} {{ site.tags|join('+') }}"])
        let shared = library.prepare(["site": ["title": "Desk", "tags": ["a", "b"]], "page": "hidden", "other": 1])
        #expect(try Self.text(library.render("a.txt", ["page": "shown"], shared: shared)) == "Desk shown 1 a+b")
        #expect(try Self.text(library.render("a.txt", ["page": "again"], shared: shared)) == "Desk again 1 a+b")
    }

    @Test func preparedDataCannotBeChanged() throws {
        let library = try Self.library(["a.txt": "{% do site.append(1) %}"])
        let result = library.render("a.txt", [:], shared: library.prepare(["site": []]))
        #expect(result.diagnostics.map(\.summary) == ["data that several pages share can't be changed"])
    }

    @Test func rendersOfOneLibraryRunAtOnce() async throws {
        let library = try Self.library([
            "a.html": "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{% for n in range(count) %}{{ m(n) }}{% endfor %}"
        ])
        let expected = (0..<50).map { "<i>\($0)</i>" }.joined()
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { try Self.text(library.render("a.html", ["count": 50])) } }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(texts == Array(repeating: expected, count: 64))
    }

    @Test func namesThatDoNotExist() throws {
        let library = try Self.library(["page.html": ""])
        #expect(library.contains("page.html"))
        #expect(!library.contains("../page.html"))
        let result = library.render("pge.html", [:])
        #expect(result.diagnostics.first?.fix == "did you mean 'page.html'?")
    }

    @Test func escapersByFileEnding() throws {
        let value: TemplateDictionary = ["x": "a\"<,;\\\n'", "y": ["k": [1, nil, true]]]
        func rendered(_ name: String, _ text: String) throws -> String {
            let sources = [SourceText(name: name, text: text)]
            let library = try #require(TemplateEnvironment().compile(sources, names: [name]).library)
            return try Self.text(library.render(name, value))
        }
        #expect(try rendered("a.txt", "{{ x }}") == "a\"<,;\\\n'")
        #expect(try rendered("a.xml", "{{ x }}") == "a&#34;&lt;,;\\\n&#39;")
        #expect(
            try rendered("a.json", "{\"x\": {{ x }}, \"s\": \"{{ x }}\", \"y\": {{ y }}}")
                == "{\"x\": \"a\\\"\\u003c,;\\\\\\n\\u0027\", \"s\": \"a\\u0022\\u003c,;\\\\\\n\\u0027\", \"y\": {\"k\": [1, null, true]}}"
        )
        #expect(try rendered("a.ics", "SUMMARY:{{ x }}") == "SUMMARY:a\"<\\,\\;\\\\\\n'")
    }

    @Test func customDelimiters() throws {
        var options = TemplateOptions()
        options.delimiters.blockStart = "<%"
        options.delimiters.blockEnd = "%>"
        options.delimiters.variableStart = "<%="
        options.delimiters.variableEnd = "%>"
        options.delimiters.commentStart = "<%#"
        options.delimiters.commentEnd = "%>"
        let library = try Self.library(
            ["a.txt": "<%# note %><% for a in b %><%= a %>{{ a }}<% endfor %>"], TemplateEnvironment(options: options))
        #expect(try Self.text(library.render("a.txt", ["b": [1, 2]])) == "1{{ a }}2{{ a }}")
    }

    @Test func dictionariesKeepTheirOrder() {
        var dictionary: TemplateDictionary = ["b": 1, "a": 2]
        dictionary["c"] = 3
        dictionary["b"] = 4
        #expect(dictionary.pairs.map(\.key) == ["b", "a", "c"])
        dictionary["a"] = nil
        #expect(dictionary.pairs.map(\.key) == ["b", "c"])
        #expect(dictionary["c"] == 3)
        #expect(dictionary["a"] == nil)
    }

    @Test func blocksInDifferentPlacesAreEscapedForEach() throws {
        let library = try Self.library([
            "base.html":
                "<title>{% block name %}{% endblock %}</title><a href=\"{% include 'part.html' %}\">{% include 'part.html' %}</a>",
            "part.html": "{{ x }}",
            "page.html": "{% extends 'base.html' %}{% block name %}{{ x }}{% endblock %}",
        ])
        #expect(
            try Self.text(library.render("page.html", ["x": "javascript:'"]))
                == "<title>javascript:&#39;</title><a href=\"#refused\">javascript:&#39;</a>")
    }

    @Test func macrosOfABlockCallOneAnother() throws {
        let library = try Self.library([
            "base.html": "{% block a %}{% endblock %}",
            "page.html": """
            {% extends "base.html" %}{% block a %}
            {%- macro even(n) %}{% if n == 0 %}yes{% else %}{{ odd(n - 1) }}{% endif %}{% endmacro %}
            {%- macro odd(n) %}{% if n == 0 %}no{% else %}{{ even(n - 1) }}{% endif %}{% endmacro %}
            {%- set suffix = "!" %}{% macro shown(n) %}{{ even(n) }}{{ suffix }}{% endmacro %}
            {%- set suffix = "?" %}{{ shown(4) }} {{ shown(3) }}{% endblock %}
            """,
        ])
        #expect(try Self.text(library.render("page.html", [:])) == "yes? no?")
    }

    @Test func macrosOfDataTemplates() throws {
        let library = try Self.library([
            "a.json": "{% macro pair(k, v) %}{{ k }}: {{ v }}{% endmacro %}{ {{ pair('a', [1, '\"']) }} }"
        ])
        #expect(try Self.text(library.render("a.json", [:])) == "{ \"a\": [1, \"\\\"\"] }")
    }

    @Test func twoTemplatesOfOneNameAreRefused() {
        let (library, diagnostics) = TemplateEnvironment().compile(
            [SourceText(name: "a/x.html", text: "one"), SourceText(name: "b/x.html", text: "two")],
            names: ["x.html", "x.html"])
        #expect(library == nil)
        #expect(diagnostics.map(\.identifier) == ["duplicate-template"])
        #expect(diagnostics.first?.location?.file == "b/x.html")
    }
}
