public import ArgumentParser
import Basics
public import Briefing

/// `briefing adopt`
struct AdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Write an entry for a person, an initiative or a date that was found, ready to edit.",
        discussion: """
            The entry has the spellings that were found as aliases, and the offices with their sources as comments. It \
            goes to Content/people, initiatives or dates; one that is there is never written over.

            EXIT CODES
              0  written    1  errors, nothing written    64  wrong arguments

            EXAMPLES
              briefing adopt "Lena Fisk"
              briefing adopt HWA --kind initiatives
              briefing adopt 2031-04-01
            """)

    @Argument(help: ArgumentHelp("A name, a spelling, an acronym, a date.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Which of two that go by the name: people, initiatives or dates.", valueName: "kind"))
    var kind: Adopter.Kind?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder of the clippings.", valueName: "folder"),
        completion: .directory)
    var content = "Content"

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if content.isEmpty { throw ValidationError("--content needs the path of a folder.") }
        if name.allSatisfy(\.isWhitespace) { throw ValidationError("The name is empty.") }
    }

    func run() throws {
        let made = Pipeline(disk: .real, process: Console.process).make(
            BuildRequest(content: content, templates: nil, output: "Output"))
        var diagnostics = made.report.diagnostics.filter { $0.severity == .error }
        var adopted = Adopter.Report()
        if diagnostics.isEmpty {
            adopted = Adopter(disk: .real).adopt(name, kind, from: made, content: content)
            diagnostics = adopted.diagnostics
        }
        let summary = adopted.written.map { "\(adopted.name) (\(adopted.page)) -> \($0)\n" } ?? "Nothing was written.\n"
        report.print(
            diagnostics, summary: summary,
            json: [
                .init("written", adopted.written.map(JSON.string) ?? .null), .init("name", .string(adopted.name)),
                .init("page", .string(adopted.page)),
            ] + diagnostics.counted)
        if diagnostics.hasErrors { throw ExitCode.failure }
    }
}

extension Adopter.Kind: ExpressibleByArgument {}
