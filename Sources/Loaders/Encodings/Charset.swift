/// An encoding of text, by its name in the WHATWG's Encoding Standard.
///
///     Charset(label: "Latin1")?.name                  // "windows-1252", as browsers read it
///     Charset(label: "koi8-r")?.decode(bytes)
struct Charset: Sendable, Hashable {
    /// Its name: `windows-1252`.
    let name: String

    /// The charset of a label as pages, messages and feeds write it; `nil` for UTF-8 and for what nobody knows.
    init?(label: String) {
        let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        if SingleByteTables.table(label) != nil || Self.systemNames[label] != nil {
            name = label
        } else if let known = Self.labels[label] {
            name = known
        } else {
            return nil
        }
    }

    init(known name: String) { self.name = name }

    static let windows1252 = Charset(known: "windows-1252")

    /// The text; bytes that the charset doesn't have are U+FFFD and counted. `nil` where this system can't read it.
    func decode(_ bytes: [UInt8]) -> (text: String, faults: Int)? {
        switch name {
        case "utf-16le": return utf16(bytes, isLittle: true)
        case "utf-16be": return utf16(bytes, isLittle: false)
        default: break
        }
        if let table = SingleByteTables.table(name) { return Self.decode(bytes, by: table) }
        return Self.systemNames[name].flatMap { SystemConverter.decode(bytes, from: $0) }
    }

    private static func decode(_ bytes: [UInt8], by table: [UInt32]) -> (String, Int) {
        var text = String.UnicodeScalarView()
        var faults = 0
        for byte in bytes {
            let value = byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
            if value == 0xFFFD { faults += 1 }
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return (String(text), faults)
    }

    private func utf16(_ bytes: [UInt8], isLittle: Bool) -> (String, Int) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = 0
        while at + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
            at += 2
        }
        if units.first == 0xFEFF { units.removeFirst() }
        let text = String(decoding: units, as: UTF16.self)
        return (text, text.unicodeScalars.count { $0 == "\u{FFFD}" })
    }

    /// What the system's converter calls those that need it.
    private static let systemNames = [
        "shift_jis": "CP932", "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "gbk": "GB18030", "gb18030": "GB18030",
        "big5": "BIG5-HKSCS", "euc-kr": "CP949", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
    ]

    /// The labels of the Encoding Standard that saved pages and messages have.
    private static let labels: [String: String] = {
        let rows: [(String, [String])] = [
            (
                "windows-1252",
                [
                    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "cp1252",
                    "x-cp1252", "ansi_x3.4-1968", "cp819", "iso-ir-100",
                ]
            ),
            ("windows-1250", ["cp1250", "x-cp1250"]), ("windows-1251", ["cp1251", "x-cp1251", "win-1251"]),
            ("windows-1253", ["cp1253", "x-cp1253"]),
            ("windows-1254", ["cp1254", "x-cp1254", "iso-8859-9", "iso8859-9", "latin5", "l5"]),
            ("windows-1255", ["cp1255", "x-cp1255", "iso-8859-8", "iso-8859-8-i", "iso8859-8", "hebrew"]),
            ("windows-1256", ["cp1256", "x-cp1256"]), ("windows-1257", ["cp1257", "x-cp1257", "iso-8859-13"]),
            ("windows-1258", ["cp1258", "x-cp1258"]),
            ("iso-8859-2", ["iso8859-2", "iso_8859-2", "latin2", "latin-2", "l2"]),
            ("iso-8859-5", ["iso8859-5", "cyrillic"]), ("iso-8859-7", ["iso8859-7", "greek"]),
            ("iso-8859-15", ["iso8859-15", "latin9", "latin-9", "l9"]), ("koi8-r", ["koi8", "koi", "cskoi8r"]),
            ("koi8-u", ["koi8-ru"]), ("ibm866", ["cp866", "866"]),
            ("windows-874", ["tis-620", "iso-8859-11", "dos-874"]), ("macintosh", ["mac", "x-mac-roman"]),
            ("shift_jis", ["shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932"]),
            ("euc-jp", ["x-euc-jp", "eucjp"]),
            ("gbk", ["gb2312", "gb_2312-80", "chinese", "x-gbk", "cp936", "euc-cn"]),
            ("big5", ["big5-hkscs", "cn-big5", "x-x-big5", "cp950"]),
            ("euc-kr", ["ks_c_5601-1987", "ksc5601", "korean", "windows-949", "cp949", "uhc"]),
            ("utf-16le", ["utf-16", "ucs-2", "unicode"]),
        ]
        return Dictionary(rows.flatMap { name, labels in labels.map { ($0, name) } }) { first, _ in first }
    }()
}
