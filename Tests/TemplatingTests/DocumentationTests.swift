import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// Runs every example of `Documentation/TemplateLanguage.md`.
struct DocumentationTests {
    struct Block {
        let kind: String
        let name: String?
        let text: String
        let line: Int
    }

    static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Documentation/TemplateLanguage.md")

    /// The fenced blocks of the page, in order.
    static func blocks() throws -> [Block] {
        var blocks: [Block] = []
        var open: (kind: String, name: String?, lines: [Substring], line: Int)?
        let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !line.hasPrefix("```") {
                open?.lines.append(line)
            } else if let block = open {
                let body = block.lines.joined(separator: "\n")
                blocks.append(Block(kind: block.kind, name: block.name, text: body, line: block.line))
                open = nil
            } else {
                let words = line.dropFirst(3).split(separator: " ")
                let kind = words.first.map { String($0) } ?? ""
                open = (kind, words.count > 1 ? String(words[1]) : nil, [], number + 1)
            }
        }
        return blocks
    }

    @Test func everyExampleDoesWhatThePageSays() throws {
        var context = TemplateDictionary()
        var sources: [(name: String, text: String)] = []
        var count = 0
        for block in try Self.blocks() {
            switch block.kind {
            case "json":
                guard case .dictionary(let data) = try OrderedJSON.read(block.text) else { continue }
                context = data
            case "jinja": sources.append((block.name ?? "example.html", block.text))
            case "output", "error":
                let (output, report) = Self.render(sources, context)
                let actual = block.kind == "output" ? output ?? report : report
                let expected = block.text + (block.kind == "error" ? "\n" : "")
                #expect(actual == expected, "the example that ends before line \(block.line) of TemplateLanguage.md")
                #expect((output == nil) == (block.kind == "error"), "line \(block.line): \(report)")
                sources = []
                count += 1
            default: break
            }
        }
        #expect(sources.isEmpty, "the last example has no output")
        #expect(count > 20)
    }

    private static func render(
        _ sources: [(name: String, text: String)], _ context: TemplateDictionary
    ) -> (output: String?, report: String) {
        let texts = sources.map { SourceText(name: $0.name, text: $0.text) }
        let (library, found) = TemplateEnvironment().compile(texts, names: sources.map(\.name))
        guard let library else { return (nil, DiagnosticReport().text(of: found)) }
        let result = library.render("example.html", context)
        let output = result.bytes.map { String(decoding: $0, as: UTF8.self) }
        return (output, DiagnosticReport().text(of: result.diagnostics))
    }
}
