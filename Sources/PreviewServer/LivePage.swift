internal import Basics

/// A page as it is served: its own bytes, and the reload script.
///
/// The script's element goes before `</head>`, else to the end of the page; each `<meta>` policy on the way is opened for
/// it. Nothing else changes.
enum LivePage {
    static let scriptPath = ".briefing/reload.js"
    static let streamPath = ".briefing/changes"

    static func adapted(_ page: [UInt8], version: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(page.count + 256)
        var copied = 0
        var scanner = TagScanner(page)
        var isInserted = false
        while let tag = scanner.next() {
            if tag.name == "meta", tag.value(of: "http-equiv")?.text.lowercased() == "content-security-policy",
                let content = tag.value(of: "content")
            {
                out += page[copied..<content.range.lowerBound]
                out += "\"".utf8
                HTMLEscaping.append(ContentPolicy.opened(content.text).utf8, to: &out)
                out += "\"".utf8
                copied = content.range.upperBound
            } else if tag.name == "/head" || tag.name == "body" {
                out += page[copied..<tag.start]
                out += script(version).utf8
                copied = tag.start
                isInserted = true
                break
            }
        }
        out += page[copied...]
        if !isInserted { out += script(version).utf8 }
        return out
    }

    private static func script(_ version: String) -> String {
        "<script src=\"/\(scriptPath)\" nonce=\"\(ContentPolicy.nonce)\" data-version=\"\(version)\"></script>\n"
    }
}
