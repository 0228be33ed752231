/// What the command line asks for.
public struct Options {
    /// For how many seconds it runs at least.
    public var seconds = 60
    /// How many inputs it runs at least.
    public var inputs = 100_000
    /// What the inputs are made from.
    public var seed: UInt64 = 1
    /// The number of the first input.
    public var first = 0
    /// How many bytes the process may take.
    public var memory = 512 << 20
    /// A folder of templates to start from.
    public var templates = "Templates"
    /// The file for the note of the input that is being run; set in the worker.
    public var note: String?

    /// Nil where an argument isn't known or has no fitting value.
    public init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch (name, Int(value)) {
            case ("--seconds", let number?) where number >= 0: seconds = number
            case ("--inputs", let number?) where number >= 0: inputs = number
            case ("--seed", let number?): seed = UInt64(bitPattern: Int64(number))
            case ("--first", let number?) where number >= 0: first = number
            case ("--memory", let number?) where number > 0: memory = number << 20
            case ("--templates", _): templates = value
            case ("--worker", _): note = value
            default: return nil
            }
        }
    }

    static let usage = """
        Scripts/fuzz [templates|loaders|markdown|recognition|site] [--seconds 60] [--inputs 100000] [--seed 1] [--first 0] [--memory MB]
        It runs until both the seconds and the inputs are reached.
        """
}
