/// Which parts of a message are the article, and what the others are.
struct MessageStructure {
    let message: MIMEMessage

    /// What is shown of a message, and its other texts.
    struct Body {
        var body: Int?
        var others: [(part: Int, reason: Article.Dropped.Reason)] = []
    }

    /// The whole message, and every message inside it.
    var roots: [Int] {
        message.parts.indices.filter { part in
            part == 0 || message.parts[message.parts[part].parent].isMessage
        }.filter { !isWrapper($0) }
    }

    /// A message that holds nothing but another one has no text.
    private func isWrapper(_ part: Int) -> Bool { message.parts[part].isMessage && !message.inside[part].isEmpty }

    /// The names of attached files.
    var attachments: [String] {
        message.parts.indices.compactMap { part in
            let header = message.parts[part].header
            let isAttached = header.token("content-disposition") == "attachment"
            guard !isText(part), !message.parts[part].isMultipart, !message.parts[part].isMessage,
                isAttached || header.field("content-id") == nil && header.field("content-location") == nil
            else { return nil }
            let name =
                header.parameter("filename", of: "content-disposition") ?? header.parameter("name", of: "content-type")
            return EncodedWord.decode(Array((name ?? message.parts[part].type).utf8))
        }
    }

    /// The body of a message and its other texts.
    func body(of root: Int) -> Body {
        var found = Body()
        found.body = choose(root, &found.others)
        return found
    }

    private func isText(_ part: Int) -> Bool {
        let type = message.parts[part].type
        return [
            "text/html", "text/plain", "text/markdown", "text/x-markdown", "text/enriched", "application/xhtml+xml", "",
        ].contains(type)
            || !type.contains("/")
    }

    private func isBlank(_ part: Int) -> Bool { message.parts[part].body.isEmpty }

    /// The part that is shown of a part; the texts of the rest are put with the others. As deep as parts are nested.
    private func choose(_ part: Int, _ others: inout [(part: Int, reason: Article.Dropped.Reason)]) -> Int? {
        let children = message.inside[part]
        guard message.parts[part].isMultipart, !children.isEmpty else {
            if message.parts[part].isMessage || message.parts[part].isMultipart {
                if children.isEmpty { others.append((part, .unread)) }
                return nil
            }
            return isText(part) && !isBlank(part) ? part : nil
        }
        let isAlternative = message.parts[part].type == "multipart/alternative"
        let isRelated = message.parts[part].type == "multipart/related"
        // Of alternatives the last is the richest; of related parts the one that is named is the page.
        var order = isAlternative ? Array(children.reversed()) : children
        if isRelated, let start = message.parts[part].header.parameter("start", of: "content-type"),
            let page = children.first(where: { message.parts[$0].header.text("content-id") == start })
        {
            order = [page] + children.filter { $0 != page }
        }
        var chosen: Int?
        let isAttached: (Int) -> Bool = { message.parts[$0].header.token("content-disposition") == "attachment" }
        for child in order.filter({ !isAttached($0) }) + order.filter(isAttached) {
            guard let found = choose(child, &others) else { continue }
            if chosen == nil {
                chosen = found
            } else {
                others.append((found, isAlternative ? .repeatedText : .furniture))
            }
        }
        return chosen
    }
}
