import Foundation

/// An encoding other than UTF-8 that a saved page is in.
struct Charset: Sendable {
    /// Its name in the WHATWG's Encoding Standard.
    let name: String
    private let encoding: String.Encoding

    /// The charset of a saved page whose bytes are not UTF-8: by its byte order mark, by what it declares in its first
    /// bytes, else windows-1252. `nil` for UTF-8 and for any other kind of file.
    static func declared(in clipping: Clipping) -> Charset? {
        let bytes = clipping.bytes
        if bytes.starts(with: [0xFF, 0xFE]) { return Charset(name: "utf-16le", encoding: .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Charset(name: "utf-16be", encoding: .utf16BigEndian) }
        guard HTMLLoader().endings.contains(clipping.ending), let fault = Decoding.firstIllFormed(bytes) else {
            return nil
        }
        // A page that was cut in the middle of a letter is UTF-8 all the same.
        if fault >= bytes.count - 3, fault > 0, bytes[..<fault].contains(where: { $0 >= 0x80 }) { return nil }
        let label = label(bytes)
        if label == "utf-8" || label == "utf8" { return isMostlyUTF8(bytes) ? nil : windows1252 }
        return label.flatMap { labels[$0] }.map { Charset(name: $0.0, encoding: $0.1) } ?? windows1252
    }

    /// The charset of a label, in lower case, as a message or a page writes it.
    static func named(_ label: String) -> Charset? {
        if ["windows-1252", "cp1252", "iso-8859-1", "latin1", "iso-8859-15"].contains(label) { return windows1252 }
        return labels[label].map { Charset(name: $0.0, encoding: $0.1) }
    }

    /// The text, every byte of it; `nil` where the bytes are not of this charset.
    func decode(_ bytes: [UInt8]) -> String? {
        if name == "windows-1252" { return Self.decode1252(bytes) }
        let start = name.hasPrefix("utf-16") ? 2 : 0
        return String(bytes: bytes.dropFirst(start), encoding: encoding) ?? (start == 0 ? Self.decode1252(bytes) : nil)
    }

    private static let windows1252 = Charset(name: "windows-1252", encoding: .windowsCP1252)

    /// Whether a page that says UTF-8 has more letters in it than faults.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var (faults, letters) = (0, 0)
        for scalar in text where scalar.value >= 0x80 { if scalar == "\u{FFFD}" { faults += 1 } else { letters += 1 } }
        return letters > faults
    }

    /// `charset=…` in the first bytes of a page.
    private static func label(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        guard let range = head.find("charset=") ?? head.find("encoding=") else { return nil }
        let rest = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        return String(rest.prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) })
    }

    /// Every byte has a letter; the five that windows-1252 leaves open are the C1 controls, as browsers read them.
    private static func decode1252(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static let labels: [String: (String, String.Encoding)] = [
        "windows-1250": ("windows-1250", .windowsCP1250), "cp1250": ("windows-1250", .windowsCP1250),
        "windows-1251": ("windows-1251", .windowsCP1251), "cp1251": ("windows-1251", .windowsCP1251),
        "windows-1253": ("windows-1253", .windowsCP1253), "windows-1254": ("windows-1254", .windowsCP1254),
        "iso-8859-9": ("windows-1254", .windowsCP1254), "iso-8859-2": ("iso-8859-2", .isoLatin2),
        "shift_jis": ("shift_jis", .shiftJIS), "shift-jis": ("shift_jis", .shiftJIS), "sjis": ("shift_jis", .shiftJIS),
        "euc-jp": ("euc-jp", .japaneseEUC), "iso-2022-jp": ("iso-2022-jp", .iso2022JP),
    ]
}
