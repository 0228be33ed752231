import Foundation
import FuzzSupport

/// Random templates against the engine: none may crash it, take more than a second, or more memory than the limits.
///
///     Scripts/fuzz templates --seconds 60 --inputs 100000
@main
struct TemplateTarget: FuzzTarget {
    static let name = "templates"
    private let generator: InputGenerator
    private var (compiled, rendered) = (0, 0)

    static func main() throws { try fuzz() }

    init(_ options: Options) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: options.templates).sorted()
        let templates = try names.filter { $0.hasSuffix(".html") }
            .map { try String(contentsOfFile: options.templates + "/" + $0, encoding: .utf8) }
        generator = InputGenerator(seed: options.seed, corpus: Seeds.all + templates)
    }

    var summary: String { "\(compiled) compiled, \(rendered) rendered" }

    func input(_ number: Int) -> Input { generator.input(number) }

    func text(of input: Input) -> String {
        "--- \(input.kind)\n--- a.html\n\(input.main)\n--- b.html\n\(input.other)"
    }

    mutating func run(_ input: Input, number: Int) -> String? {
        let outcome = Trial.run(input, number: number)
        compiled += outcome.isCompiled ? 1 : 0
        rendered += outcome.isRendered ? 1 : 0
        return outcome.broken
    }
}
