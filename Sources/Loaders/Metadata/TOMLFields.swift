import Basics

/// The fields of a TOML front matter, as Hugo and Zola write it: `key = value` lines and tables.
///
///     title = "Dockers return to work"
///     date = 2031-04-02T09:47:00+02:00
///     [taxonomies]
///     tags = ["ports", "wages"]
///
/// The keys of `[taxonomies]`, `[extra]` and `[params]` count as keys of the front matter itself.
enum TOMLFields {
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (mapping: MetadataMapping, repairs: [FlowReader.Repair])
    {
        var reader = FlowReader(bytes, range)
        var entries: [MetadataMapping.Entry] = []
        var isSkipped = false
        var seen: Set<String> = []
        while true {
            reader.skipSpace(lines: true)
            guard reader.at < reader.end else { break }
            if bytes[reader.at] == UInt8(ascii: "[") {
                let name = line(bytes, &reader).filter { !"[] \t\r".contains($0) }
                isSkipped = !["taxonomies", "extra", "params"].contains(name)
                continue
            }
            let start = reader.at
            guard let (key, keyRange) = reader.key() else {
                reader.at = start
                _ = line(bytes, &reader)
                continue
            }
            let value = reader.value()
            _ = line(bytes, &reader)
            if !isSkipped, seen.insert(key).inserted {
                entries.append(.init(key: key, keyRange: keyRange, value: value))
            }
        }
        return (MetadataMapping(entries: entries, range: range), reader.repairs)
    }

    /// The rest of the line; the reader goes behind it.
    private static func line(_ bytes: [UInt8], _ reader: inout FlowReader) -> String {
        let start = reader.at
        while reader.at < reader.end, bytes[reader.at] != 0x0A { reader.at += 1 }
        return String(decoding: bytes[start..<reader.at], as: UTF8.self)
    }
}
