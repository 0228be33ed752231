import Foundation
import Testing

@testable import CommonMark

/// The examples of a specification, which Scripts/fetch-commonmark-spec puts into .cache/.
struct Specification {
    struct Example: CustomTestStringConvertible {
        let number: Int
        let markdown: String
        let html: String
        /// The extension that it is about, if it names one.
        let tag: String
        var testDescription: String { "example \(number)" }
    }

    static let commonMark = Specification(name: "commonmark-spec-0.30.txt")
    static let gfm = Specification(name: "gfm-spec-0.29.txt")

    let name: String
    private var file: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".cache/" + name)
    }
    var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }
    var missing: Comment { "skipped: .cache/\(name) is not there (Scripts/fetch-commonmark-spec)" }

    func examples() throws -> [Example] {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var part: (markdown: [String], html: [String], tag: String, isHTML: Bool)?
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix(fence + " example") {
                let tag = line.dropFirst(fence.count + " example".count).trimmingCharacters(in: .whitespaces)
                part = ([], [], tag, false)
            } else if line == fence, let done = part {
                examples.append(
                    Example(
                        number: examples.count + 1, markdown: join(done.markdown), html: join(done.html), tag: done.tag)
                )
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

    private func join(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
    }
}

@Suite(.enabled(if: Specification.commonMark.isThere, Specification.commonMark.missing))
struct SpecificationTests {
    @Test func everyExampleHolds() throws {
        let examples = try Specification.commonMark.examples()
        #expect(examples.count == 652)
        var options = MarkdownDocument.RenderOptions()
        options.isUnsafe = true
        for example in examples {
            let html = String(
                decoding: MarkdownDocument(parsing: example.markdown, extensions: .none)
                    .html(options), as: UTF8.self)
            #expect(html == example.html, "example \(example.number)")
        }
    }

    @Test func everyExampleIsWhatLibcmarkWrites() throws {
        for example in try Specification.commonMark.examples() {
            expectLibcmark(example.markdown)
        }
    }

    @Test func everyExampleHasSoundLeaves() throws {
        var unmapped = 0
        for example in try Specification.commonMark.examples() { unmapped += expectSoundLeaves(example.markdown) }
        #expect(unmapped == 0)
    }
}
