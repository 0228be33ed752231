import ArgumentParser
import Basics
import Briefing

/// `briefing inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what the loader made of files and what was recognised in them.",
        discussion: """
            All files named are read as one pile: a name that one of them explains is found in the others.

            EXAMPLES
              briefing inspect Content/articles/visit.txt
              briefing inspect clippings --json > found.json
              briefing inspect Content/articles --why Brook
              briefing inspect speech.txt --as plain --published 2025-05-28
            """)

    /// How a file is read.
    enum Reading: String, ExpressibleByArgument, CaseIterable {
        case auto, plain
    }

    @Argument(help: ArgumentHelp("Files, or folders of clippings.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Print one JSON object (see Documentation/Inspect.md).")
    var json = false

    @Option(
        help: ArgumentHelp(
            "A publication date to take for stated, or a JSON file {\"id\": \"date\"}.", valueName: "date|file.json"))
    var published: String?

    @Option(help: ArgumentHelp("The address that the files were copied from.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("Tell why a name or a date was made what it is.", valueName: "words"))
    var why: String?

    @Option(name: .customLong("as"), help: "plain takes a file as it is, as body text, nothing dropped.")
    var reading = Reading.auto

    func run() throws {
        var request = InspectionRequest(paths: paths, address: address, asPlain: reading == .plain)
        request.why = why
        request.colour = Console.outputIsColoured
        if let published { request.published = try dates(published) }
        let report = Inspector(disk: .real).inspect(request)
        Console.complain(report.diagnostics)
        Console.say(json ? report.json.text + "\n" : report.text)
        if report.diagnostics.hasErrors { throw ExitCode.failure }
    }

    private func dates(_ text: String) throws -> [String: Moment] {
        if let moment = Moment(parsing: text) { return ["": moment] }
        guard text.hasSuffix(".json") else { throw ValidationError("'\(text)' is neither a date nor a JSON file.") }
        let bytes: [UInt8]
        do { bytes = try Disk.real.read(text) } catch {
            throw ValidationError("\(text) can't be read: \(error.reason)")
        }
        let json: JSON
        do { json = try JSON(parsing: bytes) } catch {
            let place = SourceText(name: text, decoding: bytes).position(at: error.offset)
            throw ValidationError("\(text):\(place.line):\(place.column): expected \(error.expected).")
        }
        guard case .object(let members) = json else { throw ValidationError("\(text) is not a JSON object of dates.") }
        var result: [String: Moment] = [:]
        for member in members {
            if member.value == .null { continue }
            guard let date = member.value.stringValue, let moment = Moment(parsing: date) else {
                throw ValidationError("\(text): the date of '\(member.name)' is not a date.")
            }
            result[member.name] = moment
        }
        return result
    }
}
