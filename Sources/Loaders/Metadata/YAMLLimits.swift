/// What of YAML is refused before a parser sees it: the parser recurses with the nesting and copies what aliases name.
enum YAMLLimits {
    /// Why a text is refused and the offset at which that shows, or `nil`.
    static func problem(_ bytes: ArraySlice<UInt8>) -> (words: String, offset: Int)? {
        guard bytes.count <= 1 << 20 else { return ("more than a megabyte", bytes.startIndex) }
        var depth = 0
        var aliases = 0
        var anchors = 0
        var indent = 0
        var isIndent = true
        var before: UInt8 = 0x0A
        for (offset, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case 0x0A, 0x0D: (isIndent, indent) = (true, 0)
            case 0x20, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isIndent { indent += 1 }
            default: isIndent = false
            }
            let isStart = [0x0A, 0x20, 0x2C, 0x5B, 0x7B].contains(before)
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "*") where isStart: aliases += 1
            case UInt8(ascii: "&") where isStart: anchors += 1
            default: break
            }
            if depth > 64 || indent > 256 { return ("nesting deeper than 64 levels", offset) }
            if anchors > 0, aliases > 16 { return ("more than 16 aliases", offset) }
            before = byte
        }
        return nil
    }
}
