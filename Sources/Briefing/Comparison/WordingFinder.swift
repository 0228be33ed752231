internal import Basics
internal import Recognition

/// Measures how much of each source's body stands, word for word, in each other.
///
/// Runs of five words are looked up in an index that keeps the first ``Postings/limit`` sources of each: linear in the
/// words of the pile.
struct WordingFinder: Sendable {
    let dossier: Dossier

    static let width = 5
    /// A share is notable from so many per cent and so many words.
    static let notable = (percent: 15, words: 30)

    func wording() -> SharedWording {
        let sources = dossier.readings.indices
        var index: [UInt64: [Int32]] = [:]
        let bodies = sources.map { body(of: $0) }
        for source in sources {
            for run in Set(bodies[source].runs.map(\.hash)) where index[run]?.count ?? 0 < Postings.limit {
                index[run, default: []].append(Int32(clamping: source))
            }
        }
        let shares = sources.flatMap { self.shares(of: $0, bodies[$0], index) }
        var copies = UnionFind<Int>()
        for share in shares where share.shared * 2 > share.words { copies.join(share.source, share.other) }
        var clusters: [Int: [Int]] = [:]
        for source in sources { clusters[copies.root(of: source), default: []].append(source) }
        return SharedWording(
            shares: shares.filter { $0.percent >= Self.notable.percent && $0.shared >= Self.notable.words },
            separatelyWorded: clusters.count,
            copies: clusters.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] })
    }

    private struct Body {
        /// The runs of five words, each with the place of its first word.
        var runs: [(hash: UInt64, start: Int)] = []
        var words = 0
    }

    private func body(of source: Int) -> Body {
        var body = Body()
        for passage in dossier.readings[source].passages {
            switch passage.kind {
            case .paragraph, .listItem, .quotation: break
            default: continue
            }
            let isWhole = !passage.text.utf8.contains(UInt8(ascii: "[")) || !passage.text.contains(Withheld.words)
            let text = ComparedText(isWhole ? passage.text : passage.text.replacing(Withheld.words, with: " "))
            if text.words.count >= Self.width {
                for (offset, run) in text.shingles(Self.width).enumerated() {
                    body.runs.append((run, body.words + offset))
                }
            }
            body.words += text.words.count
        }
        return body
    }

    private func shares(of source: Int, _ body: Body, _ index: [UInt64: [Int32]]) -> [SharedWording.Share] {
        var shared: [Int32: (words: Int, end: Int)] = [:]
        for (hash, start) in body.runs {
            for other in index[hash] ?? [] where other != Int32(clamping: source) {
                var (words, end) = shared[other] ?? (0, 0)
                words += start + Self.width - max(start, end)
                end = start + Self.width
                shared[other] = (words, end)
            }
        }
        return shared.map { .init(source: source, other: Int($0), shared: $1.words, words: body.words) }
            .sorted { ($1.shared, $0.other) < ($0.shared, $1.other) }
    }
}
