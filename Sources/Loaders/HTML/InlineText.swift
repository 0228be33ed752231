/// The inline content of one block: its plain text, what is emphasised or linked in it, and its hard breaks.
struct InlineText: Sendable {
    /// How a stretch of text is set.
    struct Style: Sendable, Equatable {
        var isStrong = false
        var isEmphasised = false
        /// Struck through; stands alone, without other marks.
        var isStruck = false
        var isCode = false
        /// The address that it links to.
        var link: String?
        /// One link is not another that has the same address.
        var linkNumber = 0
        /// Whether marks stand around the text.
        var isMarked: Bool { isStrong || isEmphasised || isStruck }
    }

    /// A stretch of text in one style; `isBreak` is a hard break before it, a space in the plain text.
    private struct Run {
        var text: String
        var style: Style
        var breaksBefore = false
    }

    private var runs: [Run] = []
    private var hasSpace = false
    private var hasBreak = false
    /// Where the first text begins in the parsed bytes.
    private(set) var offset: Int?
    /// The bytes of text so far, and those of them that are linked.
    private(set) var length = 0
    private(set) var linkedLength = 0

    /// Whether there is no text yet.
    var isEmpty: Bool { runs.isEmpty }
    /// Whether the text so far ends in a hard break.
    var endsInBreak: Bool { hasBreak }

    /// Adds text, white space folded into single spaces.
    mutating func add(_ bytes: ArraySlice<UInt8>, _ style: Style, offset: Int) {
        let text = HTMLText.clean(Array(bytes))
        if let first = bytes.first, Self.isSpace(first, bytes) { hasSpace = true }
        guard !text.isEmpty else { return }
        if runs.isEmpty {
            (hasSpace, hasBreak) = (false, false)
            self.offset = offset
        }
        let isSpaced = hasSpace && !hasBreak
        length += text.utf8.count
        if style.link != nil { linkedLength += text.utf8.count }
        if let last = runs.indices.last, !hasBreak, runs[last].style == style {
            runs[last].text += (isSpaced ? " " : "") + text
        } else {
            // The space before a run stands outside its marks, in a run of its own.
            if isSpaced { runs.append(Run(text: " ", style: Style())) }
            runs.append(Run(text: text, style: style, breaksBefore: hasBreak))
        }
        (hasSpace, hasBreak) = (Self.endsInSpace(bytes), false)
    }

    /// Adds a hard break.
    mutating func addBreak() {
        guard !runs.isEmpty else { return }
        hasBreak = true
    }

    /// The text as a reader sees it, a hard break as a space.
    var plain: String {
        runs.reduce(into: "") { $0 += ($1.breaksBefore ? " " : "") + $1.text }
    }

    private static func isSpace(_ first: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
        first <= 0x20 || first == 0xC2 && bytes.dropFirst().first == 0xA0
            || first == 0xE3 && bytes.starts(with: [0xE3, 0x80, 0x80])
            || first == 0xE2 && bytes.dropFirst().first == 0x80 && (bytes.dropFirst(2).first ?? 0) <= 0x8A
    }

    private static func endsInSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = bytes.last else { return false }
        return last <= 0x20 || bytes.suffix(2).elementsEqual([0xC2, 0xA0])
            || bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x80])
            || bytes.suffix(3).starts(with: [0xE2, 0x80]) && last <= 0x8A
    }

    // MARK: Markdown

    /// The content as a cell of a pipe table. A bar in code would be read as the end of a cell or lose a backslash.
    func cell() -> String {
        var plain = self
        for index in runs.indices where runs[index].text.contains("|") { plain.runs[index].style.isCode = false }
        return plain.markdown(inHeading: true).replacing("|", with: "\\|", unlessCode: false)
    }

    /// The content as Markdown that shows exactly ``plain``; a line end is "\n" behind a backslash.
    func markdown(inHeading: Bool = false) -> String {
        let runs = settled()
        var out = ""
        var index = 0
        var atLineStart = true
        while index < runs.count {
            if runs[index].breaksBefore {
                out += inHeading ? " " : "\\\n"
                atLineStart = !inHeading
            }
            guard let link = runs[index].style.link else {
                out += piece(runs, index, atLineStart && !inHeading, inHeading: inHeading)
                atLineStart = false
                index += 1
                continue
            }
            // An exclamation mark before a link would make it an image.
            if out.hasSuffix("!") {
                out.removeLast()
                out += "\\!"
            }
            out += "["
            let number = runs[index].style.linkNumber
            var isFirst = true
            while index < runs.count, runs[index].style.link != nil, runs[index].style.linkNumber == number {
                if runs[index].breaksBefore, !isFirst { out += " " }
                out += piece(runs, index, false, inHeading: false).replacing(
                    "]", with: "\\]", unlessCode: runs[index].style.isCode)
                (index, isFirst) = (index + 1, false)
            }
            out += "](" + link + ")"
            atLineStart = false
        }
        return out
    }

    private func piece(_ runs: [Run], _ index: Int, _ atLineStart: Bool, inHeading: Bool) -> String {
        let run = runs[index]
        if run.text == " " { return " " }
        if run.style.isCode { return Self.code(run.text) }
        if run.style.isStruck { return "~~" + MarkdownEscaping.inside(run.text, atLineStart: false) + "~~" }
        if run.style.isStrong || run.style.isEmphasised {
            let mark = run.style.isStrong ? "**" : "*"
            return mark + MarkdownEscaping.inside(run.text, atLineStart: false) + mark
        }
        if inHeading, index == runs.count - 1 { return MarkdownEscaping.headingEnd(run.text) }
        return MarkdownEscaping.inside(run.text, atLineStart: atLineStart)
    }

    /// The runs with marks only where CommonMark will see them as marks, those in one style joined.
    private func settled() -> [Run] {
        var runs = runs
        for index in runs.indices where runs[index].style.isMarked {
            let before = index > 0 && !runs[index].breaksBefore ? runs[index - 1] : nil
            let next = index + 1 < runs.count && !runs[index + 1].breaksBefore ? runs[index + 1] : nil
            let isOpen = Self.flanks(
                edge: runs[index].text.unicodeScalars.first, outside: before?.text.unicodeScalars.last,
                isMarked: before.map(Self.isMarked) ?? false)
            let isClosed = Self.flanks(
                edge: runs[index].text.unicodeScalars.last, outside: next?.text.unicodeScalars.first,
                isMarked: next.map(Self.isMarked) ?? false)
            if !isOpen || !isClosed || runs[index].style.isCode {
                runs[index].style.isStruck = false
                (runs[index].style.isStrong, runs[index].style.isEmphasised) = (false, false)
            }
            if runs[index].style.isStruck {
                (runs[index].style.isStrong, runs[index].style.isEmphasised) = (false, false)
                // A tilde of the text beside the mark would be read with it.
                if runs[index].text.hasPrefix("~") || runs[index].text.hasSuffix("~") {
                    runs[index].style.isStruck = false
                }
            }
        }
        var joined: [Run] = []
        for run in runs {
            if let last = joined.indices.last, !run.breaksBefore,
                joined[last].style == run.style || run.text == " " && joined[last].style == Style()
            {
                joined[last].text += run.text
            } else if let last = joined.indices.last, joined[last].text == " ", run.style == Style(), !run.breaksBefore,
                !joined[last].breaksBefore
            {
                joined[last].text += run.text
            } else {
                joined.append(run)
            }
        }
        return joined
    }

    private static func isMarked(_ run: Run) -> Bool {
        run.style.isMarked || run.style.isCode || run.style.link != nil
    }

    /// Whether a mark between two scalars opens or closes: stricter than CommonMark, so that neighbours never matter.
    private static func flanks(edge: Unicode.Scalar?, outside: Unicode.Scalar?, isMarked: Bool) -> Bool {
        guard let edge else { return false }
        guard let outside else { return true }
        if outside == " " { return true }
        if isMarked { return false }
        let isWord = edge.properties.isAlphabetic || edge.properties.numericType != nil
        return isWord && outside != "*" && outside != "_" && outside != "~" && outside != "\\"
    }

    private static func code(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let isPadded = text.hasPrefix("`") || text.hasSuffix("`")
        return fence + (isPadded ? " " : "") + text + (isPadded ? " " : "") + fence
    }
}

extension String {
    fileprivate func replacing(_ mark: Character, with other: String, unlessCode isCode: Bool) -> String {
        isCode || !contains(mark) ? self : reduce(into: "") { $0 += $1 == mark ? other : String($1) }
    }
}
