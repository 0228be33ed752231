import Basics

/// Short texts of feeds: headlines, names, dates.
enum FeedText {
    /// A headline on one line. Feeds often write it as HTML: then its place is that of the whole.
    static func line(_ text: Article.Text) -> Article.Text? {
        let source = SourceText(name: "", text: text.text)
        var line = Hygiene.clean(source, 0..<source.utf8.count)
        line.map = line.map.following(text.map)
        if EmbeddedBody.looksLikeHTML(line.text) {
            let tree = GumboBridge.parse(HTMLPrescan(Array(line.text.utf8.prefix(20_000))).bytes)
            let plain = tree.plainText(0)
            var map = TextMap()
            let place = line.sourceRange
            map.append(textLength: plain.utf8.count, source: place?.count == plain.utf8.count ? nil : place)
            line = Article.Text(text: plain, map: map)
        }
        return line.text.isEmpty ? nil : line
    }

    /// When an item was published, by the words for it.
    static func published(_ text: Article.Text?) -> Article.Published? {
        guard let text else { return nil }
        let words = HTMLText.clean(text.text)
        guard words.utf8.count <= 100, let moment = ClippingMetadata.moment(words) else { return nil }
        return .init(moment: moment, basis: .feed, words: words, range: text.sourceRange)
    }

    /// The words that should say when, where they don't.
    static func unreadable(_ text: Article.Text, at place: Range<Int>) -> (words: String, range: Range<Int>)? {
        let words = HTMLText.clean(text.text)
        return words.isEmpty || published(text) != nil ? nil : (words, text.sourceRange ?? place)
    }

    /// `desk@paper.example (Ana Brook)` and `Ana Brook <desk@paper.example>` are Ana Brook; an address alone is nobody.
    static func authors(_ text: String) -> [String] {
        let line = HTMLText.clean(text)
        if line.contains("@"), let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close {
            return Byline.names(in: String(line[line.index(after: open)..<close]))
        }
        return Byline.names(in: String(line.prefix { $0 != "<" }))
    }

    /// A web address, without what feeds put around it.
    static func address(_ text: String, base: String? = nil) -> String? {
        let line = HTMLText.clean(text)
        guard let address = HTMLAddress(base: base).absolute(line), address.hasPrefix("http") else { return nil }
        return address
    }
}
