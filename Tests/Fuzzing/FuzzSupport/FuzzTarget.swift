import Foundation

/// What is fuzzed: makes an input from a number, and says what an input breaks.
public protocol FuzzTarget {
    /// One input.
    associatedtype Input
    /// What Scripts/fuzz calls it.
    static var name: String { get }
    /// With what the options say of seed and corpus.
    init(_ options: Options) throws
    /// The input of a number, always the same.
    func input(_ number: Int) -> Input
    /// The input as a report shows it.
    func text(of input: Input) -> String
    /// Runs an input; what is promised and wasn't kept, or `nil`.
    mutating func run(_ input: Input, number: Int) -> String?
    /// What became of the inputs so far.
    var summary: String { get }
}

extension FuzzTarget {
    /// The whole program: reads the arguments, and runs a worker under a supervisor.
    public static func fuzz() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let options = Options(arguments) else {
            FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
            exit(64)
        }
        guard let note = options.note else { exit(try Supervisor.run(arguments: arguments)) }
        var worker = Worker(options: options, note: note, target: try Self(options))
        exit(try worker.run())
    }
}
