import Templating

/// The page of the benchmark, written by hand: what an engine can come near to.
struct HandWritten {
    struct Entry {
        let path, title, text: String
        let author: String?
        let tags: [String]
        let count, score: Int
    }

    struct Link {
        let path, label: String
        let isCurrent: Bool
    }

    let title, root, language, pageTitle, kind, summary: String
    let year: Int
    let menu: [Link]
    let entries: [Entry]

    init(_ data: TemplateDictionary) {
        func dictionary(_ value: TemplateValue?) -> TemplateDictionary {
            if case .dictionary(let result)? = value { result } else { TemplateDictionary() }
        }
        func list(_ value: TemplateValue?) -> [TemplateValue] {
            if case .list(let result)? = value { result } else { [] }
        }
        func text(_ value: TemplateValue?) -> String? {
            if case .string(let result)? = value { result } else { nil }
        }
        func number(_ value: TemplateValue?) -> Int {
            if case .int(let result)? = value { result } else { 0 }
        }
        let site = dictionary(data["site"])
        let page = dictionary(data["page"])
        title = text(site["title"]) ?? ""
        root = text(site["root"]) ?? ""
        language = text(site["language"]) ?? ""
        year = number(site["year"])
        menu = list(site["menu"]).map(dictionary).map {
            Link(path: text($0["path"]) ?? "", label: text($0["label"]) ?? "", isCurrent: $0["current"] == true)
        }
        pageTitle = text(page["title"]) ?? ""
        kind = text(page["kind"]) ?? ""
        summary = text(page["summary"]) ?? ""
        entries = list(page["entries"]).map(dictionary).map {
            Entry(
                path: text($0["path"]) ?? "", title: text($0["title"]) ?? "", text: text($0["text"]) ?? "",
                author: text($0["author"]), tags: list($0["tags"]).compactMap(text), count: number($0["count"]),
                score: number($0["score"]))
        }
    }

    func render() -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(1 << 14)
        func raw(_ text: StaticString) { text.withUTF8Buffer { out.append(contentsOf: $0) } }
        func put(_ text: String) { Self.escape(text, to: &out) }
        raw("<!DOCTYPE html>\n<html lang=\"")
        put(language)
        raw("\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>")
        put(pageTitle)
        raw(" - ")
        put(title)
        raw("</title>\n  <link rel=\"stylesheet\" href=\"")
        put(root)
        raw("assets/style.css\">\n</head>\n<body>\n  <header>\n    <a class=\"brand\" href=\"")
        put(root)
        raw("index.html\">")
        put(title)
        raw("</a>\n    <nav>\n      <ul>\n      ")
        for link in menu {
            raw("\n        <li")
            if link.isCurrent { raw(" class=\"current\"") }
            raw("><a href=\"")
            put(root)
            put(link.path)
            raw("\">")
            put(link.label)
            raw("</a></li>\n      ")
        }
        raw("\n      </ul>\n    </nav>\n  </header>\n  <main>\n  \n  <h1>")
        put(pageTitle)
        raw("</h1>\n  <p class=\"lead\">")
        put(Self.truncated(summary, 120))
        raw("</p>\n  <span class=\"badge\" title=\"")
        put(kind.uppercased())
        raw("\">")
        put(kind.uppercased())
        raw(" (")
        out += String(entries.count).utf8
        raw(")</span>\n  <ol>\n  ")
        for (index, entry) in entries.enumerated() {
            raw("\n    <li class=\"card")
            if index == 0 { raw(" first") }
            raw("\" id=\"item-")
            out += String(index + 1).utf8
            raw("\">\n      <h2><a href=\"")
            put(root)
            put(entry.path)
            raw("\" title=\"")
            put(entry.title)
            raw("\">")
            put(entry.title)
            raw("</a></h2>\n      <p>")
            put(entry.text)
            raw("</p>\n      <p class=\"meta\">")
            put(Self.titled(entry.author ?? "unknown"))
            raw(" | ")
            for (position, tag) in entry.tags.enumerated() {
                if position > 0 { raw(", ") }
                put(tag)
            }
            raw(" | ")
            out += String(entry.count).utf8
            if entry.score > 50 {
                raw(" <strong>")
                out += String(entry.score).utf8
                raw("</strong>")
            }
            raw("</p>\n    </li>\n  ")
        }
        raw("\n  </ol>\n\n  </main>\n  <footer><p>")
        put(title)
        raw(", ")
        out += String(year).utf8
        raw("</p><p>")
        out += String(entries.count).utf8
        raw(" entries</p></footer>\n</body>\n</html>")
        return out
    }

    static func escape(_ text: String, to out: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&#34;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
    }

    static func truncated(_ text: String, _ length: Int) -> String {
        guard text.utf8.count > length + 5 else { return text }
        let kept = text.utf8.prefix(length - 3)
        let end = kept.lastIndex(of: UInt8(ascii: " ")) ?? kept.endIndex
        return (String(kept[..<end]) ?? text) + "..."
    }

    static func titled(_ text: String) -> String {
        var isStart = true
        return String(
            decoding: text.utf8.map { byte in
                defer { isStart = byte == UInt8(ascii: " ") }
                return isStart && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
            }, as: UTF8.self)
    }
}
