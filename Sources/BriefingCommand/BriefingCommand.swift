import ArgumentParser
import Briefing

/// The `briefing` program: its commands. This target alone prints and exits.
@main
struct BriefingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefing",
        abstract: "Turn a pile of news clippings into a linked briefing site.",
        discussion: """
            Put what you clipped about one event into a folder, run one command, open the result.

            EXAMPLES
              briefing build
                  reads Content/, writes Output/
              briefing build --content clippings --output site
                  any folder of clippings; nothing else is needed
            """,
        version: BriefingVersion.current,
        subcommands: [
            NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, ListCommand.self,
            AdoptCommand.self, ImportCommand.self, InspectCommand.self, TemplateCommand.self,
        ])

    /// As the library's own, but that a wrong command or value gets its near miss, and that help which can't be printed
    /// is no success.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try WrongArgument.check(arguments, subcommands: configuration.subcommands.map { $0._commandName })
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                if !text.isEmpty { Console.say(text + "\n") }
            } else if !text.isEmpty {
                Console.complain(WrongArgument.withNearMiss(text, arguments) + "\n")
            }
            exit(withError: code)
        }
    }
}
