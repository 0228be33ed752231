import Basics

/// What a record of an export says about an article, read through the alias table of front matters.
///
/// The record may be an object of JSON, a row of CSV or an entry of RIS: keys and values with their places.
struct RecordMetadata {
    /// The record's keys that say something.
    private(set) var entries: [MetadataMapping.Entry] = []
    let source: SourceText

    init(_ source: SourceText) { self.source = source }

    /// Adds a value under a key; nothing where the value says nothing.
    mutating func add(_ key: String, _ keyRange: Range<Int>, _ value: Metadata?) {
        // No record that a tool writes has as many; the alias table is asked for each of them.
        guard let value, entries.count < 200 else { return }
        entries.append(.init(key: key, keyRange: keyRange, value: value))
    }

    /// An article with the record's fields and without a body.
    func describe(basis: Article.Published.Basis, in range: Range<Int>) -> (Article, [Diagnostic]) {
        var article = Article(source: source, loader: "")
        let mapping = MetadataMapping(entries: entries, range: range)
        let diagnostics = ClippingMetadata(source, mapping: mapping).describe(&article)
        article.metadata = nil
        article.published?.basis = basis
        return (article, diagnostics)
    }

    /// The record as an entry of an index; `nil` without an address.
    func indexed(in range: Range<Int>, _ places: inout PlaceFinder) -> IndexedArticle? {
        let (article, _) = describe(basis: .meta, in: range)
        guard let address = article.sourceURL else { return nil }
        var indexed = IndexedArticle(address: address, location: places.location(of: range))
        indexed.title = article.title?.text
        indexed.authors = article.authors
        indexed.publisher = article.publisher
        indexed.published = article.published
        indexed.tags = article.tags
        return indexed
    }

    /// A date as exports write it in the form that front matters have: seconds or milliseconds since 1970 as UTC,
    /// `20230918T031500Z`, `2025/05/28/`.
    static func date(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
        if digits == bytes.count, digits == 10 || digits == 13, let number = Int(text) {
            let seconds = digits == 13 ? number / 1000 : number
            let date = CalendarDate(dayNumber: seconds / 86_400)
            return Moment(date: date, minuteOfDay: seconds % 86_400 / 60, offset: 0).description
        }
        if digits == 8, bytes.count == 8 || bytes.count == 16 && bytes[8] == UInt8(ascii: "T") {
            let part = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
            let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
            return bytes.count == 8 ? day : day + "T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
        }
        let parts = text.split(separator: "/")
        if digits == 4, parts.count >= 3, bytes.count > 4, bytes[4] == UInt8(ascii: "/"), let month = Int(parts[1]),
            let day = Int(parts[2]), let year = Int(parts[0]),
            let date = CalendarDate(year: year, month: month, day: day)
        {
            return date.description
        }
        return text
    }
}

extension RecordMetadata {
    /// The value of a JSON member in the form of a front matter's; `nil` where it is empty or has no such form.
    static func value(_ value: PlacedJSON, _ key: String, _ bytes: [UInt8]) -> Metadata? {
        let isDate = MetadataKey.field(of: key) == .published
        switch value {
        case .string(let range):
            guard let text = value.text(in: bytes)?.text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
            return .text(isDate ? date(text) : text, range)
        case .word(let range):
            guard let word = value.word(in: bytes), let first = word.utf8.first, (0x30...0x39).contains(first) else {
                return nil
            }
            return .text(isDate ? date(word) : word, range)
        case .array(let elements, let range):
            let values = elements.compactMap { Self.value($0, key, bytes) }
            return values.isEmpty ? nil : .list(values, range)
        case .object(_, let range): return object(value, key, bytes).map { .text($0, range) }
        }
    }

    /// A person, a label or a date that is written as an object: of a feed, of schema.org, of CSL.
    private static func object(_ value: PlacedJSON, _ key: String, _ bytes: [UInt8]) -> String? {
        func text(_ name: String) -> String? {
            value[name]?.text(in: bytes)?.text.trimmingSpaces.nonEmpty
        }
        if let name = text("name") ?? text("literal") ?? text("label") ?? text("title") ?? text("raw") { return name }
        if let family = text("family") {
            return [text("given"), text("non-dropping-particle"), family].compactMap(\.self).joined(separator: " ")
        }
        guard let parts = value["date-parts"]?.elements?.first?.elements else { return nil }
        let numbers = parts.compactMap { part -> Int? in
            (part.word(in: bytes) ?? part.text(in: bytes)?.text).flatMap { Int($0) }
        }
        guard numbers.count == 3 else { return nil }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description
    }
}

extension String {
    /// The text, or `nil` where there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
