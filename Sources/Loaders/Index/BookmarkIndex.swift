import Basics

/// Reading lists as pages of links: Pocket's old export, Instapaper's, and the bookmark files that browsers write.
enum BookmarkIndex {
    /// Whether a page says that it is such a list.
    static func reads(_ source: SourceText) -> Bool {
        let head = String(decoding: source.utf8.prefix(1000), as: UTF8.self).lowercased()
        return ["<title>pocket export", "<title>instapaper: export", "<!doctype netscape-bookmark-file"]
            .contains { head.find($0) != nil }
    }

    static func load(_ source: SourceText) -> LoadedClipping {
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        var places = PlaceFinder(source)
        let bytes = source.utf8
        var at = 0
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            guard at + 1 < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "a"), bytes[at + 1] <= 0x20 else { continue }
            at += 1
            let attributes = attributes(bytes, &at)
            let textEnd = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            let title = HTMLText.clean(Array(bytes[at..<textEnd]))
            at = textEnd
            let address = attributes.last { $0.name == "href" }.flatMap { FeedText.address(plain($0.value)) }
            guard let address else { continue }
            var indexed = IndexedArticle(address: address, location: places.location(of: open..<textEnd))
            indexed.title = plain(title).nonEmpty
            indexed.tags = attributes.last { $0.name == "tags" }.map { Tags.split(plain($0.value)) } ?? []
            loaded.indexed.append(indexed)
        }
        return loaded
    }

    /// The attributes of a tag; `at` leaves behind its end.
    private static func attributes(_ bytes: [UInt8], _ at: inout Int) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        while at < bytes.count, bytes[at] != UInt8(ascii: ">"), found.count < 50 {
            guard bytes[at] > 0x20 else {
                at += 1
                continue
            }
            let start = at
            while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "="), bytes[at] != UInt8(ascii: ">") {
                at += 1
            }
            let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
                if at == start { at += 1 }
                continue
            }
            at += 1
            guard at < bytes.count else { break }
            let mark = bytes[at]
            if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
                let end = bytes[(at + 1)...].prefix(100_000).firstIndex(of: mark) ?? min(at + 1, bytes.count)
                found.append((name, String(decoding: bytes[min(at + 1, end)..<end], as: UTF8.self)))
                at = min(end + 1, bytes.count)
            } else {
                let value = bytes[at...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
                found.append((name, String(decoding: value, as: UTF8.self)))
                at = value.endIndex
            }
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 }
        return found
    }

    /// A text with HTML's character references as the letters that they mean.
    private static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return GumboBridge.parse(Array(text.utf8)).plainText(0)
    }
}
