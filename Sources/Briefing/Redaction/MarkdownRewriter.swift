internal import Basics
internal import CommonMark
internal import Loaders

/// Puts other texts into leaf blocks of a Markdown text, and leaves everything else as it stands.
///
///     MarkdownRewriter(markdown).rewriting([2: "The port opened. [withheld by the editor]"])
///
/// A block that gets a text loses its emphasis, links and pictures: what they lead to may say more than the text. The
/// invariant of every article holds for the result: parsed, it gives leaf blocks with exactly the texts asked for.
struct MarkdownRewriter: Sendable {
    struct Rewritten: Sendable {
        var markdown: String
        /// Each leaf as it stands in the Markdown.
        var leaves: [String]
    }

    let leaves: [MarkdownDocument.Leaf]
    private let bytes: [UInt8]

    init(_ markdown: String) {
        bytes = Array(markdown.utf8)
        leaves = MarkdownDocument(parsing: markdown).leaves
    }

    /// A leaf as it stands in the Markdown.
    func markdown(of leaf: Int) -> String { String(decoding: bytes[leaves[leaf].range], as: UTF8.self) }

    /// The cells of the row that a cell stands in; of any other leaf itself alone.
    func row(of leaf: Int) -> Range<Int> {
        guard leaves[leaf].kind == .tableCell else { return leaf..<leaf + 1 }
        var row = leaf..<leaf + 1
        while row.lowerBound > 0, isOneLine(row.lowerBound - 1, row.lowerBound) {
            row = row.lowerBound - 1..<row.upperBound
        }
        while row.upperBound < leaves.count, isOneLine(row.upperBound - 1, row.upperBound) {
            row = row.lowerBound..<row.upperBound + 1
        }
        return row
    }

    private func isOneLine(_ a: Int, _ b: Int) -> Bool {
        guard leaves[a].kind == .tableCell, leaves[b].kind == .tableCell,
            leaves[a].range.upperBound <= leaves[b].range.lowerBound
        else { return false }
        return !bytes[leaves[a].range.upperBound..<leaves[b].range.lowerBound].contains(UInt8(ascii: "\n"))
    }

    /// The Markdown with other texts in some leaves; `nil` texts stay. Where `isClean` refuses what is left around the
    /// leaves (addresses that are defined elsewhere, comments), all is written anew as plain blocks.
    func rewriting(_ texts: [Int: String], isClean: (String) -> Bool = { _ in true }) -> Rewritten {
        var out: [UInt8] = []
        var at = 0
        for (index, leaf) in leaves.enumerated() {
            guard let text = texts[index], leaf.range.lowerBound >= at else { continue }
            out += bytes[at..<leaf.range.lowerBound]
            out += Self.markdown(text, leaf).utf8
            if bytes[leaf.range].last == UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
            at = leaf.range.upperBound
        }
        out += bytes[at...]
        let wanted = leaves.indices.map { texts[$0] ?? leaves[$0].text }
        let markdown = String(decoding: out, as: UTF8.self)
        return isClean(markdown) ? Self.checked(markdown, wanted) ?? anew(wanted) : anew(wanted)
    }

    /// Every leaf as a block of its own.
    private func anew(_ texts: [String]) -> Rewritten {
        let blocks = zip(leaves, texts).map { leaf, text in
            text.isEmpty
                ? "<!-- -->"
                : leaf.isInListItem
                    ? "- " + Self.markdown(text, leaf)
                    : leaf.isInQuotation
                        ? "> " + Self.markdown(text, leaf)
                        : leaf.kind == .code && text == leaf.text
                            ? Self.fenced(text)
                            : leaf.kind == .tableCell ? MarkdownEscaping.escape(text) : Self.markdown(text, leaf)
        }
        // Two quotations in a row would be one with an empty line in it, which is as good.
        let markdown = blocks.joined(separator: "\n\n") + "\n"
        return Self.checked(markdown, texts)
            ?? Rewritten(markdown: markdown, leaves: blocks)
    }

    /// `nil` where the Markdown does not give the texts.
    private static func checked(_ markdown: String, _ texts: [String]) -> Rewritten? {
        let new = MarkdownRewriter(markdown)
        guard new.leaves.map(\.text) == texts else { return nil }
        return Rewritten(markdown: markdown, leaves: new.leaves.indices.map(new.markdown(of:)))
    }

    private static func markdown(_ text: String, _ leaf: MarkdownDocument.Leaf) -> String {
        switch leaf.kind {
        case .heading(let level): String(repeating: "#", count: level) + " " + MarkdownEscaping.heading(text)
        case .tableCell: cell(MarkdownEscaping.escape(text))
        case .paragraph, .code, .html: MarkdownEscaping.escape(text)
        }
    }

    /// A bar would begin the next cell.
    private static func cell(_ text: String) -> String {
        var out = ""
        var last: Character = " "
        for character in text {
            if character == "|", last != "\\" { out.append("\\") }
            out.append(character)
            last = character
        }
        return out
    }

    /// Code in a fence that is longer than any in it.
    private static func fenced(_ text: String) -> String {
        let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return fence + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence
    }
}
