/// Breaks a paragraph into lines, as Python's `textwrap` does.
struct WordWrapper {
    let width: Int
    let breaksLongWords: Bool
    let breaksOnHyphens: Bool

    func wrap(_ text: String) -> [String] {
        var chunks = Array(chunks(Array(text.unicodeScalars)).reversed())
        var lines: [String] = []
        while !chunks.isEmpty {
            var line: [[Unicode.Scalar]] = []
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
                    var cut = space
                    if breaksOnHyphens, next.count > space,
                        let hyphen = next[..<space].lastIndex(of: "-"), hyphen > 0,
                        next[..<hyphen].contains(where: { $0 != "-" })
                    {
                        cut = hyphen + 1
                    }
                    line.append(Array(next[..<cut]))
                    chunks[chunks.count - 1] = Array(next[cut...])
                } else if line.isEmpty {
                    line.append(next)
                    chunks.removeLast()
                }
            }
            if let last = line.last, Self.isBlank(last) { line.removeLast() }
            if !line.isEmpty { lines.append(String(String.UnicodeScalarView(line.joined()))) }
        }
        return lines
    }

    private static func isBlank(_ chunk: [Unicode.Scalar]) -> Bool { chunk.allSatisfy(isSpace) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D).contains(scalar.value)
    }

    /// Words, runs of white space, and the parts of words that end in a hyphen between letters.
    private func chunks(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var result: [[Unicode.Scalar]] = []
        var current: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if let last = current.last, Self.isSpace(last) != Self.isSpace(scalar) {
                result.append(current)
                current = []
            }
            current.append(scalar)
            if breaksOnHyphens, scalar == "-", index + 1 < scalars.count, isBreak(scalars, index, current) {
                result.append(current)
                current = []
            }
        }
        if !current.isEmpty { result.append(current) }
        return result
    }

    private func isBreak(_ scalars: [Unicode.Scalar], _ hyphen: Int, _ word: [Unicode.Scalar]) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            guard scalars.indices.contains(index) else { return false }
            return PythonText.isWordScalar(scalars[index]) && scalars[index].properties.numericType == nil
        }
        return isLetter(hyphen - 1) && isLetter(hyphen - 2) && isLetter(hyphen + 1)
            && (isLetter(hyphen + 2) || (scalars.indices.contains(hyphen + 2) && scalars[hyphen + 2] == "-"))
    }
}
