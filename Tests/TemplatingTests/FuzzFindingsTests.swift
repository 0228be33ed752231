import Basics
import Templating
import TestSupport
import Testing

/// What fuzzing has found (`Scripts/fuzz`): each took far longer than its size.
struct FuzzFindingsTests {
    private func compile(
        _ text: String, _ options: TemplateOptions = TemplateOptions()
    ) -> (library: TemplateLibrary?, diagnostics: [Diagnostic]) {
        TemplateEnvironment(options: options).compile([SourceText(name: "a.html", text: text)], names: ["a.html"])
    }

    /// Thousands of complaints about one long line: each found its column and kept the line.
    @Test(arguments: ["<a href=\"{{ a }}", "{{ a|nosuch }}"])
    func complaintsBeyondAHundredAreCounted(piece: String) {
        let (library, diagnostics) = compile(String(repeating: piece, count: 5000))
        #expect(library == nil)
        #expect(diagnostics.count == 101)
        #expect(diagnostics.last?.identifier == "template-limit")
        #expect(diagnostics.last?.summary.hasSuffix("more complaints about this template are not shown") == true)
    }

    /// The rest of a long word was copied for each line that it gave.
    @Test func aLongWordIsWrappedInLinearTime() {
        let (library, _) = compile("{{ a|wordwrap(1)|length }}")
        func time(_ count: Int) -> Duration {
            CPUTime.measure {
                let result = library?.render("a.html", ["a": .string(String(repeating: "x", count: count))])
                #expect(result?.bytes == Array(String(2 * count - 1).utf8))
            }
        }
        _ = time(10)
        let (small, large) = (time(10_000), time(100_000))
        #expect(large < small * 40 + .milliseconds(200), "\(small), \(large)")
    }

    /// Text that a filter makes of a short operand counted as one step, so a loop over it ran for seconds.
    @Test func textThatFiltersMakeCountsAsSteps() {
        var options = TemplateOptions()
        options.limits.instructions = 10_000
        let (library, _) = compile("{% for i in range(50) %}{% set t = 'ab'|center(9000) %}{% endfor %}", options)
        let result = library?.render("a.html", [:])
        #expect(result?.bytes == nil)
        #expect(result?.diagnostics.first?.summary == "the render takes more than 10000 steps")
    }
}
