extension MarkdownDocument {
    /// The document with links put around words.
    ///
    ///     document.inserting([Link(leaf: 0, range: 4..<9, destination: "../people/ana-brook.html")])
    ///
    /// A link is left out and returned where it can't stand: in another link, in code or an image, around raw HTML,
    /// across a range that an earlier link of the list has taken, on nothing but spaces, off the ends of the leaf or within a
    /// character. Emphasis that lies within the words goes into the link; emphasis that they cross splits it
    /// into two links. The text of the document stays the same.
    public func inserting(_ links: [Link]) -> (document: MarkdownDocument, refused: [Link]) {
        var refused: Set<Int> = []
        var byLeaf: [Int: [Int]] = [:]
        for (index, link) in links.enumerated() {
            if leaves.indices.contains(link.leaf) {
                byLeaf[link.leaf, default: []].append(index)
            } else {
                refused.insert(index)
            }
        }
        var result: [Step] = []
        result.reserveCapacity(steps.count)
        var leaf = 0
        var index = 0
        while index < steps.count {
            let end = endOfLeaf(from: index)
            if let end {
                if let wanted = byLeaf[leaf] {
                    var insertion = LinkInsertion(Array(steps[index..<end]))
                    insertion.insert(wanted.map { ($0, links[$0]) }, refused: &refused)
                    result += insertion.steps
                } else {
                    result += steps[index..<end]
                }
                leaf += 1
            } else {
                result.append(steps[index])
            }
            index = end ?? index + 1
        }
        let document = MarkdownDocument(leaves: leaves, steps: result)
        return (document, links.indices.filter(refused.contains).map { links[$0] })
    }

    /// The index behind the leaf that begins at a step, if one does.
    private func endOfLeaf(from start: Int) -> Int? {
        switch steps[start] {
        case .codeBlock, .htmlBlock: return start + 1
        case .open(let element) where element.isTextBlock: return steps.endOfElement(at: start)
        default: return nil
        }
    }
}

/// Puts links into the steps of one leaf.
private struct LinkInsertion {
    private(set) var steps: [Step]
    /// For each step: where its text begins in the leaf's text.
    private var offsets: [Int] = []
    /// For each opening and closing step: the index of its counterpart.
    private var partners: [Int: Int] = [:]
    /// For each step: whether a link may hold it.
    private var isOpenToLinks: [Bool] = []

    init(_ steps: [Step]) {
        self.steps = steps
    }

    mutating func insert(_ wanted: [(index: Int, link: MarkdownDocument.Link)], refused: inout Set<Int>) {
        measure()
        let taken = accept(wanted, &refused)
        guard !taken.isEmpty else { return }
        split(at: Set(taken.flatMap { [$0.range.lowerBound, $0.range.upperBound] }))
        measure()
        var result: [Step] = []
        var index = 0
        for link in taken {
            let place = place(of: link.range)
            result += steps[index..<place.lowerBound]
            result += linked(place, .link(Target(link)))
            index = place.upperBound
        }
        steps = result + steps[index...]
    }

    // MARK: What can be linked

    /// The links that can stand, in the order of the text; of two that overlap, the one asked for first.
    private func accept(
        _ wanted: [(index: Int, link: MarkdownDocument.Link)], _ refused: inout Set<Int>
    ) -> [MarkdownDocument.Link] {
        let closed = closedRanges()
        let text = steps.flatMap(Self.text)
        var possible: [(index: Int, link: MarkdownDocument.Link)] = []
        for (index, link) in wanted {
            let range = link.range
            let isPossible =
                range.lowerBound >= 0 && range.upperBound <= text.count
                && text[range].contains { !HTMLBytes.isSpace($0) }
                && Self.isBoundary(range.lowerBound, text) && Self.isBoundary(range.upperBound, text)
                && !Self.touches(closed, range)
            if isPossible { possible.append((index, link)) } else { refused.insert(index) }
        }
        // A sweep over the ranges in order of the text, where the earlier request wins against all that it overlaps.
        var accepted: [(index: Int, link: MarkdownDocument.Link)] = []
        var taken = IntervalSet()
        for candidate in possible {
            if taken.insert(candidate.link.range) {
                accepted.append(candidate)
            } else {
                refused.insert(candidate.index)
            }
        }
        return accepted.map(\.link).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where links can't stand, ascending: the text of links, code and images, and the places of raw HTML (empty ranges).
    private func closedRanges() -> [Range<Int>] {
        steps.indices.compactMap { index in
            guard !isOpenToLinks[index] else { return nil }
            let length = Self.text(of: steps[index]).count
            return offsets[index]..<offsets[index] + length
        }
    }

    /// Whether a range shares a byte with one of the closed ranges, or holds one that is empty.
    private static func touches(_ closed: [Range<Int>], _ range: Range<Int>) -> Bool {
        var low = 0
        var high = closed.count
        while low < high {
            let middle = (low + high) / 2
            if closed[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < closed.count && closed[low].lowerBound < range.upperBound
    }

    /// Whether no character of UTF-8 goes over an offset.
    private static func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
        offset == text.count || text[offset] & 0xC0 != 0x80
    }

    // MARK: The steps of the leaf

    private mutating func measure() {
        offsets = []
        partners = [:]
        isOpenToLinks = []
        var opened: [Int] = []
        var closedDepth = 0
        var offset = 0
        for (index, step) in steps.enumerated() {
            offsets.append(offset)
            offset += Self.text(of: step).count
            var isOpen = closedDepth == 0
            switch step {
            case .open(let element):
                opened.append(index)
                if Self.isClosed(element) {
                    closedDepth += 1
                    isOpen = false
                }
            case .close:
                if let start = opened.popLast() {
                    partners[start] = index
                    partners[index] = start
                    if case .open(let element) = steps[start], Self.isClosed(element) { closedDepth -= 1 }
                }
                isOpen = true
            case .code, .htmlInline, .codeBlock, .htmlBlock, .footnoteReference: isOpen = false
            default: break
            }
            isOpenToLinks.append(isOpen)
        }
    }

    private static func isClosed(_ element: Element) -> Bool {
        switch element {
        case .link, .image: true
        default: false
        }
    }

    /// The part of the leaf's text that a step is.
    private static func text(of step: Step) -> [UInt8] {
        switch step {
        case .text(let text), .code(let text), .codeBlock(_, let text): text
        case .softBreak, .lineBreak: [0x20]
        default: []
        }
    }

    private mutating func split(at boundaries: Set<Int>) {
        var result: [Step] = []
        for (index, step) in steps.enumerated() {
            guard case .text(let text) = step, isOpenToLinks[index] else {
                result.append(step)
                continue
            }
            var start = 0
            for cut in 1..<max(text.count, 1) where boundaries.contains(offsets[index] + cut) {
                result.append(.text(Array(text[start..<cut])))
                start = cut
            }
            result.append(.text(Array(text[start...])))
        }
        steps = result
    }

    /// The steps of a range of text, and with them emphasis that lies within it as a whole.
    private func place(of range: Range<Int>) -> Range<Int> {
        var low = firstStep(endingAfter: range.lowerBound)
        var high = low
        for index in low..<steps.count {
            guard offsets[index] < range.upperBound else { break }
            if !Self.text(of: steps[index]).isEmpty { high = index + 1 }
        }
        var isWider = true
        while isWider {
            isWider = false
            if low > 0, let partner = partners[low - 1], partner > low - 1, partner < high {
                low -= 1
                isWider = true
            }
            if high < steps.count, let partner = partners[high], partner < high, partner >= low {
                high += 1
                isWider = true
            }
        }
        return low..<high
    }

    private func firstStep(endingAfter offset: Int) -> Int {
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] + Self.text(of: steps[middle]).count <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The steps of a place with the link around them, in pieces where an element begins or ends within that does not
    /// end or begin within.
    private func linked(_ place: Range<Int>, _ link: Element) -> [Step] {
        var result: [Step] = []
        var piece: [Step] = []
        func closePiece() {
            let hasWords = piece.contains { step in Self.text(of: step).contains { !HTMLBytes.isSpace($0) } }
            result += hasWords ? [.open(link)] + piece + [.close] : piece
            piece = []
        }
        for index in place {
            if let partner = partners[index], !place.contains(partner) {
                closePiece()
                result.append(steps[index])
            } else {
                piece.append(steps[index])
            }
        }
        closePiece()
        return result
    }
}

extension Target {
    fileprivate init(_ link: MarkdownDocument.Link) {
        destination = Array(link.destination.utf8)
        title = link.title.map { Array($0.utf8) }
        cssClass = link.cssClass.map { Array($0.utf8) }
    }
}
