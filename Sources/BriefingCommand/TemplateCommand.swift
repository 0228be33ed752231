public import ArgumentParser
import Basics
public import Briefing

/// `briefing template`
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Render one template to standard output.",
        discussion: """
            What the template includes or extends is looked for in its own folder. The language is Jinja's; see
            Documentation/TemplateLanguage.md.

            EXAMPLES
              briefing template card.html --data card.json
              briefing template notes.txt --data notes.yml --undefined lenient
            """)

    @Argument(help: ArgumentHelp("The template.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The names that it sees: a JSON or YAML file.", valueName: "file.json|file.yml"))
    var data: String?

    @Option(help: "How values are escaped (default: contextual for .html and .xml, else by the file's ending).")
    var escape: TemplateRequest.Escape?

    @Option(help: "What a name that does not exist is: an error, empty, or empty with all below it.")
    var undefined = TemplateRequest.Undefined.strict

    @Flag(help: "Remove the first line feed after a block tag.")
    var trimBlocks = false

    @Flag(help: "Remove white space from the start of a line to a block tag.")
    var lstripBlocks = false

    @Flag(help: "Keep a single line feed at the end of the template.")
    var keepTrailingNewline = false

    func run() throws {
        var request = TemplateRequest(file: file)
        request.data = data
        request.escape = escape
        request.undefined = undefined
        request.trimBlocks = trimBlocks
        request.lstripBlocks = lstripBlocks
        request.keepTrailingNewline = keepTrailingNewline
        let (bytes, diagnostics) = TemplateFile(disk: .real).render(request)
        Console.complain(diagnostics)
        if let bytes { Console.say(bytes) }
        if diagnostics.hasErrors || bytes == nil { throw ExitCode.failure }
    }
}

extension TemplateRequest.Escape: ExpressibleByArgument {}
extension TemplateRequest.Undefined: ExpressibleByArgument {}
