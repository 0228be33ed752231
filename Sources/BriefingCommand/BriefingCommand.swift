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
            BuildCommand.self, ImportCommand.self, InspectCommand.self, ServeCommand.self, TemplateCommand.self,
        ])
}
