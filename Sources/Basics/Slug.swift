/// The part of an address that names a page: lower-case ASCII letters, digits and hyphens, made from a name.
///
///     Slug.make(from: "Étienne’s Visit: Day 2")     // "etiennes-visit-day-2"
///     Slug.make(from: "मिसरी")                       // "x92e-93f-938-930-940", from the scalars: readable beats pretty
///
/// Never from order, never from a hash: the same name gives the same slug in every build.
public enum Slug {
    /// A slug of at most 80 bytes, cut between words; never empty, and never a name that Windows reserves.
    public static func make(from name: String) -> String {
        var slug = fold(name)
        if slug.isEmpty { slug = spelledOut(name) }
        if slug.utf8.count > limit {
            let cut = slug.prefix(limit)
            slug = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
        }
        return reserved.contains(slug) ? slug + "-page" : slug
    }

    /// Whether a text is a slug as `make` writes them: what a front matter's `slug` must be.
    public static func isValid(_ text: String) -> Bool { !text.isEmpty && make(from: text) == text }

    /// The plain letters of a small Latin letter with a mark, `é` → "e", `ß` → "ss"; `nil` for any other scalar.
    public static func plainLetters(_ scalar: Unicode.Scalar) -> String? {
        special[scalar] ?? latin[scalar].map { String($0) }
    }

    private static let limit = 80

    /// `index` is a page of ours; the rest cannot be file names on Windows.
    private static let reserved: Set<String> = Set(
        ["index", "con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    private static func fold(_ name: String) -> String {
        if let plain = foldPlainly(name) { return plain }
        var out: [UInt8] = []
        var gap = false
        for scalar in decomposed(name) {
            if let replacement = special[scalar] {
                if gap, !out.isEmpty { out.append(UInt8(ascii: "-")) }
                gap = false
                out += Array(replacement.utf8)
                continue
            }
            switch scalar {
            case "a"..."z", "0"..."9":
                if gap, !out.isEmpty { out.append(UInt8(ascii: "-")) }
                gap = false
                out.append(UInt8(scalar.value))
            case "'", "’", "‘", ".": continue
            case let mark where mark.properties.generalCategory == .nonspacingMark: continue
            default: gap = true
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The same of a name of ASCII; `nil` for any other.
    private static func foldPlainly(_ name: String) -> String? {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count)
        var gap = false
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                if gap, !out.isEmpty { out.append(UInt8(ascii: "-")) }
                gap = false
                out.append(byte | 0x20)
            case UInt8(ascii: "'"), UInt8(ascii: "."): continue
            case 0x80...: return nil
            default: gap = true
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Lower-cased, accented Latin letters without their accents. A table, as normalisation would need Foundation.
    private static func decomposed(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.flatMap { scalar in latin[scalar].map { [$0] } ?? [scalar] }
    }

    private static func spelledOut(_ name: String) -> String {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        let codes = letters.map { String($0.value, radix: 16) }
        return codes.isEmpty ? "untitled" : "x" + codes.prefix(12).joined(separator: "-")
    }

    private static let special: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i",
    ]

    private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
            ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįǐịỉ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀ"),
            ("n", "ñńņňŉ"), ("o", "òóôõöōŏőǒọỏốồổỗộơớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
            ("u", "ùúûüũūŭůűųǔụủưứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, accented) in rows {
            for scalar in accented.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()
}
