/// What the command line asks for.
struct Options {
    var seconds = 60
    var inputs = 100_000
    var seed: UInt64 = 1
    /// The number of the first input.
    var first = 0
    /// How many bytes the process may take.
    var memory = 512 << 20
    var templates = "Templates"
    /// The file for the note of the input that is being run; set in the worker.
    var note: String?

    /// Nil where an argument isn't known or has no fitting value.
    init?(_ arguments: [String]) {
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
        TemplateFuzzer [--seconds 60] [--inputs 100000] [--seed 1] [--first 0] [--memory MB] [--templates FOLDER]
        It runs until both the seconds and the inputs are reached.
        """
}
