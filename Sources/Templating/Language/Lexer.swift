/// Cuts a template into text and the tokens of its tags, with Jinja's rules for the white space around tags.
///
/// Works on UTF-8 bytes whose line ends are line feeds.
struct Lexer {
    let source: [UInt8]
    let options: TemplateOptions
    private let delimiters: [Opening]
    private let blockEnd: [UInt8]
    private let variableEnd: [UInt8]
    private let commentEnd: [UInt8]
    private var position = 0
    private var end: Int
    private var lineStarting = true
    private var tokens: [Token] = []

    private enum TagKind { case raw, block, variable, comment }

    private struct Opening {
        let kind: TagKind
        let bytes: [UInt8]
    }

    init(_ source: [UInt8], options: TemplateOptions) {
        self.source = source
        self.options = options
        let marks = options.delimiters
        delimiters = [
            Opening(kind: .block, bytes: Array(marks.blockStart.utf8)),
            Opening(kind: .variable, bytes: Array(marks.variableStart.utf8)),
            Opening(kind: .comment, bytes: Array(marks.commentStart.utf8)),
        ].filter { !$0.bytes.isEmpty }.sorted { $0.bytes.count > $1.bytes.count }
        blockEnd = Array(marks.blockEnd.utf8)
        variableEnd = Array(marks.variableEnd.utf8)
        commentEnd = Array(marks.commentEnd.utf8)
        end = source.count
        if !options.keepTrailingNewline, source.last == UInt8(ascii: "\n") { end -= 1 }
    }

    /// All tokens, the last of which is `endOfFile`.
    mutating func run() throws(SyntaxFailure) -> [Token] {
        while position < end {
            guard let tag = nextTag() else {
                appendText(position, end)
                position = end
                break
            }
            try lex(tag)
        }
        tokens.append(Token(kind: .endOfFile, span: Span(end, end), value: ""))
        return tokens
    }

    // MARK: Tags

    private struct Tag {
        let kind: TagKind
        let start: Int
        /// Behind the delimiter and its sign.
        let inner: Int
        let sign: UInt8
        /// Behind the closing delimiter of a `raw` tag.
        var rawBody = 0
    }

    private func nextTag() -> Tag? {
        var at = position
        while at < end {
            for opening in delimiters where matches(opening.bytes, at) {
                var inner = at + opening.bytes.count
                var sign: UInt8 = 0
                if inner < end, source[inner] == UInt8(ascii: "-") || source[inner] == UInt8(ascii: "+") {
                    sign = source[inner]
                    inner += 1
                }
                if opening.kind == .block, let body = rawBody(after: inner) {
                    return Tag(kind: .raw, start: at, inner: inner, sign: sign, rawBody: body)
                }
                return Tag(kind: opening.kind, start: at, inner: inner, sign: sign)
            }
            at += 1
        }
        return nil
    }

    private func rawBody(after inner: Int) -> Int? {
        var at = skipSpace(inner)
        guard matches(Array("raw".utf8), at) else { return nil }
        at = skipSpace(at + 3)
        if at < end, source[at] == UInt8(ascii: "-"), matches(blockEnd, at + 1) {
            return skipSpace(at + 1 + blockEnd.count)
        }
        return matches(blockEnd, at) ? at + blockEnd.count : nil
    }

    private mutating func lex(_ tag: Tag) throws(SyntaxFailure) {
        appendText(position, textEnd(before: tag.start, sign: tag.sign, isVariable: tag.kind == .variable))
        let opening = Span(tag.start, tag.inner)
        position = tag.inner
        switch tag.kind {
        case .comment:
            guard let close = find(commentEnd, from: position) else {
                throw SyntaxFailure(
                    opening, "the comment has no end", fix: "close it with '\(options.delimiters.commentEnd)'")
            }
            finish(at: close, closing: commentEnd, trims: true)
        case .raw:
            try lexRaw(from: tag.rawBody, opening: opening)
        case .block:
            tokens.append(Token(kind: .blockBegin, span: opening, value: ""))
            try lexInside(closing: blockEnd, kind: .blockEnd, opening: opening)
        case .variable:
            tokens.append(Token(kind: .variableBegin, span: opening, value: ""))
            try lexInside(closing: variableEnd, kind: .variableEnd, opening: opening)
        }
    }

    private mutating func lexRaw(from body: Int, opening: Span) throws(SyntaxFailure) {
        let start = delimiters.first { $0.kind == .block }?.bytes ?? []
        var at = body
        lineStarting = body > 0 && source[body - 1] == UInt8(ascii: "\n")
        while let open = find(start, from: at) {
            var inner = open + start.count
            var sign: UInt8 = 0
            if inner < end, source[inner] == UInt8(ascii: "-") || source[inner] == UInt8(ascii: "+") {
                sign = source[inner]
                inner += 1
            }
            let name = skipSpace(inner)
            if matches(Array("endraw".utf8), name) {
                var close = skipSpace(name + 6)
                if close < end, source[close] == UInt8(ascii: "-") || source[close] == UInt8(ascii: "+") { close += 1 }
                if matches(blockEnd, close) {
                    position = body
                    appendText(body, textEnd(before: open, sign: sign, isVariable: false))
                    finish(at: close, closing: blockEnd, trims: true)
                    return
                }
            }
            at = open + 1
        }
        throw SyntaxFailure(opening, "the raw block has no end", fix: "close it with 'endraw'")
    }

    /// Goes behind a closing delimiter that begins at `at`, and what is trimmed behind it.
    private mutating func finish(at: Int, closing: [UInt8], trims: Bool) {
        let sign = at > 0 ? source[at - 1] : 0
        position = at + closing.count
        if sign == UInt8(ascii: "-") {
            position = skipSpace(position)
        } else if trims, sign != UInt8(ascii: "+"), options.trimBlocks, position < end,
            source[position] == UInt8(ascii: "\n")
        {
            position += 1
        }
        lineStarting = position > 0 && source[position - 1] == UInt8(ascii: "\n")
    }

    // MARK: Text

    private func textEnd(before tag: Int, sign: UInt8, isVariable: Bool) -> Int {
        if sign == UInt8(ascii: "-") {
            var at = tag
            while at > position, isSpace(before: at) { at = spaceStart(before: at) }
            return at
        }
        guard options.lstripBlocks, sign != UInt8(ascii: "+"), !isVariable else { return tag }
        var at = tag
        while at > position, source[at - 1] != UInt8(ascii: "\n") {
            guard isSpace(before: at) else { return tag }
            at = spaceStart(before: at)
        }
        return at > position || lineStarting ? at : (at == position && position == tag ? tag : tag)
    }

    private mutating func appendText(_ start: Int, _ end: Int) {
        guard start < end else { return }
        let value = String(decoding: source[start..<end], as: UTF8.self)
        tokens.append(Token(kind: .text, span: Span(start, end), value: value))
    }

    private func isSpace(before at: Int) -> Bool {
        let byte = source[at - 1]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) }
        let start = spaceStart(before: at)
        let text = String(decoding: source[start..<at], as: UTF8.self)
        return text.unicodeScalars.first.map { $0.properties.isWhitespace } ?? false
    }

    private func spaceStart(before at: Int) -> Int {
        var start = at - 1
        while start > position, source[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private func skipSpace(_ start: Int) -> Int {
        var at = start
        while at < end {
            let byte = source[at]
            if byte < 0x80 {
                guard byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) else { return at }
                at += 1
            } else {
                let length = scalarLength(at)
                let text = String(decoding: source[at..<at + length], as: UTF8.self)
                guard let scalar = text.unicodeScalars.first, scalar.properties.isWhitespace else { return at }
                at += length
            }
        }
        return at
    }

    private func scalarLength(_ at: Int) -> Int {
        var length = 1
        while at + length < end, source[at + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    private func matches(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at + bytes.count <= end else { return false }
        for (offset, byte) in bytes.enumerated() where source[at + offset] != byte { return false }
        return true
    }

    private func find(_ bytes: [UInt8], from start: Int) -> Int? {
        guard let first = bytes.first else { return nil }
        var at = start
        while at + bytes.count <= end {
            if source[at] == first, matches(bytes, at) { return at }
            at += 1
        }
        return nil
    }

    // MARK: Inside a tag

    private mutating func lexInside(closing: [UInt8], kind: Token.Kind, opening: Span) throws(SyntaxFailure) {
        var open: [(kind: Token.Kind, span: Span)] = []
        while true {
            position = skipSpace(position)
            guard position < end else { return }
            if open.isEmpty, let close = closingTag(closing, kind) {
                tokens.append(Token(kind: kind, span: Span(position, close + closing.count), value: ""))
                finish(at: close, closing: closing, trims: kind == .blockEnd)
                return
            }
            let token = try TagLexer.next(source, at: position, end: end)
            switch token.kind {
            case .leftParenthesis, .leftBracket, .leftBrace: open.append((token.kind, token.span))
            case .rightParenthesis, .rightBracket, .rightBrace:
                guard let last = open.popLast() else {
                    throw SyntaxFailure(token.span, "unexpected \(token.described)")
                }
                guard TagLexer.closing(of: last.kind) == token.kind else {
                    throw SyntaxFailure(
                        token.span,
                        "unexpected \(token.described), expected \(TagLexer.closing(of: last.kind).described)")
                }
            default: break
            }
            tokens.append(token)
            position = Int(token.span.end)
        }
    }

    /// The offset of the closing delimiter where the tag ends here, a sign left out.
    private func closingTag(_ closing: [UInt8], _ kind: Token.Kind) -> Int? {
        let byte = source[position]
        if byte == UInt8(ascii: "-") || (byte == UInt8(ascii: "+") && kind == .blockEnd),
            matches(closing, position + 1)
        {
            return position + 1
        }
        return matches(closing, position) ? position : nil
    }
}
