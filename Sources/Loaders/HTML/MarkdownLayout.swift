import Basics

/// Lays drafts out as the Markdown of a body, with the marks of the lists and quotations around each block.
enum MarkdownLayout {
    /// The Markdown and the blocks that it parses to.
    static func lay(_ drafts: [BlockBuilder.Draft]) -> (markdown: String, blocks: [Article.Block]) {
        var out = ""
        var blocks: [Article.Block] = []
        var open: [BlockBuilder.Container] = []
        for draft in drafts {
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
            out += printed + "\n"
            open = draft.containers
            var map = TextMap()
            map.append(textLength: draft.text.utf8.count, source: nil)
            blocks.append(.init(kind: draft.kind, text: draft.text, markdown: printed, map: map))
        }
        return (out, blocks)
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
