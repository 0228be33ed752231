/// Breaks a paragraph into lines, as Python's `textwrap` does.
struct WordWrapper {
    let width: Int
    let breaksLongWords: Bool
    let breaksOnHyphens: Bool

    func wrap(_ text: String) -> [String] {
        // Slices, so that a long word is cut into lines without being copied for each.
        var chunks = chunks(Array(text.unicodeScalars)).reversed().map { $0[...] }
        var lines: [String] = []
        while !chunks.isEmpty {
            var line: [ArraySlice<Unicode.Scalar>] = []
            var count = 0
            if !lines.isEmpty, let last = chunks.last, Self.isBlank(last) { chunks.removeLast() }
            while let next = chunks.last, count + next.count <= width {
                line.append(next)
                count += next.count
                chunks.removeLast()
            }
            if let next = chunks.last, next.count > width {
                let space = width < 1 ? 1 : width - count
                if breaksLongWords {
                    var cut = next.startIndex + space
                    if breaksOnHyphens, next.count > space,
                        let hyphen = next[..<cut].lastIndex(of: "-"), hyphen > next.startIndex,
                        next[..<hyphen].contains(where: { $0 != "-" })
                    {
                        cut = hyphen + 1
                    }
                    line.append(next[..<cut])
                    chunks[chunks.count - 1] = next[cut...]
                } else if line.isEmpty {
                    line.append(next)
                    chunks.removeLast()
                }
            }
            if let last = line.last, Self.isBlank(last) { line.removeLast() }
            if !line.isEmpty { lines.append(Self.text(line)) }
        }
        return lines
    }

    private static func text(_ chunks: [ArraySlice<Unicode.Scalar>]) -> String {
        var text = ""
        for chunk in chunks {
            for scalar in chunk { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    private static func isBlank(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool { chunk.allSatisfy(isSpace) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D).contains(scalar.value)
    }

    /// Words, runs of white space, dashes of several hyphens between words, and the parts of words that end in a
    /// hyphen between letters.
    private func chunks(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var result: [[Unicode.Scalar]] = []
        var current: [Unicode.Scalar] = []
        func flush() {
            if !current.isEmpty { result.append(current) }
            current = []
        }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if breaksOnHyphens, let end = dashEnd(scalars, index) {
                flush()
                result.append(Array(scalars[index..<end]))
                index = end
                continue
            }
            if let last = current.last, Self.isSpace(last) != Self.isSpace(scalar) { flush() }
            current.append(scalar)
            if breaksOnHyphens, scalar == "-", isBreak(scalars, index) { flush() }
            index += 1
        }
        flush()
        return result
    }

    /// Where a dash ends that begins here between two words.
    private func dashEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard scalars[start] == "-", start > 0, Self.isWordOrPunctuation(scalars[start - 1]) else { return nil }
        let end = scalars[start...].firstIndex { $0 != "-" } ?? scalars.count
        guard end - start > 1, end < scalars.count, PythonText.isWordScalar(scalars[end]) else { return nil }
        return end
    }

    private static func isWordOrPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        PythonText.isWordScalar(scalar) || "!\"'&.,?".unicodeScalars.contains(scalar)
    }

    private func isBreak(_ scalars: [Unicode.Scalar], _ hyphen: Int) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            guard scalars.indices.contains(index) else { return false }
            return PythonText.isWordScalar(scalars[index]) && scalars[index].properties.numericType == nil
        }
        func isHyphen(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index] == "-" }
        let isBehindWord =
            isLetter(hyphen - 1) && isLetter(hyphen - 2)
            || isLetter(hyphen - 3) && isHyphen(hyphen - 2) && Self.isWordOrPunctuation(scalars[hyphen - 1])
        let isBeforeWord =
            isLetter(hyphen + 1) && (isLetter(hyphen + 2) || isHyphen(hyphen + 2) && isLetter(hyphen + 3))
        return isBehindWord && isBeforeWord
    }
}
