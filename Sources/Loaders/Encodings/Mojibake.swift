/// UTF-8 that was once read as windows-1252 or windows-1251 and saved so: `cafÃ©`, `â€œnoonâ€\u{9D}`, `РџРѕСЂС‚`.
///
/// A line is repaired only where all of it makes the way back: each letter has its byte in that charset, and the bytes
/// are UTF-8. Text that is right fails at its first letter beyond ASCII. Quotation marks stay as they are.
enum Mojibake {
    /// The text repaired, and the bytes of its first repaired line in it; `nil` where there is nothing to repair.
    static func repair(_ text: String) -> (text: String, first: Range<Int>, lines: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == 0xC3 || $0 == 0xC2 || $0 == 0xD0 || $0 == 0xD1 || $0 == 0xE2 }) else {
            return nil
        }
        var out: [UInt8] = []
        var first: Range<Int>?
        var lines = 0
        var at = 0
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let line = bytes[at..<end]
            if let repaired = repair(line) {
                first = first ?? out.count..<out.count + repaired.filter { $0 != 0x0A && $0 != 0x0D }.count
                lines += 1
                out += repaired
            } else {
                out += line
            }
            at = end
        }
        return first.map { (String(decoding: out, as: UTF8.self), $0, lines) }
    }

    private static func repair(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.contains(where: { $0 >= 0x80 }) else { return nil }
        for table in tables {
            guard var back = way(back: line, table) else { continue }
            // Some texts made the way twice.
            if let again = way(back: back[...], table) { back = again }
            return back
        }
        return nil
    }

    /// The bytes of the line in the charset, if they are UTF-8 with letters beyond ASCII in it.
    private static func way(back line: ArraySlice<UInt8>, _ table: [UInt32: UInt8]) -> [UInt8]? {
        var out: [UInt8] = []
        var isBeyond = false
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x80 {
                out.append(UInt8(scalar.value))
            } else if let byte = table[scalar.value] {
                out.append(byte)
                isBeyond = true
            } else {
                return nil
            }
        }
        guard isBeyond, Decoding.firstIllFormed(out) == nil else { return nil }
        // A C1 control is no letter: then the two were not one.
        let isText = String(decoding: out, as: UTF8.self).unicodeScalars.allSatisfy {
            !(0x80...0x9F).contains($0.value)
        }
        return isText ? out : nil
    }

    private static let tables: [[UInt32: UInt8]] = ["windows-1252", "windows-1251"].compactMap { name in
        SingleByteTables.table(name).map { table in
            Dictionary(table.enumerated().map { ($1, UInt8($0 + 0x80)) }) { first, _ in first }
        }
    }
}
