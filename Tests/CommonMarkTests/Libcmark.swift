import CCmark

/// libcmark's own renderer, the oracle of the differential tests.
enum Libcmark {
    /// What `cmark_markdown_to_html` makes of a text, but for empty titles, which libcmark's tree does not show.
    static func html(_ markdown: String, isUnsafe: Bool) -> String {
        var bytes = Array(markdown.utf8)
        bytes.append(0)
        let html = bytes.withUnsafeBytes { buffer in
            cmark_markdown_to_html(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count - 1,
                CMARK_OPT_DEFAULT | (isUnsafe ? CMARK_OPT_UNSAFE : 0))
        }
        guard let html else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html).replacing(" title=\"\"", with: "")
    }
}
