import CommonMark
import FuzzSupport

/// Random Markdown against the bridge to libcmark: none may crash it or take more than a second; its leaves lie in the
/// text, each is one anchor on the page, links change no word, and nothing gets out of an attribute or a tag.
///
///     Scripts/fuzz markdown --seconds 60 --inputs 100000
@main
struct MarkdownTarget: FuzzTarget {
    static let name = "markdown"
    private let seed: UInt64
    private let mutator = Mutator(pieces: pieces, longest: 4000)
    private var (leaves, links) = (0, 0)

    static func main() throws { try fuzz() }

    init(_ options: Options) { seed = options.seed }

    var summary: String { "\(leaves) leaves, \(links) links inserted" }

    func input(_ number: Int) -> String {
        var random = SeededGenerator(seed: seed, input: number)
        var bytes: [UInt8]
        if random.below(2) == 0 {
            bytes = (0...random.below(80)).flatMap { _ in Array(random.pick(Self.pieces).utf8) }
        } else {
            bytes = Array(random.pick(Self.documents).utf8)
            mutator.mutate(&bytes, with: Array(random.pick(Self.documents).utf8), &random)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func text(of input: String) -> String { input.debugDescription }

    mutating func run(_ input: String, number: Int) -> String? {
        var random = SeededGenerator(seed: seed &+ 1, input: number)
        let document = MarkdownDocument(parsing: input)
        leaves += document.leaves.count
        let length = input.utf8.count
        for leaf in document.leaves where leaf.range.lowerBound < 0 || leaf.range.upperBound > length {
            return "a leaf at \(leaf.range) of \(length) bytes"
        }
        var options = MarkdownDocument.RenderOptions()
        for leaf in document.leaves.indices { options.leafAttributes[leaf] = [("id", "p\(leaf)")] }
        options.hasHeadingIDs = number % 3 == 0
        options.dropsRelativeAddresses = number % 5 == 0
        options.headingShift = number % 2
        let html = document.html(options)
        if let fault = Page.fault(html) { return fault }
        let anchors = Page(html).anchors
        for (index, leaf) in document.leaves.enumerated() where leaf.kind != .html {
            let count = anchors["p\(index)", default: 0]
            if count != 1 { return "leaf \(index) has \(count) anchors" }
        }
        let inserted = document.leaves.indices.filter { _ in random.below(2) == 0 }.compactMap {
            index -> MarkdownDocument.Link? in
            let text = Array(document.leaves[index].text.utf8)
            guard text.count > 1 else { return nil }
            let low = random.below(text.count)
            let high = low + 1 + random.below(text.count - low)
            guard [low, high].allSatisfy({ $0 == text.count || text[$0] & 0xC0 != 0x80 }) else { return nil }
            return .init(leaf: index, range: low..<high, destination: "people/x.html?a=\"&b", title: "<T\">")
        }
        let (after, refused) = document.inserting(inserted)
        links += inserted.count - refused.count
        let linked = after.html(options)
        if Page(linked).text != Page(html).text { return "links changed the text" }
        return Page.fault(linked)
    }

    private static let pieces = [
        "a", "b c", " ", "  ", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "[", "]", "](u)", "](<v w> 't')", "![",
        "[r]", "\n[r]: /r 'T'\n",
        "<b>", "</b>", "<!-- c -->", "<https://e.example>", "<m@e.example>", "&amp;", "&copy;", "&x;", "\\", "\\*",
        "\\\\", "\n> ", "\n>", "> ",
        "\n- ", "\n  ", "\n    ", "\t", "\n1. ", "\n2) ", "\n999999999. ", "\n# ", "\n## x ##\n", "\n===\n", "\n---\n",
        "\n```\n", "\n~~~ info\n",
        "\n<div>\n", "<script>alert(1)</script>", "<a href=\"javascript:x\" onclick='y'>", "](javascript:alert(1))",
        "](JaVaScRiPt&#58;x)",
        "](data:text/html,x)", "](x \"onclick=y\")", "\" onload=\"", "'>", "é", "😀", "\"q\"", "&acE;", "&#0;",
        "&#x110000;", "\r\n", "\r", "(", ")",
        "!", "  \n", "\\\n", "\u{A0}", "\u{0}", "\u{FEFF}", "\u{202E}", "|", " | ", "\n|", "\n|---|\n", "\n|:-:|--|\n",
        "\n-|-\n", "a|b", "\\|",
        "~", "~~", "\\~", "[^n]", "\n[^n]: ", "\n\n[^m]: c\n", "[^m]", "[^\n]", "- [ ] ", "\n- [x] ", "www.a.example",
        "https://b.example/c_d",
        "m@c.example", "@", "://", "ftp://", "e\u{301}", "\u{2028}",
    ]

    private static let documents = [
        "# Council meets\n\nThe *council* of **Orrin** met on [Tuesday](/t \"day\").\n\n1. Bridge\n   - Road\n   - `code`\n2. Quay\n\n> Quoted *words*.\n",
        "| Year | Ships |\n|:--|--:|\n| 2023 | 12 |\n| `a|b` | ~~9~~ |\n\nText[^1] and more[^2].\n\n[^1]: A note.\n\n    With two paragraphs.\n[^2]: Another.\n",
        "- [ ] open\n- [x] done\n\n```swift\nlet a = 1\n```\n\n<div>\nraw\n</div>\n\n![the quay](quay.jpg \"Photo\")\n\nwww.e.example/a_b, m@e.example\n",
        "Setext\n===\n\nline  \nbreak\\\nhard\n\n***\n\n[ref]: /url 'Title'\n\n[ref] &amp; <https://e.example/?a=b&c=d> &copy; \\*\n",
    ]
}
