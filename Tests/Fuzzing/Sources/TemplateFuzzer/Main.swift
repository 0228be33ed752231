import Foundation

/// Random templates against the engine: none may crash it, take more than a second, or more memory than the limits.
///
///     Scripts/fuzz --seconds 60 --inputs 100000
@main
enum Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let options = Options(arguments) else {
            FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
            exit(64)
        }
        if let note = options.note {
            exit(try Worker(options: options, note: note).run())
        }
        exit(try Supervisor.run(arguments: arguments))
    }
}
