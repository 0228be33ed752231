public import ArgumentParser
import Basics
public import Briefing

/// `briefing list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what the site holds: people, initiatives, dates, articles or sources.",
        discussion: """
            Everything is read and decided as in a build, and nothing is written. On a terminal it is a table; behind \
            a pipe a line of names, then a line for each, values parted by tabs; with --json an array of objects.

            EXIT CODES
              0  listed, warnings included    1  errors: the list is as far as they allow    64  wrong arguments

            EXAMPLES
              briefing list people
              briefing list dates --json | jq -r '.[].page'
              briefing list articles --content ~/clippings | cut -f 2,4
              briefing list sources --write
            """)

    @Argument(
        help: ArgumentHelp("What to list: people, initiatives, dates, articles or sources.", valueName: "what"))
    var what: Listing.Kind

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder of the clippings.", valueName: "folder"),
        completion: .directory)
    var content = "Content"

    @Flag(help: "Print a JSON array, an object for each; diagnostics then are JSON as well, on standard error.")
    var json = false

    @Flag(help: "With sources: keep the numbers in Content/sources.yml; those that stand there stay.")
    var write = false

    func validate() throws {
        if write, what != .sources { throw ValidationError("--write is for sources: briefing list sources --write.") }
        if content.isEmpty { throw ValidationError("--content needs the path of a folder.") }
    }

    func run() throws {
        let made = Pipeline(disk: .real, process: Console.process).make(
            BuildRequest(content: content, templates: nil, output: "Output"))
        let listing = Listing(what, of: made)
        var diagnostics = made.report.diagnostics
        if write {
            let kept = SourcesKeeper(disk: .real).keep(made, content: content)
            diagnostics += kept.diagnostics
            if !diagnostics.hasErrors {
                let what = Plural.count(kept.added, "source is", "sources are")
                Console.complain(kept.added == 0 ? "\(kept.path): nothing to add\n" : "\(kept.path): \(what) new\n")
            }
        }
        if json {
            Console.complain(diagnostics.inReadingOrder().map { $0.json.line + "\n" }.joined())
            Console.say(listing.json.text + "\n")
        } else {
            Console.complain(diagnostics.filter { $0.severity > .note })
            Console.say(Console.outputIsTerminal ? listing.table : listing.tabSeparated)
        }
        if diagnostics.hasErrors { throw ExitCode.failure }
    }
}

extension Listing.Kind: ExpressibleByArgument {}
