/// The codings that bring bytes through mail (RFC 2045, section 6). What is malformed stands for itself.
enum TransferCoding {
    /// `=C3=A9` to bytes; a `=` at the end of a line joins it with the next.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            guard byte == UInt8(ascii: "=") else {
                out.append(byte)
                at += 1
                continue
            }
            if at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2]) {
                out.append(high << 4 | low)
                at += 3
            } else if let end = softBreak(bytes, at) {
                at = end
            } else {
                out.append(byte)
                at += 1
            }
        }
        return out
    }

    /// The offset behind a `=`, spaces and a line ending; a `=` at the very end is one too.
    static func softBreak(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Int? {
        var next = at + 1
        while next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x09, next < at + 80 { next += 1 }
        if next == bytes.endIndex { return next }
        if bytes[next] == 0x0D, next + 1 < bytes.endIndex, bytes[next + 1] == 0x0A { return next + 2 }
        return bytes[next] == 0x0A || bytes[next] == 0x0D ? next + 1 : nil
    }

    /// Base64 to bytes; whatever is not of its alphabet is passed over.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            guard let value = sextet(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                out.append(UInt8(truncatingIfNeeded: bits >> 16))
                out.append(UInt8(truncatingIfNeeded: bits >> 8))
                out.append(UInt8(truncatingIfNeeded: bits))
                (bits, count) = (0, 0)
            }
        }
        if count == 3 { out += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)] }
        if count == 2 { out.append(UInt8(truncatingIfNeeded: bits >> 4)) }
        return out
    }

    /// Bytes to base64.
    static func toBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let left = min(3, bytes.endIndex - at)
            let second = left > 1 ? UInt32(bytes[at + 1]) << 8 : 0
            let third = left > 2 ? UInt32(bytes[at + 2]) : 0
            let bits = UInt32(bytes[at]) << 16 | second | third
            for place in 0..<4 {
                let value = Int(bits >> (18 - 6 * UInt32(place)) & 63)
                out.append(place <= left ? alphabet[value] : UInt8(ascii: "="))
            }
            at += left
        }
        return out
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Whether bytes that are said to be base64 can be: nearly all of them are of its alphabet.
    static func isBase64(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (inside, outside) = (0, 0)
        for byte in bytes {
            if sextet(byte) != nil || byte == UInt8(ascii: "=") {
                inside += 1
            } else if byte != 0x0A, byte != 0x0D {
                outside += 1
            }
        }
        return outside * 20 <= inside
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x47
        case 0x30...0x39: byte + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
