import Basics

/// Strikethrough, bare links and references to footnotes in one leaf, found in what libcmark left as text.
///
/// Marks count only where they stand in the source themselves, not as an escape or an entity: the map of the leaf says so.
struct InlineExtensions {
    private let extensions: MarkdownDocument.Extensions
    private let definitions: FootnoteDefinitions
    private let text: [UInt8]
    private let map: TextMap
    private let content: [UInt8]
    /// Offsets in `text`, ascending, of what a backslash stands before.
    private let escaped: [Int]
    private let hasSigns: Bool
    private(set) var steps: [Step] = []
    /// What the marks took from the text, ascending.
    private(set) var removed: [Range<Int>] = []

    /// Where the next run of the map, and the next escape, are to be looked for: offsets only ascend.
    private var run = 0
    private var nextEscape = 0
    /// How many brackets are open in the text, and links and images around it.
    private var brackets = 0
    private var linkDepth = 0
    private var strikes = StrikethroughDelimiters()

    init(_ aligner: InlineAligner, _ extensions: MarkdownDocument.Extensions, _ definitions: FootnoteDefinitions) {
        self.extensions = extensions
        self.definitions = definitions
        text = aligner.text
        map = aligner.map
        content = aligner.source
        escaped = aligner.escaped
        hasSigns = extensions.contains(.bareLinks) && text.contains(UInt8(ascii: "@"))
    }

    /// Whether a text could hold any of the marks: most don't, and cost nothing more.
    static func mayApply(to text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            func holds(_ byte: UInt8, behind last: UInt8) -> Bool {
                var from = 1
                while let at = ByteScan.index(of: byte, in: text, from: from) {
                    if text[at - 1] == last { return true }
                    from = at + 1
                }
                return false
            }
            return ByteScan.index(of: UInt8(ascii: "~"), in: text) != nil
                || ByteScan.index(of: UInt8(ascii: "@"), in: text) != nil
                || holds(UInt8(ascii: "^"), behind: UInt8(ascii: "["))
                || holds(UInt8(ascii: "/"), behind: UInt8(ascii: ":"))
                || holds(UInt8(ascii: "."), behind: UInt8(ascii: "w"))
        }
    }

    mutating func apply(to old: ArraySlice<Step>) {
        var offset = 0
        var isLink: [Bool] = []
        strikes.open()
        for step in old {
            switch step {
            case .open(let element):
                isLink.append(element.holdsNoLink)
                if element.holdsNoLink { linkDepth += 1 }
                steps.append(step)
                strikes.open()
            case .close:
                if isLink.popLast() == true { linkDepth -= 1 }
                strikes.close()
                steps.append(step)
            case .text(let literal):
                read(offset..<offset + literal.count)
                offset += literal.count
            case .code(let literal):
                steps.append(step)
                offset += literal.count
            case .softBreak, .lineBreak:
                steps.append(step)
                offset += 1
            default: steps.append(step)
            }
        }
        strikes.close()
        finish()
    }

    // MARK: One text

    private mutating func read(_ range: Range<Int>) {
        let scanner = BareLinkScanner(bytes: text, end: range.upperBound)
        var start = range.lowerBound
        var at = start
        /// No byte before it belongs to a link that is found later.
        var low = start
        while at < range.upperBound {
            let byte = text[at]
            var found: (range: Range<Int>, mark: Mark)?
            switch byte {
            case UInt8(ascii: "~") where extensions.contains(.strikethrough): found = tildes(at, range.upperBound)
            case UInt8(ascii: "[") where !isEscaped(at):
                if extensions.contains(.footnotes) { found = reference(at, range.upperBound) }
                if found == nil { brackets += 1 }
            case UInt8(ascii: "]") where !isEscaped(at): brackets = max(brackets - 1, 0)
            case UInt8(ascii: "w") where mayLink && brackets == 0 && mayFollow(at):
                found = scanner.web(at: at).map { ($0.range, .link($0.destination)) }
            case UInt8(ascii: ":") where mayLink && brackets == 0 && !isEscaped(at):
                found = scanner.scheme(at: at, from: low).map { ($0.range, .link($0.destination)) }
            case UInt8(ascii: "@") where mayLink && hasSigns:
                found = scanner.mail(at: at, from: low).map { ($0.range, .link($0.destination)) }
            default: break
            }
            guard let found else {
                at += 1
                continue
            }
            addText(start..<found.range.lowerBound)
            add(found.mark, found.range)
            (start, at, low) = (found.range.upperBound, found.range.upperBound, found.range.upperBound)
        }
        addText(start..<range.upperBound)
    }

    private enum Mark {
        case tildes(canOpen: Bool, canClose: Bool)
        case link([UInt8])
        case reference(Int)
    }

    private var mayLink: Bool { linkDepth == 0 && extensions.contains(.bareLinks) }

    private mutating func add(_ mark: Mark, _ range: Range<Int>) {
        switch mark {
        case .tildes(let canOpen, let canClose):
            let delimiter = StrikethroughDelimiters.Delimiter(
                step: steps.count, range: range, canOpen: canOpen, canClose: canClose)
            steps.append(.text(Array(text[range])))
            strikes.add(delimiter)
        case .link(let destination):
            steps.append(.open(.link(Target(destination: destination, title: nil))))
            steps.append(.text(Array(text[range])))
            steps.append(.close)
        case .reference(let number):
            steps.append(.footnoteReference(number))
            removed.append(range)
        }
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { steps.append(.text(Array(text[range]))) }
    }

    /// A run of tildes; one or two can be a mark, by what stands on either side in the source.
    private mutating func tildes(_ start: Int, _ limit: Int) -> (Range<Int>, Mark)? {
        guard let place = place(start) else { return nil }
        var end = start + 1
        while end < limit, text[end] == UInt8(ascii: "~"), content.count > place + end - start,
            content[place + end - start] == UInt8(ascii: "~")
        {
            end += 1
        }
        let before = place > 0 ? content.scalar(before: place) : "\n"
        let behind = place + end - start
        let after = behind < content.count ? content.scalar(at: behind) : "\n"
        let (isSpaceBefore, isMarkBefore) = (before?.isMarkdownSpace ?? false, before?.isMarkdownPunctuation ?? false)
        let (isSpaceAfter, isMarkAfter) = (after?.isMarkdownSpace ?? false, after?.isMarkdownPunctuation ?? false)
        let isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
        let isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
        let counts = end - start <= 2
        return (start..<end, .tildes(canOpen: counts && isLeft, canClose: counts && isRight))
    }

    /// `[^label]`, of which there is a definition.
    private mutating func reference(_ start: Int, _ limit: Int) -> (Range<Int>, Mark)? {
        guard linkDepth == 0, !definitions.labels.isEmpty, start + 2 < limit, text[start + 1] == UInt8(ascii: "^"),
            place(start) != nil
        else { return nil }
        var end = start + 2
        while end < limit, end - start <= 1000, text[end] > 0x20, text[end] != UInt8(ascii: "]") {
            // A second bracket is the better place to begin.
            if text[end] == UInt8(ascii: "[") { return nil }
            end += 1
        }
        guard end < limit, text[end] == UInt8(ascii: "]"),
            let number = definitions.number(of: text[start + 2..<end])
        else { return nil }
        return (start..<end + 1, .reference(number))
    }

    /// Whether `www.` may stand at a place.
    private mutating func mayFollow(_ at: Int) -> Bool {
        guard text[at...].starts(with: "www.".utf8) else { return false }
        guard let place = place(at) else { return at == 0 || HTMLBytes.isSpace(text[at - 1]) }
        guard place > 0 else { return true }
        return HTMLBytes.isSpace(content[place - 1]) || "*_~(".utf8.contains(content[place - 1])
    }

    // MARK: Places

    private mutating func isEscaped(_ offset: Int) -> Bool {
        while nextEscape < escaped.count, escaped[nextEscape] < offset { nextEscape += 1 }
        return nextEscape < escaped.count && escaped[nextEscape] == offset
    }

    /// Where a byte stands in the content of the leaf, if it stands there itself.
    private mutating func place(_ offset: Int) -> Int? {
        while run < map.runCount, map.run(run).text.upperBound <= offset { run += 1 }
        guard run < map.runCount, map.run(run).isCopy, map.run(run).text.lowerBound <= offset, !isEscaped(offset)
        else { return nil }
        return map.run(run).source.lowerBound + offset - map.run(run).text.lowerBound
    }

    // MARK: The whole

    /// Makes elements of the pairs of tildes.
    private mutating func finish() {
        for pair in strikes.pairs {
            steps[pair.opener.step] = .open(.strikethrough)
            steps[pair.closer.step] = .close
            removed += [pair.opener.range, pair.closer.range]
        }
        removed.sort { $0.lowerBound < $1.lowerBound }
    }
}

extension Element {
    /// Whether it is a link, or the description of an image.
    var holdsNoLink: Bool {
        switch self {
        case .link, .image: true
        default: false
        }
    }
}
