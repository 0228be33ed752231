import Templating
import Testing

/// What a template can ask its context for.
@Suite struct MentionsTests {
    private func mentions(_ templates: KeyValuePairs<String, String>) throws -> TemplateMentions? {
        try EnvironmentTests.library(templates).mentions(of: templates[0].key)
    }

    @Test func attributesAndTextsOfATemplate() throws {
        let found = try #require(try mentions(["a.txt": "{{ person.name }}{{ person.office.words | upper }}"]))
        #expect(found.names.isSuperset(of: ["person", "name", "office", "words"]))
        #expect(!found.names.contains("spellings") && !found.whole.contains("person"))
    }

    @Test func alsoThoseOfTheTemplatesThatItReaches() throws {
        let found = try #require(
            try mentions([
                "a.txt":
                    "{% extends 'base.txt' %}{% import 'm.txt' as m with context %}{% block b %}{{ m.x() }}{% include 'i.txt' %}{% endblock %}",
                "base.txt": "{{ page.title }}{% block b %}{% endblock %}",
                "i.txt": "{{ person.inner }}{% include 'i.txt' ignore missing %}",
                "m.txt": "{% macro x() %}{{ person.made }}{% endmacro %}", "other.txt": "{{ person.other }}",
            ]))
        #expect(found.names.isSuperset(of: ["title", "inner", "made"]) && !found.names.contains("other"))
        #expect(!found.whole.contains("person"))
    }

    @Test(arguments: [
        "{{ person }}", "{{ person | tojson }}", "{% for key in person %}{{ key }}{% endfor %}",
        "{{ person['na' ~ 'me'] }}", "{% set p = person %}{{ p.name }}", "{{ [person] | map(attribute='a') | list }}",
        "{{ person.items() | list }}", "{% macro m(p) %}{{ p.x }}{% endmacro %}{{ m(person) }}", "{{ person ~ '' }}",
        "{% with p = person %}{{ p.x }}{% endwith %}", "{{ dict(**person).x }}", "{{ '%s' | format(person) }}",
    ])
    func aValueThatIsTakenWhole(_ template: String) throws {
        #expect(try mentions(["a.txt": template])?.whole.contains("person") == true)
    }

    @Test func aTextThatAnotherTemplateMentionedFirst() throws {
        let found = try #require(
            try mentions(["b.txt": "{{ x | map(attribute='late') | list }}", "a.txt": "{{ y['late'] }}"]))
        #expect(found.names.contains("late"))
        let library = try EnvironmentTests.library(["a.txt": "{{ y['late'] }}", "b.txt": "{{ x['late'] }}"])
        #expect(library.mentions(of: "b.txt")?.names.contains("late") == true)
    }

    @Test(arguments: ["{% include name %}", "{% extends name %}", "{% import name as m %}"])
    func templatesThatAreFoundOnlyLater(_ template: String) throws {
        #expect(try mentions(["a.txt": template]) == nil)
    }

    @Test func aTemplateThatIsNotThere() throws {
        #expect(try EnvironmentTests.library(["a.txt": ""]).mentions(of: "b.txt") == nil)
    }
}
