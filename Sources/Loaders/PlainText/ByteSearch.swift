extension String {
    /// Where another text stands for the first time, byte for byte: the standard library's search by `Character` costs
    /// a table for every call.
    func find(_ other: String) -> Range<String.Index>? {
        search(other) { offsets in offsets.first { _ in true } }
    }

    /// Where another text stands for the last time.
    func findLast(_ other: String) -> Range<String.Index>? {
        search(other) { offsets in offsets.reduce(nil) { $1 } }
    }

    private func search(
        _ other: String, _ pick: (LazyFilterSequence<Range<Int>>) -> Int?
    ) -> Range<String.Index>? {
        var (text, other) = (self, other)
        let found = text.withUTF8 { bytes in
            other.withUTF8 { wanted -> Int? in
                guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
                return pick(
                    (0..<bytes.count - wanted.count + 1).lazy.filter { start in
                        bytes[start] == first && (1..<wanted.count).allSatisfy { bytes[start + $0] == wanted[$0] }
                    })
            }
        }
        guard let found else { return nil }
        let start = utf8.index(startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: other.utf8.count)
    }
}
