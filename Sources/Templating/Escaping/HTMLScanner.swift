/// Follows the literal text of a template through the states of HTML.
struct HTMLScanner {
    /// Why a template is refused.
    struct Refusal: Error, Sendable {
        /// The offset in the scanned text.
        var offset: Int
        var message: String
        var fix: String?
    }

    var context: HTMLContext
    let text: ArraySlice<UInt8>
    var at: Int

    init(_ context: HTMLContext, _ text: ArraySlice<UInt8>) {
        self.context = context
        self.text = text
        at = text.startIndex
    }

    /// The context behind the text.
    mutating func run() throws(Refusal) -> HTMLContext {
        while at < text.endIndex {
            switch context.state {
            case .text: scanText()
            case .tagOpen: try scanTagOpen()
            case .tagName: try scanTagName()
            case .tag, .tagOrName: try scanTag()
            case .attributeName: scanAttributeName()
            case .afterName: try scanAfterName()
            case .beforeValue: scanBeforeValue()
            case .value: try scanValue()
            case .comment: scanComment()
            case .escapableText, .rawText: scanRaw()
            case .script, .style:
                if context.isInAttribute { try scanValue() } else { scanRaw() }
            }
        }
        return context
    }

    func fail(_ message: String, _ fix: String? = nil) -> Refusal {
        Refusal(offset: at - text.startIndex, message: message, fix: fix)
    }

    private func matches(_ word: String, _ start: Int) -> Bool {
        var next = start
        for byte in word.utf8 {
            guard next < text.endIndex else { return false }
            let found = text[next]
            guard ((0x41...0x5A).contains(found) ? found | 0x20 : found) == byte else { return false }
            next += 1
        }
        return true
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    // MARK: Content and tags

    private mutating func scanText() {
        while at < text.endIndex {
            guard text[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            if matches("<!--", at) {
                at += 4
                context.state = .comment
                return
            }
            var start = at + 1
            let isEnd = start < text.endIndex && text[start] == UInt8(ascii: "/")
            if isEnd { start += 1 }
            guard start < text.endIndex else {
                context.state = .tagOpen
                at = start
                return
            }
            guard Self.isLetter(text[start]) else {
                at += 1
                continue
            }
            var end = start
            while end < text.endIndex, !Self.isSpace(text[end]), text[end] != UInt8(ascii: "/"),
                text[end] != UInt8(ascii: ">")
            {
                end += 1
            }
            let name = String(decoding: text[start..<end], as: UTF8.self).lowercased()
            context = HTMLContext()
            context.state = end < text.endIndex ? .tag : .tagName
            context.element = isEnd ? .other : Self.element(name)
            at = end
            return
        }
    }

    private mutating func scanTagOpen() throws(Refusal) {
        guard !Self.isLetter(text[at]), text[at] != UInt8(ascii: "/"), text[at] != UInt8(ascii: "!") else {
            throw fail("a tag's name must be written in one piece")
        }
        context.state = .text
    }

    private mutating func scanTagName() throws(Refusal) {
        guard Self.isSpace(text[at]) || text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: "/") else {
            throw fail("a tag's name must be written in one piece")
        }
        context.state = .tag
    }

    private static func element(_ name: String) -> HTMLContext.Element {
        switch name {
        case "script": .script
        case "style": .style
        case "title": .title
        case "textarea": .textarea
        case "iframe", "noembed", "noframes", "xmp": .rawText
        default: .other
        }
    }

    private mutating func scanTag() throws(Refusal) {
        let byte = text[at]
        if context.state == .tagOrName, !Self.isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
            throw fail(
                "the branches before this end in different places of the tag", "put white space between attributes")
        }
        if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
            context.state = .tag
            at += 1
        } else if byte == UInt8(ascii: ">") {
            at += 1
            enterContent()
        } else {
            context.state = .attributeName
            context.word = ""
        }
    }

    private mutating func enterContent() {
        let (element, isProgram) = (context.element, context.isProgram)
        context = HTMLContext()
        context.element = element
        switch element {
        case .other: context.state = .text
        case .script: context.state = isProgram ? .script : .rawText
        case .style: context.state = .style
        case .title, .textarea: context.state = .escapableText
        case .rawText: context.state = .rawText
        }
    }

    private mutating func scanAttributeName() {
        while at < text.endIndex {
            let byte = text[at]
            if Self.isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            {
                break
            }
            context.word.unicodeScalars.append(Unicode.Scalar(byte))
            at += 1
        }
        guard at < text.endIndex else { return }
        context.attribute = AttributeKind.of(context.word, in: context.element)
        context.state = .afterName
    }

    /// The name of an attribute that a value wrote.
    static let dynamicName = "?"

    private mutating func scanAfterName() throws(Refusal) {
        let byte = text[at]
        if Self.isSpace(byte) {
            context.word = ""
            at += 1
        } else if byte == UInt8(ascii: "=") {
            at += 1
            context.state = .beforeValue
        } else if context.word == Self.dynamicName, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
            throw fail("an attribute's name can't go on behind an expression", "put white space between attributes")
        } else {
            context.state = .tag
            context.word = ""
        }
    }

    // MARK: Comments and raw content

    private mutating func scanComment() {
        while at < text.endIndex {
            if matches("-->", at) {
                at += 3
                context = HTMLContext()
                return
            }
            at += 1
        }
    }

    /// Content that only its own end tag ends.
    private mutating func scanRaw() {
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "<"), isEndTag() {
                context = HTMLContext()
                return
            }
            switch context.state {
            case .script: context.script.advance(text[at])
            case .style: context.style.advance(text[at])
            default: break
            }
            at += 1
        }
    }

    private func isEndTag() -> Bool {
        let length: Int
        switch context.element {
        case .script where matches("</script", at): length = 8
        case .style where matches("</style", at): length = 7
        case .title where matches("</title", at): length = 7
        case .textarea where matches("</textarea", at): length = 10
        case .rawText where matches("</", at): return at + 2 < text.endIndex && Self.isLetter(text[at + 2])
        default: return false
        }
        let next = at + length
        guard next < text.endIndex else { return true }
        return Self.isSpace(text[next]) || text[next] == UInt8(ascii: "/") || text[next] == UInt8(ascii: ">")
    }
}
