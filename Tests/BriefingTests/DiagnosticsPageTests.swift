import Foundation
import Testing

/// `Documentation/Diagnostics.md` against the sources and the golden reports.
@Suite struct DiagnosticsPageTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func texts(under folder: String, ending: String) throws -> [String] {
        let base = root.appendingPathComponent(folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(ending) }.map {
            String(decoding: try Data(contentsOf: base.appendingPathComponent($0)), as: UTF8.self)
        }
    }

    /// The identifiers that the sources use: the second argument of a diagnostic, or of what makes one.
    private func used() throws -> Set<String> {
        let patterns = [
            /(?:\.error|\.warning|\.note|severity|span|at|place)\s*,\s*"([a-z]+(?:-[a-z0-9]+)+)"/,
            /identifier: (?:String = )?"([a-z]+(?:-[a-z0-9]+)+)"/,
        ]
        var found: Set<String> = []
        for text in try Self.texts(under: "Sources", ending: ".swift") {
            let code = text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
                .joined(separator: "\n")
            for pattern in patterns { for match in code.matches(of: pattern) { found.insert(String(match.1)) } }
        }
        return found
    }

    private func listed() throws -> Set<String> {
        let page = Self.root.appendingPathComponent("Documentation/Diagnostics.md")
        let rows = String(decoding: try Data(contentsOf: page), as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }
        return Set(
            rows.flatMap { row in
                row.split(separator: "|")[0].matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }
            })
    }

    @Test func listsEveryDiagnosticAndNoOther() throws {
        let (used, listed) = (try used(), try listed())
        #expect(used.count > 40)
        #expect(used.subtracting(listed).sorted() == [], "used and not listed")
        #expect(listed.subtracting(used).sorted() == [], "listed and not used")
    }

    /// What no golden report can show, and where it is tested instead.
    private static let testedElsewhere: [String: String] = [
        "curated-slug-clash": "RegisterTests: the pipeline finds such a clash before, as same-slug",
        "template-internal": "no input is known that causes it",
        "duplicate-template": "EnvironmentTests: two files can't have one name",
        "file-too-large": "ExportHostileTests: it needs 64 MB",
        "page-too-large": "the tests of the loader of saved pages: it needs 32 MB",
        "binary-clipping": "ClippingLoaderTests: it needs bytes that are no text",
        "binary-text-part": "ExportHostileTests: it needs bytes that are no text",
        "too-many-lines": "ExportHostileTests: it needs thousands of lines",
        "left-behind": "OutputWriterTests: it needs a system that refuses",
        "output-busy": "OutputWriterTests: it needs a build that does not end",
        "folders-too-deep": "ContentReaderTests: it needs many folders",
        "too-many-files": "ContentReaderTests: it needs many files",
        "slow-clipping": "HostileDiskTests: it depends on the clock",
        "unnameable-file": "ContentReaderTests: such names can't be made by the test helpers",
        "port-refused": "it needs a user who may not have the port",
        "looking-for-edits": "it needs a system that can't watch",
        "written-in-place": "OutputWriterTests: a note of the system it runs on",
    ]

    @Test func everyDiagnosticHasAGoldenReport() throws {
        let golden = try Self.texts(under: "Tests", ending: ".txt").joined()
        let without = try listed().filter { !golden.contains("[\($0)]") && Self.testedElsewhere[$0] == nil }
        #expect(without.sorted() == [])
    }
}
