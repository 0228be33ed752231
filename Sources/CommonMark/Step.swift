/// The tree of a document, written as the steps of one walk through it.
///
/// `*a* b` in a paragraph is: open paragraph, open emphasis, text "a", close, text " b", close. A flat list copies,
/// edits and renders without recursion, so that no depth of nesting can exhaust the stack.
enum Step: Sendable, Hashable {
    case open(Element)
    /// Closes the innermost element that is open.
    case close
    case text([UInt8])
    case softBreak
    case lineBreak
    case code([UInt8])
    case htmlInline([UInt8])
    case thematicBreak
    case codeBlock(info: [UInt8], text: [UInt8])
    case htmlBlock([UInt8])
    /// A mark that leads to a footnote, by the number of its definition in the source.
    case footnoteReference(Int)
}

extension Step {
    /// Whether it opens an item of a list.
    var opensItem: Bool {
        if case .open(let element) = self { element.isItem } else { false }
    }
}

extension [Step] {
    /// The index behind the close of the element that opens at a step.
    func endOfElement(at start: Int) -> Int {
        var depth = 0
        for index in start..<count {
            switch self[index] {
            case .open: depth += 1
            case .close: depth -= 1
            default: break
            }
            if depth == 0 { return index + 1 }
        }
        return count
    }
}

/// What can hold other things.
enum Element: Sendable, Hashable {
    case quotation
    /// `start` is `nil` in a list of bullets.
    case list(start: Int?, isTight: Bool)
    case item
    case taskItem(isDone: Bool)
    case paragraph
    case heading(level: Int)
    case emphasis
    case strong
    case link(Target)
    case image(Target)
    case strikethrough
    case table
    case tableSection(isHeader: Bool)
    case tableRow
    case tableCell(TableAlignment?, isHeader: Bool)
    /// The definition of a footnote, by its number in the source.
    case footnote(Int)

    /// Whether a link may be put around it or inside it.
    var isEmphasis: Bool { self == .emphasis || self == .strong || self == .strikethrough }
    /// Whether it is an item of a list.
    var isItem: Bool {
        switch self {
        case .item, .taskItem: true
        default: false
        }
    }
    /// Whether it is a block that holds text.
    var isTextBlock: Bool {
        switch self {
        case .paragraph, .heading, .tableCell: true
        default: false
        }
    }
}

/// Where a link or an image leads.
struct Target: Sendable, Hashable {
    var destination: [UInt8]
    /// `nil` and an empty title are one: libcmark does not tell them apart.
    var title: [UInt8]?
    var cssClass: [UInt8]?
}

/// Where a leaf block stands, in lines and byte columns, both from one and inclusive, as libcmark counts them.
struct BlockPosition: Sendable, Hashable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
}

/// What libcmark read: the steps, and the positions of blocks in the order of the steps.
struct ParsedTree: Sendable {
    var steps: [Step] = []
    var leafPositions: [BlockPosition] = []
    /// The positions of quotations and items.
    var containerPositions: [BlockPosition] = []
}
