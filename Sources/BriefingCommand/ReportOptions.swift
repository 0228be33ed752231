import ArgumentParser
import Basics

/// How a command that is run for its report says what it found: `--json`.
///
/// For people: diagnostics to standard error, the summary to standard output. For programs: everything to standard
/// output, a JSON object a line, the summary last.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print diagnostics and summary as JSON, an object a line (Documentation/Diagnostics.md).")
    var json = false

    /// Prints what was found.
    func print(_ diagnostics: [Diagnostic], summary: String, json members: [JSON.Member]) {
        guard json else {
            Console.complain(diagnostics)
            Console.say(summary)
            return
        }
        let lines = diagnostics.inReadingOrder().map(\.json) + [.object([.init("summary", .object(members))])]
        Console.say(lines.map { $0.line + "\n" }.joined())
    }
}

extension [Diagnostic] {
    /// How many errors and warnings, for a summary.
    var counted: [JSON.Member] {
        [
            .init("errors", .int(count { $0.severity == .error })),
            .init("warnings", .int(count { $0.severity == .warning })),
        ]
    }
}
