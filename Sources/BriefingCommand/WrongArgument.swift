import ArgumentParser
import Basics

/// Near misses of what the argument parser gives none for: commands, and the words that an argument can be.
enum WrongArgument {
    /// Throws where the first argument is neither an option nor a command.
    static func check(_ arguments: [String], subcommands: [String]) throws {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !subcommands.contains(first) else {
            return
        }
        let near = NearMiss.suggestion(for: first, among: subcommands).map { " Did you mean '\($0)'?" }
        throw ValidationError(
            "'\(first)' is not a command.\(near ?? " The commands are \(subcommands.joined(separator: ", ")).")")
    }

    /// Adds the near miss to "The value 'peple' is invalid for '<what>'. Please provide one of 'people', 'dates'."
    static func withNearMiss(_ message: String) -> String {
        guard let line = message.split(separator: "\n").first, line.hasPrefix("Error: The value '"),
            let list = line.firstRange(of: "Please provide one of ")
        else { return message }
        let value = line.dropFirst("Error: The value '".count).prefix { $0 != "'" }
        let words = line[list.upperBound...].split(separator: "'").filter { $0.allSatisfy { $0.isLetter || $0 == "-" } }
            .map(String.init)
        guard let near = NearMiss.suggestion(for: String(value), among: words) else { return message }
        return message.replacing(line, with: line + " Did you mean '\(near)'?", maxReplacements: 1)
    }
}
