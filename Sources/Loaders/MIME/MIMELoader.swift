import Basics

/// Messages: pages that a browser saved as MHTML, and e-mail, each forwarded message an article of its own.
///
/// Reads bytes, as every part of a message may be in a charset of its own.
struct MIMELoader: Sendable {
    let bodies: EmbeddedBodyReader
    static let endings: Set<String> = ["mhtml", "mht", "eml"]

    func load(_ clipping: Clipping) -> (source: SourceText, loaded: LoadedClipping) {
        let reader = MIMEBody(clipping)
        let source = reader.source
        let message = MIMEMessage(clipping.bytes)
        guard message.parts[0].header.fields.count >= 2 else { return (source, notAMessage(source)) }
        var loaded = LoadedClipping(articles: [], diagnostics: [])
        let structure = MessageStructure(message: message)
        let isPage = Self.isPage(message.parts[0].header, clipping.ending)
        var faults = Faults()
        for root in structure.roots {
            var (item, parts) = item(structure, root, isPage: isPage && root == 0, reader)
            for (part, reason) in parts.others {
                let (text, fault) = reader.text(message.parts[part])
                if fault == .binary { faults.add(.binary, message.parts[part]) }
                let isHTML = message.parts[part].type.hasSuffix("html")
                let visible = isHTML ? RawHTML.visible(Array(text.text.utf8)[...]) : text.text
                item.addOther(Article.Text(text: visible, map: .whole(visible, text.sourceRange)), reason)
            }
            if let body = parts.body {
                item.body = self.body(message.parts[body], reader, &faults)
                if item.body?.kind == .page, let text = item.body?.text {
                    item.body?.text = RelatedPictures(message, reader).inlined(text, address: item.address)
                }
            }
            var (article, diagnostics) = bodies.article(item, in: source)
            if let unreadable = item.unreadableDate {
                diagnostics.append(EmbeddedArticle.unreadableDate(unreadable, 1, in: source))
            }
            article.title = article.title ?? Self.title(message.parts[root].header, reader)
            loaded.articles.append(article)
            loaded.diagnostics += diagnostics
        }
        loaded.diagnostics += complaints(message, structure, faults, reader)
        loaded.isExplained = message.tooDeep != nil || !faults.binary.isEmpty
        return (source, loaded)
    }

    /// Whether a browser wrote the file: it names the page's address, or its ending says so.
    private static func isPage(_ header: MIMEHeader, _ ending: String) -> Bool {
        if header.field("snapshot-content-location") != nil { return true }
        return ending != "eml" || (header.text("from") ?? "").hasPrefix("<Saved by")
    }

    /// What was wrong with the labels of parts.
    private struct Faults {
        /// The charsets that nobody knows.
        var charsets: [String] = []
        /// Where parts that are no text stand, in bytes.
        var binary: [Range<Int>] = []

        mutating func add(_ fault: MIMEBody.Fault, _ part: MIMEMessage.Part) {
            switch fault {
            case .binary: binary.append(part.body)
            case .charset: charsets += [part.header.parameter("charset", of: "content-type")].compactMap(\.self)
            }
        }
    }

    private func body(_ part: MIMEMessage.Part, _ reader: MIMEBody, _ faults: inout Faults) -> EmbeddedBody {
        let (text, fault) = reader.text(part)
        if let fault { faults.add(fault, part) }
        if part.type.hasSuffix("html") || part.type.hasSuffix("xhtml+xml") { return .init(kind: .page, text: text) }
        if part.type == "text/markdown" { return .init(kind: .markdown, text: text) }
        let isFlowed = part.header.parameter("format", of: "content-type")?.lowercased() == "flowed"
        return .init(kind: .pasted, text: WrappedText.unwrap(text, isFlowed: isFlowed))
    }

    private func item(_ structure: MessageStructure, _ root: Int, isPage: Bool, _ reader: MIMEBody)
        -> (item: EmbeddedArticle, parts: MessageStructure.Body)
    {
        let message = structure.message
        let header = message.parts[root].header
        let parts = structure.body(of: root)
        let start = header.fields.first?.range.lowerBound ?? message.parts[root].body.lowerBound
        let end = max(start, message.parts[root].body.upperBound)
        var item = EmbeddedArticle(loader: isPage ? "mhtml" : "e-mail", place: reader.place(start..<end))
        let bodyHeader = parts.body.map { message.parts[$0].header }
        let locations = [
            header.text("snapshot-content-location"), bodyHeader?.text("content-location"),
            header.text("content-location"),
        ]
        item.address = locations.lazy.compactMap { $0 }.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        item.language = (bodyHeader?.text("content-language") ?? header.text("content-language")).flatMap {
            $0.split(separator: ",").first.map { String($0).trimmingSpaces }
        }
        // A page's fields were written when it was saved: its date is not the article's, nor is who saved it an author.
        guard !isPage else { return (item, parts) }
        item.title = Self.title(header, reader)
        if let from = header.text("from") {
            let name = String(from.prefix { $0 != "<" }).filter { $0 != "\"" }.trimmingSpaces
            if Byline.isName(name) {
                item.authors = [name]
            } else {
                item.publisher = name.contains("@") ? nil : name.nonEmpty
            }
        }
        if let field = header.field("date"), let words = header.text("date") {
            // "(CEST)" behind the offset is a comment.
            let stated = String(words.prefix { $0 != "(" }).trimmingSpaces
            item.published = ClippingMetadata.moment(stated).map {
                .init(moment: $0, basis: .mime, words: words, range: reader.place(field.range))
            }
            if item.published == nil { item.unreadableDate = (words, reader.place(field.range)) }
        }
        return (item, parts)
    }

    /// The subject without what forwarding and replying put before it.
    private static func title(_ header: MIMEHeader, _ reader: MIMEBody) -> Article.Text? {
        guard var subject = header.text("subject"), let field = header.field("subject") else { return nil }
        while let colon = subject.firstIndex(of: ":"),
            ["fw", "fwd", "re", "aw", "wg", "tr", "rv"].contains(subject[..<colon].lowercased())
        {
            subject = String(subject[subject.index(after: colon)...]).trimmingSpaces
        }
        return subject.nonEmpty.map { Article.Text(text: $0, map: .whole($0, reader.place(field.range))) }
    }

    /// A file that begins with no fields is text that somebody gave the ending.
    private func notAMessage(_ source: SourceText) -> LoadedClipping {
        var loaded = PlainTextLoader().load(source)
        loaded.diagnostics.append(Self.notAMessage(source))
        loaded.isExplained = true
        return loaded
    }

    private func complaints(
        _ message: MIMEMessage, _ structure: MessageStructure, _ faults: Faults, _ reader: MIMEBody
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let first = faults.binary.first {
            let place = reader.place(first.lowerBound..<first.lowerBound)
            found.append(Self.binary(Diagnostic.Location(reader.source, place), faults.binary.count))
        }
        if let charset = faults.charsets.first { found.append(Self.unknownCharset(reader.source, charset)) }
        if let offset = message.tooDeep {
            found.append(Self.tooDeep(Diagnostic.Location(reader.source, reader.place(offset..<offset))))
        } else if message.breaksOff {
            found.append(Self.breaksOff(reader.source))
        }
        if !structure.attachments.isEmpty { found.append(Self.attachments(reader.source, structure.attachments)) }
        return found
    }
}

extension TextMap {
    /// A text that as a whole comes from one range.
    static func whole(_ text: String, _ range: Range<Int>?) -> TextMap {
        var map = TextMap()
        let length = text.utf8.count
        map.append(textLength: length, source: range?.count == length ? nil : range)
        return map
    }
}

extension MIMELoader {
    private static func notAMessage(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "not-a-message", at: .init(file: source.name), "the file begins with no fields of a message",
            why: "all of it is read as pasted text", fix: "give it the ending .txt, or save the message again")
    }

    private static func unknownCharset(_ source: SourceText, _ charset: String) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-charset", at: .init(file: source.name), "no charset is called '\(charset.prefix(40))'",
            why: "the text is read as UTF-8 where it can be, else as its letters say")
    }

    private static func binary(_ location: Diagnostic.Location, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "binary-text-part", at: location,
            "\(count == 1 ? "a part that is" : "\(count) parts that are") marked as text \(count == 1 ? "holds" : "hold") none",
            why: "its bytes are those of a picture, an archive or noise: it is left out",
            fix: "save the message again, or keep what it carries beside it")
    }

    private static func tooDeep(_ location: Diagnostic.Location) -> Diagnostic {
        Diagnostic(
            .warning, "message-nested-too-deeply", at: location,
            "messages or parts are nested more than \(MIMEMessage.depth) deep",
            why: "nobody forwards so often; what lies deeper is on the receipt as one piece")
    }

    private static func breaksOff(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning, "message-breaks-off", at: .init(file: source.name), "the message ends before its last part does",
            why: "what is there is read", fix: "save it again")
    }

    private static func attachments(_ source: SourceText, _ names: [String]) -> Diagnostic {
        let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
        return Diagnostic(
            .note, "attached-files", at: .init(file: source.name),
            "files attached to the message are not read: \(shown)",
            fix: "save those that are clippings beside it")
    }
}
