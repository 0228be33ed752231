import Foundation
import Testing

@testable import CommonMark

/// GitHub's specification and Debian's `cmark-gfm`, byte for byte, but for what Documentation/Markdown.md lists.
@Suite struct GFMTests {
    private func html(_ markdown: String) -> String {
        let document = MarkdownDocument(parsing: markdown, extensions: .gfm)
        return String(decoding: document.html(.init(), policy: .unsafe), as: UTF8.self)
    }

    @Test(.enabled(if: Specification.gfm.isThere, Specification.gfm.missing))
    func theExamplesOfTheExtensionsHold() throws {
        let tags = ["table", "strikethrough", "autolink"]
        let examples = try Specification.gfm.examples().filter { tags.contains($0.tag) }
        #expect(examples.count == 21)
        for example in examples { #expect(html(example.markdown) == example.html, "example \(example.number)") }
    }

    /// The extensions leave the rest of Markdown as it is.
    @Test(
        .enabled(if: Specification.gfm.isThere, Specification.gfm.missing),
        .enabled(if: CmarkGFM.isThere, CmarkGFM.missing))
    func everyExampleIsWhatCmarkGFMWrites() throws {
        let examples = try Specification.gfm.examples()
        #expect(examples.count == 673)
        try expectEqual(examples.map(\.markdown), "specification")
    }

    @Test(.enabled(if: CmarkGFM.isThere, CmarkGFM.missing))
    func generatedDocumentsAreWhatCmarkGFMWrites() throws {
        var documents = GFMDocuments(seed: 11)
        try expectEqual((0..<200).map { _ in documents.next() }, "generated")
    }

    /// A difference that is not listed fails, and so does one that is listed and is none.
    private func expectEqual(_ documents: [String], _ kind: String) throws {
        let listed = try Self.listed(kind)
        for (index, markdown) in documents.enumerated() {
            let (ours, theirs) = (html(markdown), try CmarkGFM.html(markdown))
            #expect(
                (ours != theirs) == listed.contains(index + 1), "\(kind) \(index + 1): \(markdown.debugDescription)")
        }
    }

    /// The numbers in the page's table of differences: `| generated 7 | the reason |`.
    private static func listed(_ kind: String) throws -> Set<Int> {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/Markdown.md")
        let lines = String(decoding: try Data(contentsOf: page), as: UTF8.self).split(separator: "\n")
        return Set(
            lines.flatMap { line -> [Int] in
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                guard cells.count == 2, cells[0].hasPrefix(kind + " ") else { return [] }
                return cells[0].dropFirst(kind.count).split(separator: ",").compactMap {
                    Int($0.trimmingCharacters(in: .whitespaces))
                }
            })
    }
}

/// Documents of the blocks that writers use, with marks that are closed or not, the same on every run.
struct GFMDocuments {
    private var random: RandomDocuments

    init(seed: UInt64) { random = RandomDocuments(seed: seed) }

    mutating func next() -> String {
        (0..<2 + random.number(below: 5)).map { _ in block(depth: 0) }.joined(separator: "\n\n") + "\n"
    }

    private mutating func block(depth: Int) -> String {
        switch random.number(below: depth == 0 ? 8 : depth == 1 ? 7 : 5) {
        case 0, 1: return line()
        case 2, 3: return table()
        case 4: return (0..<3).map { _ in line() }.joined(separator: "\n")
        case 5: return prefixed(block(depth: depth + 1), first: "> ", rest: "> ")
        case 6: return prefixed(block(depth: depth + 1), first: "- ", rest: "  ")
        default:
            return ["- [ ] ", "- [x] ", "1. [ ] "].map { $0 + line() }.joined(separator: "\n")
        }
    }

    private mutating func line() -> String {
        (0..<1 + random.number(below: 7)).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    private mutating func table() -> String {
        let columns = 1 + random.number(below: 4)
        var lines = [row(columns)]
        lines.append("|" + (0..<columns).map { _ in pick(["---", ":--", "-:", " :-: "]) }.joined(separator: "|") + "|")
        for _ in 0..<random.number(below: 4) { lines.append(row(columns + random.number(below: 3) - 1)) }
        if random.number(below: 4) == 0 { lines.insert(line(), at: 0) }
        if random.number(below: 4) == 0 { lines.append(line()) }
        return lines.joined(separator: "\n")
    }

    private mutating func row(_ columns: Int) -> String {
        let cells = (0..<max(columns, 1)).map { _ in pick([line(), line(), "", "`a\\|b`", "\\|"]) }
        return pick(["| ", "|", ""]) + cells.joined(separator: " | ") + pick([" |", "|", ""])
    }

    private func prefixed(_ block: String, first: String, rest: String) -> String {
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }.joined(separator: "\n")
    }

    private mutating func pick(_ choices: [String]) -> String { choices[random.number(below: choices.count)] }

    private static let words = [
        "word", "two words", "*soft*", "**hard**", "~~gone~~", "~once~", "~~", "~", "*", "`code`", "`c~d~`", "a_b_c",
        "www.a.example", "(https://b.example/c?d=e&f)", "http://c.example/g_h).", "ana@d.example", "[text](u)", "<b>",
        "é,",
        "&amp;", "[y]", "x|y", "1.", "“q”", "\\*", "\\~", "ftp://e.example", "<https://f.example>",
        "*~~both~~*", "~~*both*~~", "a~b~c", "~~a", "b~~", "~~~three~~~", "**~c**~", "(~d~)", "www.g.example/~h~",
    ]
}
