/// Which runs of tildes belong together, by the rules of CommonMark's delimiter stack as cmark-gfm has them.
///
/// Only runs of the same element meet. libcmark has read emphasis before: in `~~a *b~~ c*` it is the emphasis that
/// stands, where cmark-gfm lets the mark win that closes first.
struct StrikethroughDelimiters {
    struct Delimiter {
        /// The step that is its text.
        var step: Int
        var range: Range<Int>
        var canOpen: Bool
        var canClose: Bool
    }

    private(set) var pairs: [(opener: Delimiter, closer: Delimiter)] = []
    private var elements: [[Delimiter]] = []

    mutating func open() { elements.append([]) }

    mutating func add(_ delimiter: Delimiter) {
        if delimiter.canOpen || delimiter.canClose, !elements.isEmpty {
            elements[elements.count - 1].append(delimiter)
        }
    }

    /// Pairs the runs of the innermost element.
    mutating func close() {
        guard let delimiters = elements.popLast() else { return }
        var stack: [Delimiter] = []
        /// For closers of each length: below which height no opener can be found.
        var bottom = [0, 0, 0]
        for closer in delimiters {
            if closer.canClose {
                var height = stack.count
                while height > bottom[closer.range.count] {
                    let opener = stack[height - 1]
                    let isOdd = (closer.canOpen || opener.canClose) && opener.range.count != closer.range.count
                    if opener.canOpen, !isOdd { break }
                    height -= 1
                }
                if height > bottom[closer.range.count] {
                    if stack[height - 1].range.count == closer.range.count {
                        pairs.append((stack[height - 1], closer))
                        stack.removeSubrange((height - 1)...)
                        bottom = bottom.map { min($0, stack.count) }
                        continue
                    }
                } else {
                    bottom[closer.range.count] = stack.count
                }
            }
            if closer.canOpen { stack.append(closer) }
        }
    }
}
