import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// Random templates: whatever comes, the engine ends soon, with output or with a complaint that has a place.
struct FuzzTests {
    /// A generator that gives the same numbers everywhere (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let pieces = [
        "{{ ", " }}", "{% ", " %}", "{%- ", " -%}", "{# ", " #}", "for a in b", "endfor", "if a", "else", "elif b",
        "endif",
        "block x", "endblock", "extends 'a.html'", "include 'b.html'", "import 'b.html' as c", "from 'b.html' import d",
        "macro m(a, b=1)", "endmacro", "m(1)", "call m(2)", "endcall", "caller()", "set a = 1", "set a", "endset",
        "with a = b", "endwith", "filter upper", "endfilter", "raw", "endraw", "autoescape false", "endautoescape",
        "do b.append(1)", "break", "continue", "loop.index", "loop(b)", "recursive", "super()", "self.x()", "a", "b",
        "c",
        "a.b", "b[0]", "b[::-1]", "b[1:]", "'x'", "\"y\"", "1", "2.5", "-", "+", "*", "/", "//", "%", "**", "~", "|",
        "(",
        ")", "[", "]", "{", "}", ",", ":", "=", "==", "<", "and", "or", "not", "is", "in", "defined", "upper",
        "join(',')",
        "sort", "map('upper')", "tojson", "default(1)", "groupby('a')", "truncate(3)", "range(3)", "namespace()", "é",
        "\n",
        "<p>", "<a href=\"", "\">", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", " ", "`", "\\", "%s",
    ]

    private static func template(_ random: inout Seeded) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...25, using: &random) {
            text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
            if Bool.random(using: &random) { text += " " }
        }
        return text
    }

    /// A statement that is whole, so that more of the templates run.
    private static func whole(_ random: inout Seeded, _ depth: Int) -> String {
        let values = [
            "a", "b", "c.k", "b[0]", "1", "'<x>'", "[1, 'z']", "c", "loop.index", "b|join('-')", "a ~ b", "b[::-1]",
        ]
        func value() -> String { values[Int.random(in: 0..<values.count, using: &random)] }
        func body() -> String { depth > 3 ? "t" : whole(&random, depth + 1) + whole(&random, depth + 1) }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "{% for a in \(value()) %}" + body() + "{% endfor %}"
        case 1: return "{% if \(value()) %}" + body() + "{% else %}" + body() + "{% endif %}"
        case 2: return "{% set a = \(value()) %}"
        case 3: return "{% set c %}" + body() + "{% endset %}"
        case 4: return "{% macro m(a) %}" + body() + "{% endmacro %}{{ m(\(value())) }}"
        case 5: return "<a href=\"{{ \(value()) }}\">"
        case 6: return "{% with b = \(value()) %}" + body() + "{% endwith %}"
        case 7: return "{% for a in \(value()) recursive %}{{ loop(a) }}{% endfor %}"
        case 8: return "<script>x = {{ \(value()) }}</script>"
        default: return "{{ \(value()) }}"
        }
    }

    @Test func randomTemplatesEndInTime() {
        let seed = UInt64(ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "") ?? 3
        var random = Seeded(state: seed)
        var options = TemplateOptions()
        options.limits.instructions = 20_000
        options.limits.outputBytes = 1 << 16
        options.limits.listLength = 1000
        let clock = ContinuousClock()
        let context: TemplateDictionary = ["a": "v", "b": ["x", 2, ["a": 1]], "c": ["k": 1.5]]
        let seconds = Int(ProcessInfo.processInfo.environment["FUZZ_SECONDS"] ?? "") ?? 3
        let end = clock.now + .seconds(seconds)
        var (count, rendered) = (0, 0)
        while clock.now < end {
            count += 1
            options.undefined = count % 2 == 0 ? .strict : .lenient
            let isWhole = count % 3 == 0
            let texts =
                isWhole
                ? [Self.whole(&random, 0), Self.whole(&random, 2)] : [Self.template(&random), Self.template(&random)]
            let sources = [SourceText(name: "a.html", text: texts[0]), SourceText(name: "b.html", text: texts[1])]
            let start = CPUTime.now
            let (library, diagnostics) = TemplateEnvironment(options: options).compile(
                sources, names: ["a.html", "b.html"])
            #expect((library == nil) == diagnostics.hasErrors)
            if let result = library?.render("a.html", context) {
                #expect((result.bytes == nil) == result.diagnostics.hasErrors)
                #expect(result.diagnostics.allSatisfy { $0.location?.position != nil })
                rendered += result.bytes == nil ? 0 : 1
            }
            #expect(CPUTime.now - start < .seconds(2), "slow: \(texts)")
        }
        print("fuzz: \(count) templates, \(rendered) rendered")
        #expect(rendered > 0)
    }

    /// Sources whose size would show anything but linear time.
    @Test(arguments: [
        "<p class=\"{{ a }}\">{{ b|upper }}</p>\n", "{% if a %}x{% endif %}", "{# c #}", "{{ '\\n' }}",
        "{% set a = b %}", "<<<",
        "{% macro m() %}{% endmacro %}", "{% for a in b %}{% endfor %}", "{{ a", "{% raw %}", "<script>/", "<a href=\"",
        "{% block",
    ])
    func largeTemplatesCompileInTime(piece: String) {
        func time(_ count: Int) -> Duration {
            let source = SourceText(name: "a.html", text: String(repeating: piece, count: count))
            return CPUTime.measure { _ = TemplateEnvironment().compile([source], names: ["a.html"]) }
        }
        _ = time(10)
        let (small, large) = (time(300), time(3000))
        #expect(large < .seconds(5) && large < small * 60 + .milliseconds(200), "\(piece): \(small), \(large)")
    }
}
