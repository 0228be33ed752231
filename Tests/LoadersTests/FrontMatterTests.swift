import Basics
import Loaders
import TestSupport
import Testing

@Suite struct FrontMatterTests {
    private func split(_ text: String) -> (yaml: String?, body: String, isOpen: Bool) {
        let source = SourceText(name: "a.md", text: text)
        let parts = FrontMatter.split(source)
        return (parts.yaml.map(source.text(in:)), source.text(in: parts.body), parts.problem != nil)
    }

    @Test func betweenTwoLines() {
        #expect(split("---\na: 1\n---\nBody") == ("a: 1\n", "Body", false))
        #expect(split("\u{FEFF}---  \r\na: 1\r\n...\r\nBody") == ("a: 1\r\n", "Body", false))
        #expect(split("---\n---\n") == ("", "", false))
        #expect(split("Body\n---\n") == (nil, "Body\n---\n", false))
    }

    @Test func notClosedOrABreak() {
        #expect(split("---\ntitle: x\n\nBody") == (nil, "---\ntitle: x\n\nBody", true))
        #expect(split("---\n\nA break, then text.\n") == (nil, "---\n\nA break, then text.\n", false))
        #expect(split("---") == (nil, "---", false))
        #expect(split("") == (nil, "", false))
    }

    @Test func theSeverityIsTheCallers() throws {
        let source = SourceText(name: "Content/people/a.md", text: "---\nname: A\n")
        let problem = try #require(FrontMatter.split(source).problem)
        expectGolden(
            DiagnosticReport().text(of: problem.diagnostic(in: source, .error)), "Reports/front-matter-not-closed.txt")
        #expect(problem.diagnostic(in: source, .warning).severity == .warning)
    }
}
