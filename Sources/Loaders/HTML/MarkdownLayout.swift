import Basics

/// Lays drafts out as the Markdown of a body, with the marks of the lists and quotations around each block.
enum MarkdownLayout {
    /// The Markdown and the blocks that it parses to.
    static func lay(_ drafts: [BlockBuilder.Draft]) -> (markdown: String, blocks: [Article.Block]) {
        var out = ""
        var blocks: [Article.Block] = []
        var open: [BlockBuilder.Container] = []
        for draft in drafts {
            if let cell = draft.cell, cell.row + cell.column > 0 {
                out += Self.cell(draft, cell)
                blocks.append(Self.block(draft, draft.markdown))
                continue
            }
            let common = zip(open, draft.containers).prefix { $0 == $1 }.count
            if !blocks.isEmpty {
                let prefix = open.prefix(common).map(\.rest).joined()
                out += trimmed(prefix) + "\n"
            }
            let first = draft.containers.enumerated().map { $0 < common ? $1.rest : $1.mark }.joined()
            let rest = draft.containers.map(\.rest).joined()
            var lines: [String] = []
            for line in draft.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(trimmedIfEmpty(lines.isEmpty ? first : rest, line))
            }
            let printed = lines.joined(separator: "\n")
            open = draft.containers
            if draft.cell != nil {
                out += first + "| " + draft.markdown
                blocks.append(Self.block(draft, draft.markdown))
            } else {
                out += printed + "\n"
                blocks.append(Self.block(draft, printed))
            }
        }
        return (out, blocks)
    }

    private static func block(_ draft: BlockBuilder.Draft, _ printed: String) -> Article.Block {
        var map = TextMap()
        map.append(textLength: draft.text.utf8.count, source: nil)
        return .init(kind: draft.kind, text: draft.text, markdown: printed, map: map)
    }

    /// A cell behind the first of its table, with the marks before and behind it; the delimiter row is behind the head.
    private static func cell(_ draft: BlockBuilder.Draft, _ cell: BlockBuilder.Cell) -> String {
        let rest = draft.containers.map(\.rest).joined()
        var out = cell.column == 0 ? rest + "| " : " | "
        out += draft.markdown
        guard cell.column == cell.width - 1 else { return out }
        out += " |\n"
        if cell.row == 0 { out += rest + "|" + String(repeating: "---|", count: cell.width) + "\n" }
        return out
    }

    private static func trimmedIfEmpty(_ prefix: String, _ line: Substring) -> String {
        line.isEmpty ? trimmed(prefix) : prefix + line
    }

    private static func trimmed(_ prefix: String) -> String {
        var prefix = prefix
        while prefix.hasSuffix(" ") { prefix.removeLast() }
        return prefix
    }
}
