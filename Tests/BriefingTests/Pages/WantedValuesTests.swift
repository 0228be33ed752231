import Basics
import Foundation
import TestSupport
import Testing

@testable import Briefing

/// What no template mentions is not made, and no template can tell.
@Suite struct WantedValuesTests {
    private func page(_ main: String) throws -> String {
        let files = [
            "Content/articles/visit.md":
                "---\ntitle: Talks\npublished: 2031-04-04\npeople: [Ana Brook]\n---\nPort Minister Ana Brook met Karl Ode in Tarn. “We will wait,” Brook said.\n",
            "Templates/person.html":
                "{% extends \"base.html\" %}{% block main %}<h1>{{ person.name }}</h1>§\(main)§{% endblock %}",
        ]
        return try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            #expect(site.report.written != nil, "\(site.text(in: folder))")
            let page = try #require(site.files["people/ana-brook.html"])
            let parts = page.components(separatedBy: "§")
            try #require(parts.count == 3)
            return parts[1]
        }
    }

    @Test(arguments: [
        "{{ person.roles | length }} {{ person.listed | length }}",
        "{{ person['roles'] | length }} {{ person['listed'] | length }}",
        "{% set p = person %}{{ p.roles | length }} {{ p.listed | length }}",
        "{% for key in ['roles', 'listed'] %}{{ person[key] | length }} {% endfor %}",
        "{% macro m(p) %}{{ p.roles | length }} {{ p.listed | length }}{% endmacro %}{{ m(person) }}",
    ])
    func whatIsAskedForIsThere(_ main: String) throws {
        #expect(try page(main).split(separator: " ") == ["1", "1"])
    }

    @Test func aValueThatIsPrintedWholeIsWhole() throws {
        let whole = try page("{{ person | json }}")
        for key in ["roles", "listed", "quotations"] { #expect(whole.contains("\"\(key)\": [\n"), "\(whole)") }
    }

    @Test func whatNobodyAsksForIsNotMade() throws {
        let look = try #require(LookReader(disk: .real).read(nil, language: "en").value)
        #expect(WantedValues(by: "person.html", in: look.library).contains("roles"))
        #expect(!WantedValues(by: "alias.html", in: look.library).contains("roles"))
        #expect(WantedValues.everything.contains("roles"))
    }
}
