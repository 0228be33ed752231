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

    func validate() throws {
        if content.isEmpty { throw ValidationError("--content needs the path of a folder.") }
    }

    func run() throws {
        let made = Pipeline(disk: .real, process: Console.process).make(
            BuildRequest(content: content, templates: nil, output: "Output"))
        let listing = Listing(what, of: made)
        if json {
            Console.complain(made.report.diagnostics.map { $0.json.line + "\n" }.joined())
            Console.say(listing.json.text + "\n")
        } else {
            Console.complain(made.report.diagnostics.filter { $0.severity > .note })
            Console.say(Console.outputIsTerminal ? listing.table : listing.tabSeparated)
        }
        if made.report.diagnostics.hasErrors { throw ExitCode.failure }
    }
}

extension Listing.Kind: ExpressibleByArgument {}
