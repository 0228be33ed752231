import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// Every case of the shared collection, against what Jinja2 3.1.6 wrote.
struct DifferentialTests {
    static let path = "jinja/cases.jsonl"

    /// One case, read from its line.
    struct Case {
        let id: String
        let source: String
        let record: TemplateDictionary

        var isPythonism: Bool { record["pythonism"] == true }

        var options: TemplateDictionary {
            if case .dictionary(let options)? = record["options"] { options } else { TemplateDictionary() }
        }

        var isCompared: Bool {
            !options.pairs.contains { $0.key.hasPrefix("line_") || $0.key == "newline_sequence" }
        }

        func string(_ key: String) -> String? {
            if case .string(let text)? = record[key] { text } else { nil }
        }
    }

    static func cases() throws -> [Case] {
        try SharedData.text(path).split(separator: "\n").compactMap { line in
            guard case .dictionary(let record) = try OrderedJSON.read(line),
                case .string(let id)? = record["id"], case .string(let source)? = record["source"]
            else { return nil }
            return Case(id: id, source: source, record: record)
        }
    }

    /// Why the case differs, or `nil`.
    static func difference(_ test: Case, escaping: Bool) -> String? {
        var options = TemplateOptions()
        options.escaping = escaping ? .html : .none
        switch test.string("undefined") {
        case "strict": options.undefined = .strict
        case "chainable": options.undefined = .chainable
        default: options.undefined = .lenient
        }
        for (key, value) in test.options.pairs { apply(key, value, &options) }
        guard case .dictionary(let templates)? = test.record["templates"],
            case .dictionary(let context)? = test.record["context"], let main = test.string("main")
        else { return "malformed" }
        let names = templates.pairs.map(\.key)
        let sources = templates.pairs.map { pair in
            if case .string(let text) = pair.value { return SourceText(name: pair.key, text: text) }
            return SourceText(name: pair.key, text: "")
        }
        let suffix = escaping ? "" : "_noescape"
        let environment = TemplateEnvironment(options: options)
        let (library, found) = environment.compile(sources, names: names)
        var diagnostics = found.filter { $0.severity == .error }
        var bytes: [UInt8]?
        if let library {
            let result = library.render(main, context)
            bytes = result.bytes
            diagnostics += result.diagnostics
        }
        let text = bytes.map { String(decoding: $0, as: UTF8.self) }
        if let expected = test.string("expected" + suffix) {
            guard let text else { return "failed: " + DiagnosticReport().text(of: diagnostics) }
            return Array(text.utf8) == Array(expected.utf8)
                ? nil : "wrote \(text.debugDescription) not \(expected.debugDescription)"
        }
        guard text == nil else {
            return
                "wrote \((text ?? "").debugDescription), where Jinja fails: \(test.string("error_message" + suffix) ?? "")"
        }
        guard case .int(let line)? = test.record["error_line" + suffix] else { return nil }
        let lines = diagnostics.compactMap { $0.location?.position?.line }
        return lines.contains(line)
            ? nil : "fails in line \(lines), Jinja in line \(line): " + DiagnosticReport().text(of: diagnostics)
    }

    private static func apply(_ key: String, _ value: TemplateValue, _ options: inout TemplateOptions) {
        if case .bool(let isOn) = value {
            switch key {
            case "trim_blocks": options.trimBlocks = isOn
            case "lstrip_blocks": options.lstripBlocks = isOn
            case "keep_trailing_newline": options.keepTrailingNewline = isOn
            default: break
            }
        }
        if case .string(let text) = value {
            switch key {
            case "variable_start_string": options.delimiters.variableStart = text
            case "variable_end_string": options.delimiters.variableEnd = text
            case "block_start_string": options.delimiters.blockStart = text
            case "block_end_string": options.delimiters.blockEnd = text
            case "comment_start_string": options.delimiters.commentStart = text
            case "comment_end_string": options.delimiters.commentEnd = text
            default: break
            }
        }
    }

    /// The ids of `known-differences.txt`, each with its reason.
    static func knownDifferences() throws -> [String: String] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/known-differences.txt")
        var known: [String: String] = [:]
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        where !line.hasPrefix("#") {
            let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if parts.count == 2 { known[parts[0]] = parts[1] }
        }
        return known
    }

    @Test(.enabled(if: SharedData.has(path), SharedData.missing(path)))
    func everyCaseGivesWhatJinjaGives() throws {
        let known = try Self.knownDifferences()
        var differing: Set<String> = []
        var report = ""
        var counts: [String: (passed: Int, total: Int)] = [:]
        for test in try Self.cases() where test.isCompared {
            let found = [true, false].compactMap { Self.difference(test, escaping: $0) }
            let group = test.source + (test.isPythonism ? " (pythonisms)" : "")
            counts[group, default: (0, 0)].total += 1
            guard let first = found.first else {
                counts[group, default: (0, 0)].passed += 1
                continue
            }
            report += "\(test.isPythonism ? "pythonism " : "")\(test.id)\n    \(first)\n"
            guard !test.isPythonism else { continue }
            differing.insert(test.id)
            #expect(known[test.id] != nil, "unlisted difference in \(test.id): \(first)")
        }
        for id in known.keys.sorted() where !differing.contains(id) {
            Issue.record("\(id) is listed as a difference, but doesn't differ")
        }
        for (group, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("\(group): \(count.passed) of \(count.total)")
        }
        if let path = ProcessInfo.processInfo.environment["DIFFERENCES"] {
            try report.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let total = counts.filter { !$0.key.hasSuffix("(pythonisms)") }.values.reduce(0) { $0 + $1.total }
        #expect(Double(total - differing.count) / Double(total) >= 0.99)
    }
}
