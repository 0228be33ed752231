import Basics
import Templating

/// Compiles an input under each way of escaping, and renders what compiles.
struct Trial {
    /// What became of an input.
    struct Outcome {
        var isCompiled = false
        var isRendered = false
        var isReported = false
        /// What the engine promises and didn't keep.
        var broken: String?
    }

    /// Less than the usual limits, so that an input that loops ends within its second.
    private static let limits = {
        var limits = TemplateOptions.Limits()
        limits.instructions = 100_000
        limits.outputBytes = 1 << 20
        limits.listLength = 10_000
        limits.memoryBytes = 16 << 20
        return limits
    }()

    private static let context: TemplateDictionary = [
        "a": "v", "b": ["x", 2, ["a": 1]],
        "c": ["k": 1.5, "l": [3, 1, 2], "u": "https://example.org/", "h": .safe("<i>")],
        "d": [["g": 1, "n": "m"], ["g": 2, "n": "o"]], "e": "Naïve words, www.example.org and <b>& more</b>\nof them",
        "site": ["title": "T", "language": "en", "menu": []], "page": ["title": "P", "root": "../", "kind": "k"],
    ]

    static func run(_ input: Input, number: Int) -> Outcome {
        let sources = [
            SourceText(name: "a.html", text: input.main), SourceText(name: "b.html", text: input.other),
        ]
        var outcome = Outcome()
        for escaping: TemplateOptions.Escaping in [.contextual, .html, .none] {
            var options = TemplateOptions()
            options.escaping = escaping
            options.limits = limits
            options.undefined = [.strict, .lenient, .chainable][number % 3]
            options.trimBlocks = number % 5 == 0
            options.lstripBlocks = number % 7 == 0
            let (library, diagnostics) = environment(options).compile(sources, names: ["a.html", "b.html"])
            if (library == nil) != diagnostics.hasErrors { outcome.broken = "a library and errors, or neither" }
            guard let library else {
                report(diagnostics, &outcome)
                continue
            }
            outcome.isCompiled = true
            let (bytes, complaints) = library.render("a.html", context)
            report(complaints, &outcome)
            outcome.isRendered = outcome.isRendered || bytes != nil
            if (bytes == nil) != complaints.hasErrors { outcome.broken = "output and errors, or neither" }
            if !complaints.allSatisfy({ $0.location?.position != nil }) {
                outcome.broken = "a complaint without a place"
            }
            if let bytes, bytes.count > limits.outputBytes { outcome.broken = "more output than the limit" }
        }
        return outcome
    }

    /// Writes the first complaint of an input as users see it: its place must be found in the text.
    private static func report(_ diagnostics: [Diagnostic], _ outcome: inout Outcome) {
        guard !outcome.isReported, let first = diagnostics.first else { return }
        outcome.isReported = true
        if DiagnosticReport().text(of: first).isEmpty { outcome.broken = "an empty report" }
    }

    /// With stand-ins for the filters of the site, so that its templates compile.
    private static func environment(_ options: TemplateOptions) -> TemplateEnvironment {
        var environment = TemplateEnvironment(options: options)
        environment.register(filter: "relative_url", parameters: ["from"]) { $0.value }
        environment.register(filter: "plural", parameters: ["one", "many"]) { $0["many"] }
        environment.register(filter: "date", parameters: []) { $0.value }
        environment.register(filter: "slug", parameters: []) { $0.value }
        return environment
    }
}
