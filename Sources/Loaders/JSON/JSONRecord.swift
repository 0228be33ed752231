import Basics

/// One object of JSON that may be an article: what trafilatura, news-please, NewsAPI, wallabag, a JSON Feed and others
/// write.
struct JSONRecord {
    let source: SourceText
    let value: PlacedJSON

    /// Members that hold a body, the best first, and what it is where the name says so.
    private static let bodies: [(name: String, kind: EmbeddedBody.Kind?)] = [
        ("content_html", .fragment), ("contenthtml", .fragment), ("content:encoded", .fragment), ("html", .fragment),
        ("content", nil), ("articlebody", nil), ("maintext", .extracted), ("text", .extracted),
        ("content_text", .extracted), ("body", nil), ("fulltext", nil), ("full_text", nil), ("markdown", .markdown),
        ("raw_text", .extracted),
    ]

    private func isBody(_ member: PlacedJSON.Member) -> Bool {
        let name = member.name.lowercased()
        return Self.bodies.contains { $0.name == name }
    }

    /// The body, and the member that it stands in.
    var body: (body: EmbeddedBody, range: Range<Int>)? {
        for (name, kind) in Self.bodies {
            guard let member = value.members?.last(where: { $0.name.lowercased() == name }),
                let text = member.value.text(in: source.utf8)
            else { continue }
            let body = kind.map { EmbeddedBody(kind: $0, text: text) } ?? .guess(text)
            if !body.isEmpty { return (body, member.value.range) }
        }
        return nil
    }

    /// What the members say through the alias table.
    var metadata: RecordMetadata {
        var metadata = RecordMetadata(source)
        for member in value.members ?? [] where !isBody(member) && isField(member.name) {
            metadata.add(member.name, member.nameRange, RecordMetadata.value(member.value, member.name, source.utf8))
        }
        return metadata
    }

    /// A slug in an export is the tool's, not the editor's.
    private func isField(_ name: String) -> Bool {
        guard let field = MetadataKey.field(of: name) else { return ["external_url"].contains(name) }
        return field != .slug
    }

    /// The article without its feed's fields; the body may be missing.
    func article(loader: String, basis: Article.Published.Basis) -> (item: EmbeddedArticle, diagnostics: [Diagnostic]) {
        var item = EmbeddedArticle(loader: loader, place: value.range)
        let (fields, diagnostics) = metadata.describe(basis: basis, in: value.range)
        item.title = fields.title.flatMap(FeedText.line)
        item.summary = fields.standfirst.map(EmbeddedBody.guess)
        item.authors = fields.authors
        item.publisher = fields.publisher
        item.published = fields.published
        item.language = fields.language
        item.address = fields.sourceURL
        item.tags = fields.tags
        let body = body
        item.body = body?.body
        addOthers(&item, bodyRange: body?.range)
        return (item, diagnostics)
    }

    /// Every other text of the record goes to the receipt.
    private func addOthers(_ item: inout EmbeddedArticle, bodyRange: Range<Int>?) {
        for member in value.members ?? [] where member.value.range != bodyRange {
            let name = member.name.lowercased()
            let reason: Article.Dropped.Reason =
                isBody(member) ? .repeatedText : name == "comments" ? .comments : .field
            if !isBody(member), isField(member.name) { continue }
            for text in Self.texts(member.value, source.utf8) { item.addOther(text, reason) }
        }
    }

    private static func texts(_ value: PlacedJSON, _ bytes: [UInt8]) -> [Article.Text] {
        switch value {
        case .string: [value.text(in: bytes)].compactMap(\.self)
        case .word: []
        case .array(let elements, _): elements.flatMap { texts($0, bytes) }
        case .object(let members, _): members.flatMap { texts($0.value, bytes) }
        }
    }
}
