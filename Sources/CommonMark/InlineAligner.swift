import Basics

/// Walks the source of a leaf beside its inline steps and notes where every byte of the plain text came from.
///
/// libcmark's positions of inlines are wrong behind escapes, stripped indentation and soft breaks, so they are not
/// used. The tree says what comes next, hence the source needs no search: emphasis opens with one mark, a link with a
/// bracket, a text holds its own bytes, escapes and entities. Where a guess fails after all, the text has no source until
/// it is found again.
struct InlineAligner {
    private(set) var text: [UInt8] = []
    /// The way from `text` to the bytes given.
    private(set) var map = TextMap()
    private(set) var entities: EntityCache
    /// The offsets in `text` of what a backslash stands before, ascending.
    private(set) var escaped: [Int] = []

    private enum Opened {
        case emphasis, strong, bracket, autolink, unknown
    }

    /// The bytes of the leaf, as libcmark's inline parser sees them.
    let source: [UInt8]
    private let isSmart: Bool
    private let scanner: LinkScanner
    private var at = 0
    /// Where the next of each stands, if that is behind `at`.
    private var nextBackslash = 0
    private var nextAmpersand = 0
    private var opened: [Opened] = []
    private var isLost = false
    /// How often a lost place may be searched for: keeps hostile text linear.
    private var searches = 16

    init(_ source: [UInt8], _ entities: EntityCache, isSmart: Bool = false) {
        self.source = source
        self.isSmart = isSmart
        self.entities = entities
        scanner = LinkScanner(bytes: source)
    }

    /// Passes the link reference definitions that a paragraph may begin with.
    mutating func skipDefinitions() {
        while let end = scanner.definition(at: at), end < source.count {
            at = end
            while at < source.count, source[at] == 0x20 || source[at] == 0x09 { at += 1 }
        }
    }

    /// Passes the box of a task, if the leaf begins with one: whether it is ticked, and how much of the text it is.
    mutating func skipTaskBox() -> (isDone: Bool, length: Int)? {
        guard source.count > 3, source[0] == UInt8(ascii: "["), source[2] == UInt8(ascii: "]"),
            source[3] == 0x20 || source[3] == 0x09
        else { return nil }
        guard source[1] == 0x20 || source[1] | 0x20 == UInt8(ascii: "x") else { return nil }
        at = 3
        while at < source.count, source[at] == 0x20 || source[at] == 0x09 { at += 1 }
        return (source[1] != 0x20, at)
    }

    /// Takes the next step of the leaf.
    mutating func take(_ step: Step) {
        switch step {
        case .open(let element): open(element)
        case .close: close()
        case .text(let literal): takeText(literal)
        case .softBreak, .lineBreak: takeBreak()
        case .code(let literal): takeCode(literal)
        case .htmlInline(let literal): pass(literal)
        default: break
        }
    }

    // MARK: Marks

    private mutating func open(_ element: Element) {
        switch element {
        case .emphasis:
            opened.append(.emphasis)
            passMarks(1)
        case .strong:
            opened.append(.strong)
            passMarks(2)
        case .link where peek == UInt8(ascii: "<"):
            opened.append(.autolink)
            at += 1
        case .link:
            opened.append(.bracket)
            pass("[".utf8)
        case .image:
            opened.append(.bracket)
            pass("![".utf8)
        default: opened.append(.unknown)
        }
    }

    private mutating func close() {
        switch opened.popLast() {
        case .emphasis: passMarks(1)
        case .strong: passMarks(2)
        case .autolink: pass(">".utf8)
        case .bracket:
            guard !isLost, let end = scanner.linkTail(at: at) else {
                isLost = true
                return
            }
            at = end
        case .unknown, nil: break
        }
    }

    private mutating func passMarks(_ count: Int) {
        guard !isLost else { return }
        for _ in 0..<count {
            guard peek == UInt8(ascii: "*") || peek == UInt8(ascii: "_") else {
                isLost = true
                return
            }
            at += 1
        }
    }

    private mutating func pass(_ expected: some Collection<UInt8>) {
        guard !isLost, source[at...].starts(with: expected) else {
            isLost = true
            return
        }
        at += expected.count
    }

    // MARK: Text

    private mutating func takeText(_ literal: [UInt8]) {
        var taken = 0
        if isLost { search(for: literal[...]) }
        if text.isEmpty, !isSmart, isCopied(literal) {
            // Most paragraphs are one text, which need not be copied.
            text = literal
            map.append(textLength: literal.count, source: at..<at + literal.count)
            at += literal.count
            return
        }
        while taken < literal.count {
            if isLost {
                append(literal[taken...], source: nil)
                return
            }
            taken += takePiece(literal[taken...])
            if isLost { search(for: literal[taken...]) }
        }
    }

    /// Takes as much of a text as was copied in one piece or stands for one entity; how much that was.
    private mutating func takePiece(_ literal: ArraySlice<UInt8>) -> Int {
        let inAutolink = opened.last == .autolink
        if peek == UInt8(ascii: "&"), let entity = entities.entity(in: source, at: at) {
            guard literal.starts(with: entity.text) else {
                isLost = true
                return 0
            }
            appendEntity(entity.text, length: entity.length)
            at += entity.length
            return entity.text.count
        }
        if peek == UInt8(ascii: "\\"), !inAutolink, at + 1 < source.count, HTMLBytes.isPunctuation(source[at + 1]) {
            at += 1
            escaped.append(text.count)
        } else if isSmart, let (printed, length) = smartPunctuation(literal) {
            appendEntity(printed, length: length)
            at += length
            return printed.count
        } else if peek != literal.first {
            isLost = true
            return 0
        }
        guard peek == literal.first else {
            isLost = true
            return 0
        }
        let count = copied(literal)
        append(literal.prefix(count), source: at..<at + count)
        at += count
        return count
    }

    /// Whether all of a text stands in the source as it is, without escapes or entities.
    private mutating func isCopied(_ literal: [UInt8]) -> Bool {
        guard !isLost, literal.first == peek, let first = literal.first, first != UInt8(ascii: "\\"),
            first != UInt8(ascii: "&")
        else { return false }
        return copied(literal[...]) == literal.count
    }

    /// How many bytes of a text stand in the source as they are, the first of which does: up to an escape or an entity.
    private mutating func copied(_ literal: ArraySlice<UInt8>) -> Int {
        // Each is looked for once: in a line of a hundred thousand entities the next backslash is far.
        if nextBackslash <= at { nextBackslash = source.scan(for: UInt8(ascii: "\\"), from: at + 1) ?? source.count }
        if nextAmpersand <= at { nextAmpersand = source.scan(for: UInt8(ascii: "&"), from: at + 1) ?? source.count }
        let (start, end) = (at, min(literal.count, min(nextBackslash, nextAmpersand) - at))
        return source.withUnsafeBufferPointer { source in
            literal.withUnsafeBufferPointer { literal in
                if let base = source.baseAddress, let read = literal.baseAddress,
                    ByteScan.areEqual(base + start, read, count: end)
                {
                    return end
                }
                var count = 1
                while count < end, source[start + count] == literal[count] { count += 1 }
                return count
            }
        }
    }

    /// The printer's character that a text begins with, where the source has the typist's.
    private func smartPunctuation(_ literal: ArraySlice<UInt8>) -> (printed: [UInt8], length: Int)? {
        guard let first = peek, Self.typed.contains(where: { $0.typed.first == first }) else { return nil }
        let form = Self.typed.first { literal.starts(with: $0.printed) && source[at...].starts(with: $0.typed) }
        return form.map { ($0.printed, $0.typed.count) }
    }

    private static let typed: [(typed: [UInt8], printed: [UInt8])] = [
        ("\"", "“"), ("\"", "”"), ("'", "‘"), ("'", "’"), ("...", "…"), ("---", "—"), ("--", "–"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// An entity that is as long as what it stands for would look like a copy: it is noted in two parts, each of which
    /// leads to the whole.
    private mutating func appendEntity(_ entity: [UInt8], length: Int) {
        let place = at..<at + length
        guard entity.count == length else {
            append(entity[...], source: place)
            return
        }
        append(entity[..<1], source: place)
        append(entity[1...], source: place)
    }

    private mutating func takeBreak() {
        if !isLost {
            if peek == UInt8(ascii: "\\") { at += 1 }
            while let next = peek, HTMLBytes.isSpace(next), !isLineEnd(next) { at += 1 }
        }
        guard !isLost, let next = peek, isLineEnd(next) else {
            isLost = true
            append([0x20], source: nil)
            return
        }
        let end = at + lengthOfByteOrLineEnd(at: at)
        append([0x20], source: at..<end)
        at = end
        while let next = peek, next == 0x20 || next == 0x09 { at += 1 }
    }

    /// Between two runs of backticks of one length; a line ending is a space, and one space on either side is taken off.
    private mutating func takeCode(_ literal: [UInt8]) {
        guard !isLost, let inside = codeSpan() else {
            isLost = true
            append(literal, source: nil)
            return
        }
        var pieces: [(byte: UInt8, place: Range<Int>)] = []
        var index = inside.lowerBound
        while index < inside.upperBound {
            let place = index..<index + lengthOfByteOrLineEnd(at: index)
            pieces.append((isLineEnd(source[index]) ? 0x20 : source[index], place))
            index = place.upperBound
        }
        if pieces.first?.byte == 0x20, pieces.last?.byte == 0x20, pieces.contains(where: { $0.byte != 0x20 }) {
            pieces = Array(pieces.dropFirst().dropLast())
        }
        // A lazy line of a quotation keeps its indentation in code, and its pieces don't agree.
        let agrees = pieces.lazy.map(\.byte).elementsEqual(literal)
        for (index, byte) in literal.enumerated() {
            append([byte], source: agrees ? pieces[index].place : nil)
        }
    }

    /// Passes a code span; what stands between its backticks.
    private mutating func codeSpan() -> Range<Int>? {
        let ticks = source[at...].prefix { $0 == UInt8(ascii: "`") }.count
        guard ticks > 0 else { return nil }
        var index = at + ticks
        while index < source.count {
            let run = source[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == ticks {
                defer { at = index + run }
                return at + ticks..<index
            }
            index += max(run, 1)
        }
        return nil
    }

    // MARK: Places

    private var peek: UInt8? { at < source.count ? source[at] : nil }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Two for CR LF, else one.
    private func lengthOfByteOrLineEnd(at index: Int) -> Int {
        source[index...].starts(with: "\r\n".utf8) ? 2 : 1
    }

    private mutating func append(_ bytes: some Collection<UInt8>, source: Range<Int>?) {
        text += bytes
        map.append(textLength: bytes.count, source: source)
    }

    /// Looks for a text further on, after a guess has failed.
    private mutating func search(for literal: ArraySlice<UInt8>) {
        guard searches > 0, !literal.isEmpty else { return }
        searches -= 1
        var start = at
        while start + literal.count <= source.count {
            if source[start] == literal.first, source[start...].starts(with: literal) {
                at = start
                isLost = false
                return
            }
            start += 1
        }
    }
}
