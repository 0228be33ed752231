internal import CommonMark
internal import Templating

/// The editor's own Markdown as HTML; as safe as a clipping's, as a curated entry may have been pasted together.
enum EditorText {
    static func html(_ markdown: String?) -> TemplateValue {
        guard let markdown, !markdown.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
            return .none
        }
        var options = MarkdownDocument.RenderOptions()
        options.headingShift = 1
        return .safe(String(decoding: MarkdownDocument(parsing: markdown).html(options), as: UTF8.self))
    }

    /// The same as plain text, a block a paragraph: `- ` before list items, nothing of raw HTML.
    static func plain(_ markdown: String?) -> String? {
        guard let markdown else { return nil }
        var text = ""
        var wasListItem = false
        for leaf in MarkdownDocument(parsing: markdown).leaves where !leaf.text.isEmpty {
            if !text.isEmpty { text += wasListItem && leaf.isInListItem ? "\n" : "\n\n" }
            text += (leaf.isInListItem ? "- " : leaf.isInQuotation ? "> " : "") + leaf.text
            wasListItem = leaf.isInListItem
        }
        return text.isEmpty ? nil : text
    }
}
