/// Footnotes: a mark in the text, and at the end of the document a section with the notes and the ways back.
///
///     <p>Text<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-n="1" aria-label="Footnote 1"></a></sup></p>
///     <section class="footnotes" aria-label="Footnotes">
///     <ol>
///     <li id="fn-1">
///     <p>The note.</p>
///     <a href="#fnref-1" class="footnote-back" aria-label="Back to reference 1">↩</a>
///     </li>
///     </ol>
///     </section>
///
/// The number is an attribute, which the style sheet shows, so that the text of a paragraph's element is the leaf's text.
/// The ways back stand outside of the note's paragraphs for the same reason.
extension HTMLRenderer {
    mutating func putReference(_ definition: Int) {
        guard let number = footnotes.numbers[definition] else { return }
        referencesWritten[definition, default: 0] += 1
        let prefix = escapedPrefix
        let id = Self.referenceID(number, referencesWritten[definition] ?? 1)
        put("<sup class=\"footnote-ref\"><a href=\"#\(prefix)fn-\(number)\" id=\"\(prefix)\(id)\"")
        put(" data-n=\"\(number)\" aria-label=\"Footnote \(number)\">")
        if options.footnoteNumbersAreText { put("\(number)") }
        put("</a></sup>")
    }

    mutating func openNote() {
        outside.append(out)
        out = []
    }

    mutating func closeNote(_ definition: Int) {
        startLine()
        notes[definition] = out
        out = outside.popLast() ?? []
    }

    /// The section, if the document has footnotes.
    mutating func putNotes() {
        guard !footnotes.order.isEmpty else { return }
        startLine()
        put("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
        let prefix = escapedPrefix
        for (index, definition) in footnotes.order.enumerated() {
            let number = index + 1
            put("<li id=\"\(prefix)fn-\(number)\">\n")
            out += notes[definition] ?? []
            for count in 0..<(footnotes.references[definition] ?? 0) {
                let id = Self.referenceID(number, count + 1)
                put("<a href=\"#\(prefix)\(id)\" class=\"footnote-back\"")
                put(" aria-label=\"Back to reference \(id.dropFirst("fnref-".count))\">↩</a>\n")
            }
            put("</li>\n")
        }
        put("</ol>\n</section>\n")
    }

    private static func referenceID(_ number: Int, _ count: Int) -> String {
        count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
    }

    private var escapedPrefix: String {
        var prefix: [UInt8] = []
        HTMLBytes.appendEscaped(Array(options.footnotePrefix.utf8), to: &prefix)
        return String(decoding: prefix, as: UTF8.self)
    }
}
