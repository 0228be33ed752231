import Basics

/// What a page states about its article in JSON-LD (schema.org).
struct StructuredData: Sendable {
    var headline: String?
    var authors: [String] = []
    /// Organisations that are named as authors.
    var organisations: [String] = []
    var published: String?
    var publisher: String?
    var description: String?
    var body: String?
    var language: String?
    var keywords: [String] = []
    /// The one person whom the page describes, where it describes one only.
    var onlyPerson: String?

    init(_ tree: HTMLTree) {
        var objects: [JSON] = []
        for node in tree.nodes.indices where tree.tag(node) == .script {
            for child in tree.children(node) { Self.collect(Self.parse(Array(tree.text(child))), 0, &objects) }
        }
        let people = Set(objects.filter { Self.types($0).contains("Person") }.compactMap { $0["name"]?.stringValue })
        onlyPerson = people.count == 1 ? people.first.map(Self.unescaped) : nil
        let byID = Dictionary(
            objects.compactMap { object in object["@id"]?.stringValue.map { ($0, object) } },
            uniquingKeysWith: { $0["name"] == nil ? $1 : $0 })
        let articles = objects.filter(Self.isArticle)
        guard let article = Self.main(articles, tree) else {
            let page = objects.first { Self.types($0).contains("WebPage") }
            published = page?["datePublished"]?.stringValue
            return
        }
        headline = (article["headline"] ?? article["name"])?.stringValue.map(Self.unescaped)
        authors = Self.names(article["author"] ?? article["creator"], byID)
        if authors.count > 20 { authors = [] }
        let authorObjects = article["author"]?.arrayValue ?? article["author"].map { [$0] } ?? []
        organisations = authorObjects.filter { object in Self.types(object).contains { $0.hasSuffix("Organization") } }
            .compactMap { $0["name"]?.stringValue.map(Self.unescaped) }
        published = Self.text(article["datePublished"] ?? article["dateCreated"])
        publisher = Self.names(article["publisher"], byID, isPublisher: true).first
        description = article["description"]?.stringValue.map(Self.unescaped)
        body = article["articleBody"]?.stringValue
        language = article["inLanguage"]?.stringValue
        let list = article["keywords"]
        keywords =
            list?.arrayValue?.compactMap(\.stringValue) ?? list?.stringValue.map {
                $0.split(separator: ",").map { String($0).trimmingSpaces }
            } ?? []
    }

    /// The page's own article: the one that has the page's title, else the first with a headline or a text. Lists of other
    /// articles state theirs in the same way.
    private static func main(_ articles: [JSON], _ tree: HTMLTree) -> JSON? {
        let full = articles.filter { $0["headline"] != nil || $0["articleBody"] != nil }
        guard full.count > 1 else { return full.first ?? articles.first }
        let titles = tree.nodes.indices.lazy.compactMap { node -> String? in
            if tree.tag(node) == .title {
                return tree.children(node).map { HTMLText.clean(Array(tree.text($0))) }.first
            }
            guard tree.tag(node) == .meta, tree.value(node, .property).elementsEqual("og:title".utf8) else {
                return nil
            }
            return tree[node, .content].map(HTMLText.clean)
        }.prefix(2).map { LineShape($0).phrase }
        let own = full.first { article in
            let phrase = LineShape(unescaped(article["headline"]?.stringValue ?? "")).phrase
            return phrase.utf8.count >= 8 && titles.contains { $0.hasPrefix(phrase) }
        }
        return own ?? full.first
    }

    /// A script's text; control characters inside strings and comment marks around it are common faults.
    private static func parse(_ bytes: [UInt8]) -> JSON? {
        var text = bytes[...]
        // "<![CDATA[" holds the sign that a list begins with.
        let head = String(decoding: text.prefix(60), as: UTF8.self)
        if let mark = head.find("<![CDATA[") {
            text = text.dropFirst(head.utf8.distance(from: head.startIndex, to: mark.upperBound))
            if let end = text.lastIndex(of: UInt8(ascii: ">")), text[..<end].suffix(2).elementsEqual("]]".utf8) {
                text = text[..<(end - 2)]
            }
        }
        guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = text.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return nil }
        let cleaned = text[start...end].map { $0 < 0x20 ? 0x20 : $0 }
        do { return try JSON(parsing: cleaned) } catch {
            do { return try JSON(parsing: withoutTrailingCommas(cleaned)) } catch { return nil }
        }
    }

    /// Without commas before a closing bracket, which hand-made templates leave.
    private static func withoutTrailingCommas(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var (inString, isEscaped) = (false, false)
        var comma: Int?
        for byte in bytes {
            if inString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
            } else if byte == UInt8(ascii: "\"") {
                (inString, comma) = (true, nil)
            } else if byte == UInt8(ascii: ",") {
                comma = out.count
            } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                if let comma { out[comma] = 0x20 }
                comma = nil
            } else if byte > 0x20 {
                comma = nil
            }
            out.append(byte)
        }
        return out
    }

    private static func collect(_ value: JSON?, _ depth: Int, _ objects: inout [JSON]) {
        guard let value, depth < 6, objects.count < 500 else { return }
        switch value {
        case .array(let elements): for element in elements { collect(element, depth + 1, &objects) }
        case .object(let members):
            objects.append(value)
            for member in members
            where ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"].contains(member.name) {
                collect(member.value, depth + 1, &objects)
            }
        default: break
        }
    }

    private static func types(_ object: JSON) -> [String] {
        let type = object["@type"]
        return type?.arrayValue?.compactMap(\.stringValue) ?? type?.stringValue.map { [$0] } ?? []
    }

    private static func isArticle(_ object: JSON) -> Bool {
        types(object).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
                || type.hasSuffix("Posting")
                || ["Review", "CriticReview", "Recipe"].contains(type)
        }
    }

    private static func text(_ value: JSON?) -> String? { value?.stringValue ?? value?.arrayValue?.first?.stringValue }

    private static func names(_ value: JSON?, _ byID: [String: JSON], isPublisher: Bool = false) -> [String] {
        switch value {
        case .string(let name): return [unescaped(name)]
        case .array(let elements):
            return elements.prefix(30).flatMap { names($0, byID, isPublisher: isPublisher) }
        case .object:
            guard let object = value else { return [] }
            if !isPublisher, types(object).contains(where: { $0.hasSuffix("Organization") }) { return [] }
            if let name = object["name"] {
                return (name.stringValue.map { [$0] } ?? name.arrayValue?.compactMap(\.stringValue) ?? []).map(
                    unescaped)
            }
            guard let id = object["@id"]?.stringValue, let other = byID[id], other["name"] != nil else { return [] }
            return names(other, [:], isPublisher: isPublisher)
        default: return []
        }
    }

    /// Texts are often written with HTML's character references.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") || text.contains("<") else { return HTMLText.clean(text) }
        let tree = GumboBridge.parse(HTMLPrescan(Array(text.utf8.prefix(20_000))))
        return tree.plainText(0)
    }
}
