/// Language tags by their form (RFC 5646).
enum LanguageTag {
    /// Whether a text has the form of a tag: two or three letters, then subtags of one to eight letters and digits.
    static func isValid(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...3 : 1...8).contains(part.count)
                && part.allSatisfy { byte in
                    let letter = byte | 0x20
                    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
                    return isLetter || (index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
                }
        }
    }
}
