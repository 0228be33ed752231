import Basics

/// Pictures, the words under them, and films: blocks of their own between those of the text.
extension BlockBuilder {
    mutating func figure(_ node: Int) {
        let inner = tree.inside(node)
        let caption = inner.first { tree.tag($0) == .figcaption && !isLeftOut[$0] }
        let picture = inner.first { tree.tag($0) == .img }
        let holdsBlocks = inner.contains {
            [.table, .pre, .blockquote, .iframe, .video, .ul, .ol].contains(tree.tag($0))
        }
        guard picture != nil || caption != nil, !holdsBlocks else {
            flush()
            walk(node, .init())
            return flush()
        }
        if let caption {
            self.caption(caption, image: picture)
        } else if let picture {
            let rest = printed(node)
            if rest.isEmpty { image(picture) } else { self.caption(node, image: picture) }
        }
    }

    /// The words of an element as those on a picture.
    mutating func caption(_ node: Int, image: Int?) {
        guard addCaption(printed(node), image: image, node) else {
            // Longer than anybody writes under a picture: a box of text that calls itself a caption.
            flush()
            walk(node, .init())
            return flush()
        }
        take(node)
    }

    /// A picture by its alternative text, where that says something. One inside a line of text parts the line.
    mutating func image(_ node: Int) {
        let image = tree.tag(node) == .img ? node : tree.inside(node).first { tree.tag($0) == .img }
        guard let image else { return }
        let size = tree.value(image, .src).count
        if size > HTMLAddress.largestPicture, tree.value(image, .src).starts(with: "data:".utf8) {
            let offset = Int(tree.nodes[image].offset)
            left.append(("data:… (\(size >> 20) MB)", offset, .picture))
        }
        let alt = tree[image, .alt].map(HTMLText.clean) ?? ""
        let isSaved = address.image(tree, image).map { !$0.hasPrefix("http") } ?? false
        guard LineShape(alt).count >= (isSaved ? 1 : 4) else { return }
        _ = addCaption(alt, image: image, image)
    }

    /// `false` where the words are too many for a caption.
    private mutating func addCaption(_ printed: String, image: Int?, _ node: Int) -> Bool {
        guard !printed.isEmpty else { return true }
        guard printed.utf8.count <= 1200 else { return false }
        flush()
        var text = Article.Text(text: printed, map: .init())
        let offset = Int(tree.nodes[node].offset)
        if tree.tag(node) != .img, let credit = Credit.find(in: printed, isTop: false) {
            left.append((String(decoding: Array(printed.utf8)[credit], as: UTF8.self), offset, .credit))
            text = text.slice(0..<credit.lowerBound).trimmed()
        }
        let source = image.flatMap { address.image(tree, $0) }
        if text.text.isEmpty { return true }
        // The alternative text is often the caption again.
        if drafts.last?.text == text.text {
            if tree.tag(node) != .img { left.append((text.text, offset, .repeatedText)) }
            return true
        }
        let markdown =
            source.map { "![" + MarkdownEscaping.inLink(text.text) + "](" + $0 + ")" }
            ?? MarkdownEscaping.emphasis(text.text)
        add(Draft(kind: .caption, text: text.text, markdown: markdown, offset: offset, node: node))
        return true
    }

    /// Whether a line stands right behind a picture and ends in a credit.
    func isUnderPicture(_ text: String) -> Bool {
        guard text.utf8.count <= 500, isBehindPicture else { return false }
        return Credit.find(in: text, isTop: false).map { $0.lowerBound > 0 } ?? false
    }

    private var isBehindPicture: Bool {
        var (at, texts) = (inlineNode, 0)
        while at > 0, inlineNode - at < 24 {
            at -= 1
            switch tree.tag(at) {
            case .img, .picture, .source: return true
            case .text:
                texts += tree.text(at).contains { $0 > 0x20 } ? 1 : 0
                if texts > 2 { return false }
            default: break
            }
        }
        return false
    }

    /// The line that has just been read as a caption.
    mutating func addCaption(ofLine text: String) {
        let offset = inlineOffset
        var caption = Article.Text(text: text, map: .init())
        if let credit = Credit.find(in: text, isTop: false) {
            left.append((String(decoding: Array(text.utf8)[credit], as: UTF8.self), offset, .credit))
            caption = caption.slice(0..<credit.lowerBound).trimmed()
        }
        guard !caption.text.isEmpty else { return }
        add(
            Draft(
                kind: .caption, text: caption.text, markdown: MarkdownEscaping.emphasis(caption.text), offset: offset,
                node: inlineNode))
    }

    /// A film or a page in the page as a link to it; nothing is fetched. Frames that nobody may enlarge are counters
    /// and advertisements.
    mutating func film(_ node: Int) {
        let inner = tree.inside(node).first { tree.tag($0) == .source }
        let written = tree[node, .src] ?? tree[node, .dataSrc] ?? inner.flatMap { tree[$0, .src] }
        guard let written, let target = address.link(written), target.hasPrefix("http"),
            let host = HTMLAddress.host(of: target)
        else { return }
        let isFilm = tree.tag(node) == .video || tree.has(node, .allowfullscreen) || target.find("/embed") != nil
        guard isFilm else { return }
        flush()
        let text = "Video: " + host
        guard drafts.last?.text != text else { return }
        add(
            Draft(
                kind: .caption, text: text, markdown: "[" + MarkdownEscaping.inLink(text) + "](" + target + ")",
                offset: Int(tree.nodes[node].offset), node: node))
    }
}

extension MarkdownEscaping {
    /// Text as the words of a link or the description of an image.
    static func inLink(_ text: String) -> String {
        inside(text, atLineStart: false).reduce(into: "") { $0 += $1 == "]" ? "\\]" : String($1) }
    }
}
