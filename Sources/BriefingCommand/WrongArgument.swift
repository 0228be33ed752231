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

    /// Adds what the library's message lacks: "Did you mean 'people'?", or the option that takes such a value.
    static func withNearMiss(_ message: String, _ arguments: [String]) -> String {
        guard let line = message.split(separator: "\n").first, let hint = hint(for: line, arguments) else {
            return message
        }
        let stop = line.hasSuffix(".") ? "" : "."
        return message.replacing(line, with: line + stop + " " + hint, maxReplacements: 1)
    }

    private static func hint(for line: Substring, _ arguments: [String]) -> String? {
        func quoted(behind start: String) -> String? {
            line.hasPrefix(start) ? String(line.dropFirst(start.count).prefix { $0 != "'" }) : nil
        }
        if let value = quoted(behind: "Error: The value '"), let list = line.firstRange(of: "Please provide one of ") {
            let words = line[list.upperBound...].split(separator: "'").map(String.init)
            return NearMiss.suggestion(for: value, among: words).map { "Did you mean '\($0)'?" }
        }
        if let option = quoted(behind: "Error: Unknown option '"), !line.contains("Did you mean") {
            return NearMiss.suggestion(for: option, among: ["--help", "--version"]).map { "Did you mean '\($0)'?" }
        }
        if let folder = quoted(behind: "Error: Unexpected argument '"), arguments.first == "build" {
            return "Did you mean --content \(folder)?"
        }
        return nil
    }
}
