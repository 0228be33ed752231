import Basics
import Testing

@testable import CommonMark

/// Expects the two modes of libcmark's own renderer, byte for byte.
func expectLibcmark(_ markdown: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let document = MarkdownDocument(parsing: markdown, extensions: .none)
    for (policy, isUnsafe) in [(HTMLRenderer.Policy.libcmark, false), (.unsafe, true)] {
        let html = String(decoding: document.html(.init(), policy: policy), as: UTF8.self)
        let expected = Libcmark.html(markdown, isUnsafe: isUnsafe)
        #expect(html == expected, "\(markdown.debugDescription)", sourceLocation: sourceLocation)
    }
}

/// Expects of every leaf that its map is as long as its text, that copied runs hold the same bytes, that places ascend,
/// and that nothing lies outside of the leaf. Returns how many bytes of text have no source.
@discardableResult
func expectSoundLeaves(_ markdown: String, sourceLocation: SourceLocation = #_sourceLocation) -> Int {
    let source = Array(markdown.utf8)
    var unmapped = 0
    for leaf in MarkdownDocument(parsing: markdown).leaves {
        let text = Array(leaf.text.utf8)
        let comment = Comment(rawValue: "\(markdown.debugDescription): \(leaf.text.debugDescription)")
        #expect(leaf.map.textLength == text.count, comment, sourceLocation: sourceLocation)
        #expect(leaf.range.upperBound <= source.count, comment, sourceLocation: sourceLocation)
        var last = 0
        for run in leaf.map.runs {
            let isInside =
                leaf.range.lowerBound <= run.source.lowerBound && run.source.upperBound <= leaf.range.upperBound
            #expect(isInside || leaf.kind == .code, comment, sourceLocation: sourceLocation)
            #expect(run.source.lowerBound >= last || !run.isCopy, comment, sourceLocation: sourceLocation)
            last = run.source.upperBound
            guard run.isCopy else { continue }
            let isSame = zip(text[run.text], source[run.source]).allSatisfy { text, source in
                text == source || (text == 0x20 || text == 0x0A) && (source == 0x0A || source == 0x0D)
            }
            #expect(isSame, comment, sourceLocation: sourceLocation)
        }
        unmapped += text.count - leaf.map.runs.reduce(0) { $0 + $1.text.count }
    }
    return unmapped
}

/// The text content of HTML: without tags and comments, with the entities of our own renderer undone.
func textContent(_ html: some Sequence<UInt8>) -> String {
    var text = ""
    var isTag = false
    for character in String(decoding: Array(html), as: UTF8.self).unicodeScalars {
        if character == "<" { isTag = true }
        if !isTag { text.unicodeScalars.append(character) }
        if character == ">" { isTag = false }
    }
    for (name, value) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replacing(name, with: value)
    }
    return text
}

/// Whether tags nest, and no link lies in another.
func isWellFormed(_ html: String) -> Bool {
    var open: [String] = []
    for part in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst(html.hasPrefix("<") ? 0 : 1) {
        let name = String(decoding: part.prefix { $0 != UInt8(ascii: ">") && $0 != 0x20 }, as: UTF8.self)
        if name.hasPrefix("/") {
            guard open.popLast() == String(name.dropFirst()) else { return false }
        } else if !["img", "br", "hr", "!--"].contains(name) {
            if name == "a", open.contains("a") { return false }
            open.append(name)
        }
    }
    return open.isEmpty
}
