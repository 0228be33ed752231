internal import Basics

extension String {
    /// Where another text stands for the first time, byte for byte: the standard library's search by `Character` costs
    /// a table for every call.
    func find(_ other: String) -> Range<String.Index>? {
        search(other) { text, wanted in ByteScan.index(of: wanted, in: text) }
    }

    /// Where another text stands for the last time.
    func findLast(_ other: String) -> Range<String.Index>? {
        search(other) { text, wanted in
            var (last, from): (Int?, Int) = (nil, 0)
            while let found = ByteScan.index(of: wanted, in: text, from: from) { (last, from) = (found, found + 1) }
            return last
        }
    }

    /// Whether a text stands in it that begins and ends where words do: at the ends and at spaces.
    func holdsWords(_ other: String) -> Bool {
        search(other) { text, wanted in
            var from = 0
            while let found = ByteScan.index(of: wanted, in: text, from: from) {
                let end = found + wanted.count
                if found == 0 || text[found - 1] == 0x20, end == text.count || text[end] == 0x20 { return found }
                from = found + 1
            }
            return nil
        } != nil
    }

    private func search(
        _ other: String, _ find: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Int?
    ) -> Range<String.Index>? {
        var (text, other) = (self, other)
        let found = text.withUTF8 { bytes in other.withUTF8 { wanted in find(bytes, wanted) } }
        guard let found else { return nil }
        let start = utf8.index(startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: other.utf8.count)
    }
}
