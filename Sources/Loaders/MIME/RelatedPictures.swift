import Basics

/// The pictures that came in a message beside the page that shows them (RFC 2557), written into the page.
///
///     <img src="cid:quay@mail.example">      →      <img src="data:image/jpeg;base64,/9j/4AAQ…">
///
/// A page names such a part by its `Content-ID` or by the address in its `Content-Location`.
struct RelatedPictures {
    /// How many bytes all pictures of a page may have there.
    static let limit = 16 << 20

    private let message: MIMEMessage
    private let bytes: [UInt8]
    private var byID: [String: Int] = [:]
    private var byLocation: [String: Int] = [:]

    init(_ message: MIMEMessage, _ reader: MIMEBody) {
        self.message = message
        bytes = reader.bytes
        for (index, part) in message.parts.enumerated() where Self.types.contains(part.type) {
            if let id = part.header.text("content-id") {
                byID[id.filter { $0 != "<" && $0 != ">" }] = index
            }
            if let location = part.header.text("content-location") { byLocation[location] = index }
        }
    }

    /// The page with its pictures; what has no part, or a too large one, keeps its address.
    func inlined(_ page: Article.Text, address: String?) -> Article.Text {
        guard !byID.isEmpty || !byLocation.isEmpty else { return page }
        let html = Array(page.text.utf8)
        var budget = min(Self.limit, HTMLPrescan.size - (1 << 20) - html.count)
        let resolver = HTMLAddress(base: address)
        var (out, map, at) = ([UInt8](), TextMap(), 0)
        for place in Self.sources(html) {
            let written = String(decoding: html[place], as: UTF8.self).trimmingSpaces.replacing("&amp;", with: "&")
            guard let part = part(written, resolver), message.parts[part].body.count < budget else { continue }
            let picture = data(part)
            // A smaller one is taken for the ornament that it mostly is, where it is written into a page.
            guard picture.count >= HTMLAddress.smallestPicture,
                picture.count <= min(budget, HTMLAddress.largestPicture)
            else { continue }
            budget -= picture.count
            out += html[at..<place.lowerBound] + picture
            map.append(page.map.slice(at..<place.lowerBound))
            map.append(textLength: picture.count, source: page.map.source(for: place))
            at = place.upperBound
        }
        guard at > 0 else { return page }
        out += html[at...]
        map.append(page.map.slice(at..<html.count))
        return Article.Text(text: String(decoding: out, as: UTF8.self), map: map)
    }

    private func part(_ written: String, _ resolver: HTMLAddress) -> Int? {
        if written.lowercased().hasPrefix("cid:") {
            let id = String(written.dropFirst(4))
            return byID[id] ?? byID[HTMLAddress.decoded(id)] ?? byLocation[written]
        }
        return byLocation[written] ?? resolver.absolute(written).flatMap { byLocation[$0] }
    }

    /// A picture's bytes as an address that holds them.
    private func data(_ part: Int) -> [UInt8] {
        let part = message.parts[part]
        let coding = part.header.token("content-transfer-encoding")
        let body = bytes[part.body]
        let head = Array("data:\(part.type == "image/jpg" ? "image/jpeg" : part.type);base64,".utf8)
        switch coding {
        case "base64": return head + TransferCoding.toBase64(TransferCoding.base64(body)[...])
        case "quoted-printable": return head + TransferCoding.toBase64(TransferCoding.quotedPrintable(body)[...])
        default: return head + TransferCoding.toBase64(body)
        }
    }

    /// Where the addresses of a page's pictures stand: the `src` of every `<img`.
    private static func sources(_ html: [UInt8]) -> [Range<Int>] {
        var (found, at) = ([Range<Int>](), 0)
        while let mark = html[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = mark + 1
            guard mark + 5 < html.count, html[mark + 1...mark + 3].map({ $0 | 0x20 }) == Array("img".utf8),
                html[mark + 4] <= 0x20 || html[mark + 4] == UInt8(ascii: "/")
            else { continue }
            at = mark + 4
            while let attribute = attribute(html, &at) {
                if attribute.isSource { found.append(attribute.value) }
            }
        }
        return found
    }

    /// The next attribute of a tag; `nil` at its end.
    private static func attribute(_ html: [UInt8], _ at: inout Int) -> (isSource: Bool, value: Range<Int>)? {
        func skip(_ isSkipped: (UInt8) -> Bool) { while at < html.count, isSkipped(html[at]) { at += 1 } }
        skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
        let start = at
        skip { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let name = html[start..<at]
        skip { $0 <= 0x20 }
        guard at < html.count, html[at] != UInt8(ascii: ">") else { return nil }
        guard html[at] == UInt8(ascii: "=") else { return (false, at..<at) }
        at += 1
        skip { $0 <= 0x20 }
        guard at < html.count else { return nil }
        let quote = html[at]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        let first = at
        skip { isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">") }
        let value = first..<at
        // A quotation mark that is not closed ends with the page.
        if isQuoted, at < html.count { at += 1 }
        return (name.map { $0 | 0x20 } == Array("src".utf8), value)
    }

    /// The kinds of picture that a site shows.
    private static let types: Set<String> = [
        "image/jpeg", "image/jpg", "image/png", "image/gif", "image/webp", "image/avif",
    ]
}
