internal import Basics
internal import Loaders
internal import Recognition

/// The texts of an article as fields of data: title, dek, one body text, captions apart.
struct TextFields: Sendable {
    /// The body's blocks but its captions, separated by a blank line.
    private(set) var body = ""
    private var places: [Int: (field: String, base: Int)] = [:]
    private var maps: [Int: TextMap] = [:]
    private let title: TextMap?
    private let standfirst: TextMap?

    init(_ article: Article) {
        title = article.title?.map
        standfirst = article.standfirst?.map
        if article.loader == Inspector.asItIs {
            // The file itself is the body, so that offsets into the one are offsets into the other.
            body = article.source.text
            let offsets = ScalarOffsets(article.source.utf8)
            for (index, block) in article.blocks.enumerated() {
                maps[index] = block.map
                let start = block.map.source(for: 0..<block.text.utf8.count)?.lowerBound ?? 0
                places[index] = ("text", offsets[start])
            }
            return
        }
        var captions = 0
        var scalars = 0
        for (index, block) in article.blocks.enumerated() {
            maps[index] = block.map
            if block.kind == .caption {
                places[index] = ("caption:\(captions)", 0)
                captions += 1
            } else {
                if !body.isEmpty {
                    body += "\n\n"
                    scalars += 2
                }
                places[index] = ("text", scalars)
                body += block.text
                scalars += block.text.unicodeScalars.count
            }
        }
    }

    /// The field that a text is in, and where it begins there, in scalars.
    func place(of place: Passage.Place) -> (field: String, base: Int) {
        switch place {
        case .title: ("title", 0)
        case .standfirst: ("dek", 0)
        case .block(let index): places[index] ?? ("text", 0)
        }
    }

    /// Where a text came from.
    func map(of place: Passage.Place) -> TextMap? {
        switch place {
        case .title: title
        case .standfirst: standfirst
        case .block(let index): maps[index]
        }
    }

    /// The captions with their credits and the number of body blocks before each.
    func captions(_ article: Article) -> [JSON] {
        var before = 0
        return article.blocks.compactMap { block in
            guard block.kind == .caption else {
                before += 1
                return nil
            }
            let line = block.map.source(for: 0..<block.text.utf8.count).map { article.source.position(at: $0.lowerBound).line }
            let credit = article.dropped.first { $0.reason == .credit && $0.line == line }
            return .object([
                .init("text", .string(block.text)), .init("credit", .optional(credit?.text)), .init("after", .int(before)),
            ])
        }
    }
}

/// How many Unicode scalars stand before each byte of a text.
struct ScalarOffsets: Sendable {
    private var counts: [Int32] = []

    init(_ utf8: [UInt8]) {
        counts.reserveCapacity(utf8.count + 1)
        var count: Int32 = 0
        for byte in utf8 {
            counts.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        // A byte inside a scalar counts the scalar as begun; only boundaries are asked for.
        counts.append(count)
    }

    subscript(byte: Int) -> Int { Int(counts[min(max(byte, 0), counts.count - 1)]) }
}
