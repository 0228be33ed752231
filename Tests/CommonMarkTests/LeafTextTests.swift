import Foundation
import Testing

@testable import CommonMark

/// What pages rely on: the text of the element that carries a leaf's attributes is the leaf's text.
@Suite struct LeafTextTests {
    @Test func theElementOfALeafReadsAsTheLeaf() {
        var documents = RandomDocuments(seed: 21, pieces: RandomDocuments.extended)
        var kinds: Set<MarkdownDocument.Leaf.Kind> = []
        for _ in 0..<600 { expectSameText(documents.next(longest: 60), &kinds) }
        #expect(kinds.isSuperset(of: [.paragraph, .tableCell, .code, .heading(level: 1)]))
    }

    @Test func generatedDocumentsReadAsTheirLeaves() {
        var documents = GFMDocuments(seed: 22)
        var kinds: Set<MarkdownDocument.Leaf.Kind> = []
        for _ in 0..<300 { expectSameText(documents.next() + "\n[^n]: note[^n]\n", &kinds) }
        #expect(kinds.contains(.tableCell))
    }

    @Test func randomExtendedDocumentsHaveSoundLeaves() {
        var documents = RandomDocuments(seed: 23, pieces: RandomDocuments.extended)
        var (unmapped, total) = (0, 0)
        for _ in 0..<500 {
            let markdown = documents.next(longest: 60) + "\n"
            unmapped += expectSoundLeaves(markdown)
            total += MarkdownDocument(parsing: markdown).leaves.reduce(0) { $0 + $1.text.utf8.count }
        }
        #expect(unmapped * 200 < total, "\(unmapped) of \(total) bytes have no source")
    }

    @Test func linksNeverChangeTheTextOfExtendedDocuments() {
        var documents = RandomDocuments(seed: 24, pieces: RandomDocuments.extended)
        var inserted = 0
        for _ in 0..<300 {
            let markdown = documents.next(longest: 60)
            let document = MarkdownDocument(parsing: markdown)
            let links = document.leaves.enumerated().filter { !$0.element.text.isEmpty }.map { index, leaf in
                let low = documents.number(below: leaf.text.utf8.count)
                let high = low + 1 + documents.number(below: leaf.text.utf8.count - low)
                return MarkdownDocument.Link(leaf: index, range: low..<high, destination: "x")
            }
            let (after, refused) = document.inserting(links)
            #expect(textContent(after.html()) == textContent(document.html()), "\(markdown.debugDescription)")
            let html = String(decoding: after.html(), as: UTF8.self).replacing(/<input[^>]*>/, with: "")
            #expect(isWellFormed(html), "\(markdown.debugDescription)")
            inserted += links.count - refused.count
        }
        #expect(inserted > 500)
    }

    private func expectSameText(_ markdown: String, _ kinds: inout Set<MarkdownDocument.Leaf.Kind>) {
        let document = MarkdownDocument(parsing: markdown)
        var options = MarkdownDocument.RenderOptions()
        for leaf in document.leaves.indices { options.leafAttributes[leaf] = [("id", "leaf-\(leaf)")] }
        let html = String(decoding: document.html(options), as: UTF8.self)
        for (index, leaf) in document.leaves.enumerated() where leaf.kind != .html {
            kinds.insert(leaf.kind)
            let text = Self.text(of: "leaf-\(index)", in: html)
            let isSame =
                leaf.kind == .code
                ? text == leaf.text : text.map(Self.lined) == Self.lined(leaf.text)
            #expect(isSame, "\(markdown.debugDescription): \(leaf.text.debugDescription) \(text ?? "-")")
        }
    }

    /// A line break is a newline in HTML and a space in a leaf; what stands around a text is not seen.
    private static func lined(_ text: String) -> String {
        var text = text.replacing("\n", with: " ")[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// The text content of an element, up to a block within it (a list in an item).
    private static func text(of id: String, in html: String) -> String? {
        guard let start = html.range(of: " id=\"\(id)\"") else { return nil }
        let opening = html[..<start.lowerBound].lastIndex(of: "<") ?? html.startIndex
        let name = html[html.index(after: opening)..<start.lowerBound].prefix { $0 != " " }
        var rest = html[start.upperBound...]
        guard let end = rest.firstIndex(of: ">") else { return nil }
        rest = rest[rest.index(after: end)...]
        let stops = ["</\(name)>"] + (name == "li" ? blocks : [])
        let stop = stops.compactMap { rest.range(of: $0)?.lowerBound }.min() ?? rest.endIndex
        return textContent(rest[..<stop].utf8)
    }

    private static let blocks =
        ["<p", "<ul", "<ol", "<blockquote", "<pre", "<h1", "<h2", "<hr", "<table", "<span id", "<section"]
}
