import Foundation
import Testing

@testable import CommonMark

/// The examples of the CommonMark specification, which Scripts/fetch-commonmark-spec puts into .cache/.
enum Specification {
    struct Example: CustomTestStringConvertible {
        let number: Int
        let markdown: String
        let html: String
        var testDescription: String { "example \(number)" }
    }

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".cache/commonmark-spec-0.30.txt")
    static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }
    static let missing: Comment =
        "skipped: .cache/commonmark-spec-0.30.txt is not there (Scripts/fetch-commonmark-spec)"

    static func examples() throws -> [Example] {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var part: (markdown: [String], html: [String], isHTML: Bool)?
        for line in text.components(separatedBy: "\n") {
            if line == fence + " example" {
                part = ([], [], false)
            } else if line == fence, let done = part {
                examples.append(
                    Example(number: examples.count + 1, markdown: join(done.markdown), html: join(done.html)))
                part = nil
            } else if line == ".", part?.isHTML == false {
                part?.isHTML = true
            } else if part?.isHTML == true {
                part?.html.append(line)
            } else {
                part?.markdown.append(line)
            }
        }
        return examples
    }

    private static func join(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
    }
}

@Suite(.enabled(if: Specification.isThere, Specification.missing))
struct SpecificationTests {
    @Test func everyExampleHolds() throws {
        let examples = try Specification.examples()
        #expect(examples.count == 652)
        var options = MarkdownDocument.RenderOptions()
        options.isUnsafe = true
        for example in examples {
            let html = String(decoding: MarkdownDocument(parsing: example.markdown, extensions: .none)
                .html(options), as: UTF8.self)
            #expect(html == example.html, "example \(example.number)")
        }
    }

    @Test func everyExampleIsWhatLibcmarkWrites() throws {
        for example in try Specification.examples() {
            expectLibcmark(example.markdown)
        }
    }

    @Test func everyExampleHasSoundLeaves() throws {
        var unmapped = 0
        for example in try Specification.examples() { unmapped += expectSoundLeaves(example.markdown) }
        #expect(unmapped == 0)
    }
}
