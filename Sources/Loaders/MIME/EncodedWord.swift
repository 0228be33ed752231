/// `=?utf-8?Q?Ren=C3=A9?=` in the fields of a message (RFC 2047).
enum EncodedWord {
    /// The text of a field. Bytes beyond ASCII are UTF-8 (RFC 6532), or else windows-1252.
    static func decode(_ value: [UInt8]) -> String {
        var out = ""
        var plain: [UInt8] = []
        var at = 0
        // Neighbours in one charset are joined before they are decoded: some programs cut letters in two.
        var word: (charset: String, bytes: [UInt8])?
        func flushWord() {
            if let word { out += MIMECharset.decode(word.bytes, word.charset).text }
            word = nil
        }
        func flushPlain(beforeWord: Bool) {
            let isSpace = plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if word != nil, beforeWord, isSpace {
                plain = []
                return
            }
            flushWord()
            out += MIMECharset.decode(plain, nil).text
            plain = []
        }
        while at < value.count {
            if value[at] == UInt8(ascii: "="), let found = read(value, at) {
                flushPlain(beforeWord: true)
                if let open = word, open.charset == found.charset {
                    word?.bytes += found.bytes
                } else {
                    flushWord()
                    word = (found.charset, found.bytes)
                }
                at = found.end
            } else {
                plain.append(value[at])
                at += 1
            }
        }
        flushPlain(beforeWord: false)
        flushWord()
        return out
    }

    /// The word at an offset; it is at most a line long.
    private static func read(_ value: [UInt8], _ at: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        let mark = UInt8(ascii: "?")
        let limit = min(value.count, at + 1000)
        guard at + 1 < limit, value[at + 1] == mark,
            let first = value[(at + 2)..<limit].firstIndex(of: mark), first + 2 < limit, value[first + 2] == mark
        else { return nil }
        let start = first + 3
        guard start <= limit, let end = value[start..<limit].firstIndex(of: mark), end + 1 < limit,
            value[end + 1] == UInt8(ascii: "=")
        else { return nil }
        let charset = String(decoding: value[(at + 2)..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        switch value[first + 1] | 0x20 {
        case UInt8(ascii: "q"):
            let spaced = value[start..<end].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            return (charset.lowercased(), TransferCoding.quotedPrintable(spaced[...]), end + 2)
        case UInt8(ascii: "b"): return (charset.lowercased(), TransferCoding.base64(value[start..<end]), end + 2)
        default: return nil
        }
    }
}
