/// Writes steps as HTML, byte for byte as libcmark does, but with attributes on blocks and a stricter idea of safety.
struct HTMLRenderer {
    /// What may reach the page.
    enum Policy {
        /// Addresses on the allow-list only; images become links; raw HTML becomes a comment.
        case site
        /// libcmark's own safe mode, which the tests compare with.
        case libcmark
        /// Everything.
        case unsafe
    }

    private enum Frame {
        case element(Element)
        /// A paragraph of a tight list, which has no element; `hasSpan` where attributes forced one.
        case bareParagraph(hasSpan: Bool)
        /// A link that is not written: only its text is.
        case refusedLink
    }

    /// The image whose description is being written.
    private struct OpenImage {
        /// The number of frames up to it.
        var depth: Int
        /// Where its description begins in the output.
        var start: Int
        var isLinked = false
    }

    let policy: Policy
    let options: MarkdownDocument.RenderOptions
    let footnotes: FootnoteNumbers
    var out: [UInt8] = []
    /// The index of the leaf that comes next.
    var leaf = 0
    private var frames: [Frame] = []
    private var image: OpenImage?
    private var linkDepth = 0
    /// What was written before the footnotes that are open, and the footnotes that are done.
    var outside: [[UInt8]] = []
    var notes: [Int: [UInt8]] = [:]
    var referencesWritten: [Int: Int] = [:]
    private let headingIDs: [Int: String]

    static func render(
        _ document: MarkdownDocument, _ options: MarkdownDocument.RenderOptions, policy: Policy
    ) -> [UInt8] {
        var renderer = HTMLRenderer(document, options, policy)
        for index in document.steps.indices { renderer.write(document.steps, index) }
        renderer.putNotes()
        return renderer.out
    }

    private init(_ document: MarkdownDocument, _ options: MarkdownDocument.RenderOptions, _ policy: Policy) {
        self.policy = policy
        self.options = options
        footnotes = FootnoteNumbers(document.steps)
        headingIDs = options.hasHeadingIDs ? document.headingIDs(besides: options.leafAttributes) : [:]
    }

    private mutating func write(_ steps: [Step], _ index: Int) {
        if let image, frames.count > image.depth || steps[index] != .close {
            writeDescription(steps[index])
            return
        }
        switch steps[index] {
        case .open(let element): open(element, steps, index)
        case .close: close()
        case .text(let text): HTMLBytes.appendEscaped(text, to: &out)
        case .softBreak: put("\n")
        case .lineBreak: put("<br />\n")
        case .code(let text):
            put("<code>")
            HTMLBytes.appendEscaped(text, to: &out)
            put("</code>")
        case .htmlInline(let html): putRaw(html)
        case .thematicBreak:
            startLine()
            put("<hr />\n")
        case .codeBlock(let info, let text): writeCodeBlock(info, text)
        case .htmlBlock(let html):
            startLine()
            putRaw(html)
            startLine()
            leaf += 1
        case .footnoteReference(let definition): putReference(definition)
        }
    }

    // MARK: Elements

    private mutating func open(_ element: Element, _ steps: [Step], _ index: Int) {
        switch element {
        case .quotation: openBlock("<blockquote>\n")
        case .list(nil, _): openBlock("<ul>\n")
        case .list(1?, _): openBlock("<ol>\n")
        case .list(let start?, _): openBlock("<ol start=\"\(start)\">\n")
        case .item, .taskItem:
            startLine()
            put("<li")
            if isInTightList(parents: 1), index + 1 < steps.count, steps[index + 1] == .open(.paragraph) {
                putAttributes(ofLeaf: leaf)
            }
            put(">")
            if case .taskItem(let isDone) = element { putTaskBox(isDone: isDone) }
        case .paragraph: openParagraph(steps, index)
        case .heading(let level):
            startLine()
            put("<h\(shifted(level))")
            if let id = headingIDs[leaf] { put(" id=\"\(id)\"") }
            putAttributes(ofLeaf: leaf)
            put(">")
            leaf += 1
        case .emphasis: put("<em>")
        case .strong: put("<strong>")
        case .link(let target):
            guard openLink(target) else {
                frames.append(.refusedLink)
                return
            }
        case .image(let target): openImage(target)
        case .strikethrough: put("<del>")
        case .table, .tableSection, .tableRow, .tableCell: openTablePart(element)
        case .footnote: openNote()
        }
        if element != .paragraph { frames.append(.element(element)) }
    }

    private mutating func close() {
        switch frames.popLast() {
        case .element(.quotation):
            startLine()
            put("</blockquote>\n")
        case .element(.list(let start, _)): put(start == nil ? "</ul>\n" : "</ol>\n")
        case .element(.item), .element(.taskItem): put("</li>\n")
        case .element(.paragraph): put("</p>\n")
        case .element(.heading(let level)): put("</h\(shifted(level))>\n")
        case .element(.emphasis): put("</em>")
        case .element(.strong): put("</strong>")
        case .element(.link):
            put("</a>")
            linkDepth -= 1
        case .element(.image(let target)): closeImage(target)
        case .element(.strikethrough): put("</del>")
        case .element(.footnote(let definition)): closeNote(definition)
        case .element(let part): closeTablePart(part)
        case .bareParagraph(hasSpan: true): put("</span>")
        case .bareParagraph(hasSpan: false), .refusedLink, nil: break
        }
    }

    /// A paragraph of a tight list has no element of its own: the first of an item leaves its attributes to the item,
    /// a later one that must carry some gets a `span`.
    private mutating func openParagraph(_ steps: [Step], _ index: Int) {
        defer { leaf += 1 }
        if isInTightList(parents: 2) {
            let isFirst = index > 0 && steps[index - 1].opensItem
            let hasSpan = !isFirst && options.leafAttributes[leaf] != nil
            if hasSpan {
                put("<span")
                putAttributes(ofLeaf: leaf)
                put(">")
            }
            frames.append(.bareParagraph(hasSpan: hasSpan))
        } else {
            startLine()
            put("<p")
            putAttributes(ofLeaf: leaf)
            put(">")
            frames.append(.element(.paragraph))
        }
    }

    /// Whether the frame so many levels up is a tight list.
    private func isInTightList(parents: Int) -> Bool {
        guard frames.count >= parents, case .element(.list(_, isTight: true)) = frames[frames.count - parents] else {
            return false
        }
        return true
    }

    private mutating func writeCodeBlock(_ info: [UInt8], _ text: [UInt8]) {
        startLine()
        put("<pre")
        putAttributes(ofLeaf: leaf)
        leaf += 1
        let language = info.prefix { !HTMLBytes.isSpace($0) }
        if info.isEmpty {
            put("><code>")
        } else {
            put(language.starts(with: "language-".utf8) ? "><code class=\"" : "><code class=\"language-")
            HTMLBytes.appendEscaped(language, to: &out)
            put("\">")
        }
        HTMLBytes.appendEscaped(text, to: &out)
        put("</code></pre>\n")
    }

    // MARK: Links and images

    private func allows(_ destination: [UInt8]) -> Bool {
        switch policy {
        case .site: SafeAddress.isAllowed(destination)
        case .libcmark: !SafeAddress.isDangerousToLibcmark(destination)
        case .unsafe: true
        }
    }

    private mutating func openLink(_ target: Target) -> Bool {
        let isForeign =
            options.dropsRelativeAddresses && target.cssClass == nil && SafeAddress.isRelative(target.destination)
        let isAllowed = allows(target.destination) && !isForeign
        // libcmark lets an autolink stand in a link; HTML does not.
        if policy == .site, !isAllowed || linkDepth > 0 { return false }
        linkDepth += 1
        put("<a href=\"")
        if isAllowed { HTMLBytes.appendAddress(target.destination, to: &out) }
        put("\"")
        putTitle(target)
        if let cssClass = target.cssClass {
            put(" class=\"")
            HTMLBytes.appendEscaped(cssClass, to: &out)
            put("\"")
        }
        put(">")
        return true
    }

    private mutating func openImage(_ target: Target) {
        let isAllowed = allows(target.destination)
        var isLinked = false
        let shown = shownImage(target)
        if let shown {
            put("<img src=\"")
            HTMLBytes.appendAddress(Array(shown.address.utf8), to: &out)
            put("\" alt=\"")
        } else if policy == .site {
            isLinked = openLink(target)
            // The word is drawn by the style, so that the element's text is the text of its block.
            put(Self.pictureLabel)
        } else {
            put("<img src=\"")
            if isAllowed { HTMLBytes.appendAddress(target.destination, to: &out) }
            put("\" alt=\"")
        }
        image = OpenImage(depth: frames.count + 1, start: out.count, isLinked: isLinked)
    }

    private func shownImage(_ target: Target) -> MarkdownDocument.Image? {
        guard policy == .site, !options.images.isEmpty else { return nil }
        return options.images[String(decoding: target.destination, as: UTF8.self)]
    }

    private mutating func closeImage(_ target: Target) {
        defer { image = nil }
        if let shown = shownImage(target) {
            put("\"")
            putTitle(target)
            if let width = shown.width { put(" width=\"\(width)\"") }
            if let height = shown.height { put(" height=\"\(height)\"") }
            put(" loading=\"lazy\" />")
            return
        }
        guard policy == .site else {
            put("\"")
            putTitle(target)
            put(" />")
            return
        }
        // A picture without a description has a word of its own: a link needs a name.
        if image?.start == out.count {
            out.removeLast(Self.pictureLabel.utf8.count)
            put("Picture")
        }
        if image?.isLinked == true {
            put("</a>")
            linkDepth -= 1
        }
    }

    /// Stands before the description of a picture that is not shown.
    private static let pictureLabel = "<span class=\"picture-label\"></span>"

    /// The description of an image is the plain text of what it holds.
    private mutating func writeDescription(_ step: Step) {
        switch step {
        case .open(let element): frames.append(.element(element))
        case .close: frames.removeLast()
        case .text(let text), .code(let text): HTMLBytes.appendEscaped(text, to: &out)
        case .htmlInline(let html): if policy != .site { HTMLBytes.appendEscaped(html, to: &out) }
        case .softBreak, .lineBreak: put(" ")
        default: break
        }
    }

    // MARK: Bytes

    mutating func put(_ text: String) { out += text.utf8 }

    private mutating func putRaw(_ html: [UInt8]) {
        if policy == .unsafe { out += html } else { put("<!-- raw HTML omitted -->") }
    }

    private mutating func openBlock(_ tag: String) {
        startLine()
        put(tag)
    }

    mutating func startLine() {
        if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
    }

    private mutating func putTitle(_ target: Target) {
        guard let title = target.title else { return }
        put(" title=\"")
        HTMLBytes.appendEscaped(title, to: &out)
        put("\"")
    }

    /// The attributes of a leaf; a class of its element's own stands before those that were asked for.
    mutating func putAttributes(ofLeaf leaf: Int, cssClass own: String? = nil) {
        let attributes = options.leafAttributes[leaf] ?? []
        if let own, !attributes.contains(where: { $0.0 == "class" }) { put(" class=\"\(own)\"") }
        for (name, value) in attributes {
            put(" ")
            put(name)
            put("=\"")
            if let own, name == "class" { put(own + " ") }
            HTMLBytes.appendEscaped(value.utf8, to: &out)
            put("\"")
        }
    }

    private func shifted(_ level: Int) -> Int { min(max(level + options.headingShift, 1), 6) }
}
