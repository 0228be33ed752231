internal import Basics
internal import Loaders
internal import Recognition
internal import Templating

/// What of an article is shown where the site may not show all of it: its cited paragraphs, or its cited sentences alone.
///
/// Every statement keeps the paragraph that its mark leads to; what is left out is counted.
struct ArticleExcerpt: Sendable {
    let reproduction: Reproduction
    /// The cited statements of each source, by its index.
    private let cited: [[Int]]

    init(_ reproduction: Reproduction, cited: [[Int]]) {
        self.reproduction = reproduction
        self.cited = cited
    }

    /// The blocks that stand on the page, with gaps between them.
    func pieces(_ index: Int, _ data: PageData) -> [TemplateValue] {
        let source = data.dossier.sources[index]
        let reading = data.dossier.readings[index]
        let shown = sentences(index, data)
        var pieces: [TemplateValue] = []
        var omitted = 0
        func close() {
            if omitted > 0 { pieces.append(.make([("omitted", .int(omitted)), ("number", .none)])) }
            omitted = 0
        }
        for (block, content) in source.article.blocks.enumerated() {
            guard let ranges = shown[block],
                let passage = reading.passages.firstIndex(where: { $0.place == .block(block) })
            else {
                omitted += 1
                continue
            }
            close()
            let namings = reading.mentions.compactMap { mention -> Statement.Naming? in
                guard mention.passage == passage, let subject = Subject(mention.target) else { return nil }
                return .init(range: mention.range, subject: subject, basis: mention.basis)
            }
            let bytes = Array(content.text.utf8)
            let whole = reproduction == .quoted
            let runs = (whole ? [0..<bytes.count] : ranges).map { range -> TemplateValue in
                let inner = namings.filter {
                    range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
                }
                .map { naming in
                    var naming = naming
                    naming.range =
                        naming.range.lowerBound - range.lowerBound..<naming.range.upperBound - range.lowerBound
                    return naming
                }
                return .list(
                    data.segments(of: String(decoding: bytes[range], as: UTF8.self), inner, on: nil))
            }
            pieces.append(
                .make([
                    ("omitted", .none), ("number", .int(content.number ?? block + 1)),
                    ("is_caption", .bool(content.kind == .caption)),
                    ("runs", .list(runs)), ("is_whole", .bool(whole)),
                ]))
        }
        close()
        return pieces
    }

    /// How much of an article's text is shown, in percent.
    func share(_ index: Int, _ data: PageData) -> Int {
        let blocks = data.dossier.sources[index].article.blocks
        let all = blocks.reduce(0) { $0 + $1.text.utf8.count }
        guard all > 0 else { return 0 }
        let shown = sentences(index, data).reduce(0) { sum, item in
            sum
                + (reproduction == .quoted
                    ? blocks[item.key].text.utf8.count : item.value.reduce(0) { $0 + $1.count })
        }
        return (shown * 100 + all / 2) / all
    }

    /// The cited sentences by their block, in reading order.
    private func sentences(_ index: Int, _ data: PageData) -> [Int: [Range<Int>]] {
        var result: [Int: [Range<Int>]] = [:]
        for statement in cited[index].map({ data.dossier.statements[$0] }) {
            if case .block(let block) = statement.place { result[block, default: []].append(statement.range) }
        }
        return result
    }
}
