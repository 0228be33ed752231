import CCmark

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The one door to libcmark, and the only file of this target that touches C memory.
///
/// Pointers live from the call of `cmark_parse_document` to the `cmark_node_free` in the same function; what leaves is
/// values. The walk uses libcmark's iterator, which does not recurse.
enum CMarkBridge {
    /// The tree of a Markdown text, which must be UTF-8.
    static func parse(_ markdown: [UInt8], isSmart: Bool = false) -> ParsedTree {
        var tree = ParsedTree()
        walk(markdown, isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT) { node, isEntering in
            add(node, isEntering: isEntering, to: &tree)
        }
        return tree
    }

    /// The text of a Markdown text without any markup: what libcmark makes of escapes and entities.
    static func plainText(_ markdown: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        walk(markdown, CMARK_OPT_DEFAULT) { node, _ in
            if cmark_node_get_type(node) == CMARK_NODE_TEXT { text += bytes(cmark_node_get_literal(node)) }
        }
        return text
    }

    private static func walk(
        _ markdown: [UInt8], _ options: Int32, _ visit: (_ node: OpaquePointer, _ isEntering: Bool) -> Void
    ) {
        let root = markdown.withUnsafeBytes { buffer in
            buffer.baseAddress.map {
                cmark_parse_document($0.assumingMemoryBound(to: CChar.self), buffer.count, options)
            }
        }
        guard let root = root ?? nil else { return }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { return }
            if let node = cmark_iter_get_node(iterator) { visit(node, event == CMARK_EVENT_ENTER) }
        }
    }

    private static func add(_ node: OpaquePointer, isEntering: Bool, to tree: inout ParsedTree) {
        let kind = cmark_node_get_type(node)
        if let element = element(node, kind) {
            if isEntering, element.isTextBlock { tree.leafPositions.append(position(node)) }
            if isEntering, element == .quotation || element == .item { tree.containerPositions.append(position(node)) }
            tree.steps.append(isEntering ? .open(element) : .close)
            return
        }
        switch kind {
        case CMARK_NODE_TEXT: tree.steps.append(.text(bytes(cmark_node_get_literal(node))))
        case CMARK_NODE_SOFTBREAK: tree.steps.append(.softBreak)
        case CMARK_NODE_LINEBREAK: tree.steps.append(.lineBreak)
        case CMARK_NODE_CODE: tree.steps.append(.code(bytes(cmark_node_get_literal(node))))
        case CMARK_NODE_HTML_INLINE: tree.steps.append(.htmlInline(bytes(cmark_node_get_literal(node))))
        case CMARK_NODE_THEMATIC_BREAK: tree.steps.append(.thematicBreak)
        case CMARK_NODE_CODE_BLOCK:
            tree.leafPositions.append(position(node))
            let info = bytes(cmark_node_get_fence_info(node))
            tree.steps.append(.codeBlock(info: info, text: bytes(cmark_node_get_literal(node))))
        case CMARK_NODE_HTML_BLOCK:
            tree.leafPositions.append(position(node))
            tree.steps.append(.htmlBlock(bytes(cmark_node_get_literal(node))))
        default: break  // the document itself; custom nodes are never parsed
        }
    }

    private static func element(_ node: OpaquePointer, _ kind: cmark_node_type) -> Element? {
        switch kind {
        case CMARK_NODE_BLOCK_QUOTE: .quotation
        case CMARK_NODE_LIST:
            .list(
                start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
                    ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link(target(node))
        case CMARK_NODE_IMAGE: .image(target(node))
        default: nil
        }
    }

    private static func target(_ node: OpaquePointer) -> Target {
        let title = bytes(cmark_node_get_title(node))
        return Target(destination: bytes(cmark_node_get_url(node)), title: title.isEmpty ? nil : title)
    }

    private static func position(_ node: OpaquePointer) -> BlockPosition {
        BlockPosition(
            startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
            endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        guard let text else { return [] }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
