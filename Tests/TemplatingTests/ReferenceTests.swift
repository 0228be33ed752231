import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// Fresh templates of a seeded generator, against the Jinja2 that is installed.
struct ReferenceTests {
    private static let script = """
        import json, sys, jinja2
        assert jinja2.__version__ == "3.1.6", jinja2.__version__
        request = json.load(open(sys.argv[1]))
        results = []
        for case in request["cases"]:
            try:
                environment = jinja2.Environment(
                    autoescape=True, loader=jinja2.DictLoader(case["templates"]), trim_blocks=case["trim"],
                    lstrip_blocks=case["lstrip"], keep_trailing_newline=case["keep"])
                results.append([environment.get_template("main").render(request["context"]), None])
            except Exception as error:
                results.append([None, type(error).__name__ + ": " + str(error)])
        print(json.dumps(results))
        """

    /// A Python that has Jinja2 3.1.6: that of the checkout's virtual environment, or the system's.
    private static let python: String? = {
        let root = SharedData.folder.deletingLastPathComponent()
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [here, root].map { $0.appendingPathComponent(".venv/bin/python").path } + ["python3"]
        return candidates.first {
            (try? run($0, ["-c", "import jinja2; assert jinja2.__version__ == '3.1.6'"])) != nil
        }
    }()

    private struct Failed: Error {}

    private static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return data
    }

    @Test(.enabled(if: python != nil, "skipped: no Python with Jinja2 3.1.6"))
    func freshTemplatesGiveWhatJinjaGives() throws {
        let environment = ProcessInfo.processInfo.environment
        var generator = TemplateGenerator(seed: UInt64(environment["REFERENCE_SEED"] ?? "") ?? 11)
        let count = Int(environment["REFERENCE_COUNT"] ?? "") ?? 500
        let cases = (0..<count).map { number in
            Case(
                templates: generator.library(), trim: number % 3 == 1, lstrip: number % 4 >= 2,
                keep: number % 5 == 4)
        }
        let request = try JSONEncoder().encode(["cases": cases])
        let context = TemplateGenerator.context
        let text = String(decoding: request.dropLast(), as: UTF8.self) + ", \"context\": \(context)}"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("reference-\(UUID()).json")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let answer = try Self.run(try #require(Self.python), ["-c", Self.script, file.path])
        guard case .list(let results) = try OrderedJSON.read(String(decoding: answer, as: UTF8.self)),
            case .dictionary(let data) = try OrderedJSON.read(context)
        else {
            Issue.record("the reference's answer is no list, or the context no dictionary")
            return
        }
        #expect(results.count == count)
        var (agreed, failed) = (0, 0)
        for (test, result) in zip(cases, results) {
            guard case .list(let pair) = result, pair.count == 2 else { continue }
            let (output, report) = Self.render(test, data)
            if case .string(let expected) = pair[0] {
                // An address in memory: an iterator was printed, which is a list here.
                if expected.lowercased().contains("object at 0x") { continue }
                #expect(output == expected, "\(test.templates)\n\(report)")
                agreed += output == expected ? 1 : 0
            } else {
                #expect(output == nil, "\(test.templates)\nJinja fails: \(pair[1])")
                failed += output == nil ? 1 : 0
            }
        }
        print("reference: \(agreed) templates give the same bytes, \(failed) fail in both, of \(count)")
    }

    private struct Case: Encodable {
        let templates: [String: String]
        let trim: Bool
        let lstrip: Bool
        let keep: Bool
    }

    private static func render(_ test: Case, _ context: TemplateDictionary) -> (output: String?, report: String) {
        var options = TemplateOptions()
        options.escaping = .html
        options.undefined = .lenient
        options.trimBlocks = test.trim
        options.lstripBlocks = test.lstrip
        options.keepTrailingNewline = test.keep
        let names = test.templates.keys.sorted()
        let sources = names.map { SourceText(name: $0, text: test.templates[$0] ?? "") }
        let (library, found) = TemplateEnvironment(options: options).compile(sources, names: names)
        guard let library else { return (nil, DiagnosticReport().text(of: found)) }
        let result = library.render("main", context)
        return (
            result.bytes.map { String(decoding: $0, as: UTF8.self) }, DiagnosticReport().text(of: result.diagnostics)
        )
    }
}
