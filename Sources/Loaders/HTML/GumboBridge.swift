import CGumbo

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The only code that touches libgumbo's memory: parses, copies into a tree of our own, frees at once.
enum GumboBridge {
    /// The tree of a stretch of HTML, made harmless first.
    static func parse(_ html: [UInt8]) -> HTMLTree { parse(HTMLPrescan(html)) }

    /// The tree of a page that ``HTMLPrescan`` has made harmless.
    static func parse(_ scan: HTMLPrescan) -> HTMLTree {
        scan.bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return Copier.empty }
            return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { start in
                var options = kGumboDefaultOptions
                options.max_errors = 0
                guard let output = gumbo_parse_with_options(&options, start, buffer.count) else { return Copier.empty }
                defer { gumbo_destroy_output(&options, output) }
                var copier = Copier(start: start, count: buffer.count, scan: scan)
                copier.copy(output.pointee.document)
                copier.tree.showLongFallbacks()
                return copier.tree
            }
        }
    }

    /// The tags of libgumbo's numbers.
    private static let tags: [HTMLTag] = (0..<Int(GUMBO_TAG_LAST.rawValue)).map { number in
        HTMLTag.named(String(cString: gumbo_normalized_tagname(GumboTag(UInt32(number)))))
    }

    private struct Copier {
        let start: UnsafePointer<CChar>
        let count: Int
        let scan: HTMLPrescan
        var tree = HTMLTree()

        static var empty: HTMLTree {
            var tree = HTMLTree()
            tree.nodes = [.init(tag: .document, parent: 0, end: 1)]
            return tree
        }

        /// Copies in document order without recursion.
        mutating func copy(_ document: UnsafeMutablePointer<GumboNode>?) {
            guard let document else { return tree = Self.empty }
            tree.bytes.reserveCapacity(count / 2)
            var open: [(node: Int32, children: GumboVector, next: UInt32)] = []
            tree.nodes.append(.init(tag: .document, parent: 0))
            open.append((0, document.pointee.v.document.children, 0))
            while let top = open.indices.last {
                guard open[top].next < open[top].children.length, let data = open[top].children.data,
                    let child = data[Int(open[top].next)]
                else {
                    tree.nodes[Int(open[top].node)].end = Int32(tree.nodes.count)
                    open.removeLast()
                    continue
                }
                open[top].next += 1
                let node = child.assumingMemoryBound(to: GumboNode.self)
                switch node.pointee.type {
                case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                    let index = Int32(tree.nodes.count)
                    let isCopied = add(&node.pointee.v.element, parent: open[top].node)
                    if isCopied {
                        open.append((index, node.pointee.v.element.children, 0))
                    } else {
                        tree.nodes[Int(index)].end = index + 1
                    }
                case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                    addText(node.pointee.v.text, parent: open[top].node)
                default: break
                }
            }
        }

        /// Adds an element; whether its children are wanted.
        private mutating func add(_ element: inout GumboElement, parent: Int32) -> Bool {
            let number = Int(element.tag.rawValue)
            var tag = GumboBridge.tags.indices.contains(number) ? GumboBridge.tags[number] : .unknown
            if element.tag_namespace != GUMBO_NAMESPACE_HTML { tag = tag == .math ? .math : .svg }
            var node = HTMLTree.Node(tag: tag, parent: parent, offset: offset(element.original_tag.data))
            let first = Int32(tree.attributes.count)
            for index in 0..<Int(element.attributes.length) {
                guard let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self),
                    let name = attribute.pointee.name, let value = attribute.pointee.value,
                    let known = HTMLAttribute.named(name)
                else { continue }
                tree.attributes.append(.init(name: known, value: append(value)))
            }
            node.attributes = first..<Int32(tree.attributes.count)
            tree.nodes.append(node)
            let index = tree.nodes.count - 1
            switch tag {
            case .script: return tree.value(index, .type).elementsEqual("application/ld+json".utf8)
            case .style, .svg, .math, .template: return false
            default: return true
            }
        }

        private mutating func addText(_ text: GumboText, parent: Int32) {
            guard let data = text.text else { return }
            let range = append(data)
            let index = Int32(tree.nodes.count)
            tree.nodes.append(
                .init(
                    tag: .text, parent: parent, end: index + 1, text: range, offset: offset(text.original_text.data)))
        }

        private mutating func append(_ text: UnsafePointer<CChar>) -> Range<Int32> {
            let from = Int32(tree.bytes.count)
            let length = strlen(text)
            text.withMemoryRebound(to: UInt8.self, capacity: length) {
                tree.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
            }
            return from..<Int32(tree.bytes.count)
        }

        private func offset(_ place: UnsafePointer<CChar>?) -> Int32 {
            guard let place else { return 0 }
            return Int32(clamping: scan.original(min(max(place - start, 0), count)))
        }
    }
}
