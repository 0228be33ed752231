/// The kinds of picture that a page may show, known by their first bytes; the raw value is the ending of the file.
enum ImageKind: String, Sendable, Hashable {
    case jpeg = "jpg"
    case png, gif, webp, avif

    /// `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        func has(_ text: String, at start: Int) -> Bool { bytes.dropFirst(start).starts(with: text.utf8) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if has("GIF87a", at: 0) || has("GIF89a", at: 0) {
            self = .gif
        } else if has("RIFF", at: 0), has("WEBP", at: 8) {
            self = .webp
        } else if has("ftypavif", at: 4) || has("ftypavis", at: 4) {
            self = .avif
        } else {
            return nil
        }
    }

    /// Width and height, where they stand at a known place: PNG, GIF and JPEG.
    func size(_ bytes: [UInt8]) -> LocalImage.Size? {
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at + count <= bytes.count else { return nil }
            return bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
        }
        switch self {
        case .png: return size(number(16, 4), number(20, 4))
        case .gif:
            guard bytes.count >= 10 else { return nil }
            return size(Int(bytes[7]) << 8 | Int(bytes[6]), Int(bytes[9]) << 8 | Int(bytes[8]))
        case .jpeg:
            var at = 2
            while let marker = number(at, 2), marker >> 8 == 0xFF, let length = number(at + 2, 2), length >= 2 {
                let isFrame = (0xC0...0xCF).contains(marker & 0xFF) && ![0xC4, 0xC8, 0xCC].contains(marker & 0xFF)
                if isFrame { return size(number(at + 7, 2), number(at + 5, 2)) }
                at += 2 + length
            }
            return nil
        case .webp, .avif: return nil
        }
    }

    private func size(_ width: Int?, _ height: Int?) -> LocalImage.Size? {
        guard let width, let height, (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        return .init(width: width, height: height)
    }
}

/// The bytes of a `data:` address (RFC 2397).
enum DataAddress {
    /// `nil` where it isn't base64.
    static func bytes(_ address: String) -> [UInt8]? {
        guard let comma = address.firstIndex(of: ","), address[..<comma].lowercased().hasSuffix(";base64") else {
            return nil
        }
        var out: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in Percent.decode(String(address[address.index(after: comma)...])).utf8 {
            let value: Int
            switch byte {
            case 0x41...0x5A: value = Int(byte) - 0x41
            case 0x61...0x7A: value = Int(byte) - 0x61 + 26
            case 0x30...0x39: value = Int(byte) - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="), 0x0A, 0x0D, 0x20: continue
            default: return nil
            }
            buffer = (buffer << 6 | value) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                out.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        return out
    }
}

/// Percent signs in addresses (RFC 3986).
enum Percent {
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
            {
                out.append(value)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
