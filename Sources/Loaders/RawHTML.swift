import Basics

/// Blocks of HTML in a Markdown clipping. They are never run, so what they say is not on the page: it goes to the receipt,
/// and the editor is told.
enum RawHTML {
    /// The visible text of each such block, where it has any, with its place in the file.
    static func texts(
        in blocks: [ClippingLoader.MarkdownBlock], _ markdown: Article.Text
    ) -> [(text: Article.Text, range: Range<Int>)] {
        let bytes = Array(markdown.text.utf8)
        return blocks.compactMap { block in
            guard block.kind == .code, block.text.isEmpty, block.range.upperBound <= bytes.count,
                let range = markdown.map.source(for: block.range)
            else { return nil }
            let visible = visible(bytes[block.range])
            return visible.isEmpty ? nil : (Article.Text(text: visible, map: TextMap()), range)
        }
    }

    /// The text between the tags, white space as single spaces.
    static func visible(_ html: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        var isTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"):
                isTag = false
                out.append(0x20)
            default: if !isTag { out.append(byte) }
            }
        }
        return String(decoding: out, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func complaint(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .warning, "raw-html", at: .init(source, range), "HTML in a Markdown clipping is left out with its text",
            fix: "take the tags away, or save the page as .html")
    }
}
