internal import Basics
internal import Loaders
internal import Recognition

/// Finds what a correction is about: the articles by their names, the words in their texts.
///
///     let finder = TargetFinder(sources)
///     finder.places(of: target)      // [Place(article: 2, passage: .block(3), range: 17..<31)]
///     finder.missed(target)          // why there is none, and the nearest thing that would match
///
/// Words that stand in an article several times are found at each place: the more words are quoted, the fewer places.
struct TargetFinder: Sendable {
    /// Where words stand: the text and the range in its bytes. Without words the whole article, with no passage.
    struct Place: Sendable, Hashable {
        /// The article, by its index.
        var article: Int
        var passage: Passage.Place?
        var range: Range<Int>
    }

    private struct Entry: Sendable {
        var names: Set<String>
        var passages: [(place: Passage.Place, text: String, folded: FoldedText)]
    }

    private let entries: [Entry]
    private let byName: [String: [Int]]
    /// The names of articles that aren't to be published: what is said of them waits.
    private let withheld: Set<String>

    /// A finder over articles that have no page yet; `withheld` are the files of articles that get none.
    init(_ articles: [Article], withheld: Set<String> = []) {
        self.init(
            articles.map { article in
                (article, Slug.make(from: article.slug ?? article.title?.text ?? Source.openingWords(of: article)))
            }, withheld)
    }

    /// A finder over the sources of a dossier; places name them by their index.
    init(_ sources: [Source], withheld: Set<String> = []) { self.init(sources.map { ($0.article, $0.slug) }, withheld) }

    private init(_ articles: [(article: Article, slug: String)], _ withheld: Set<String>) {
        self.withheld = Set(withheld.flatMap(Self.ends))
        entries = articles.map { article, slug in
            Entry(
                names: Self.names(of: article, slug: slug),
                passages: Source.passages(of: article).map { ($0.place, $0.text, FoldedText($0.text)) })
        }
        byName = Dictionary(
            entries.enumerated().flatMap { index, entry in entry.names.map { ($0, [index]) } }, uniquingKeysWith: +)
    }

    /// The articles that a name means, by their indices: the one of that path, else all of that file name or slug.
    func articles(named name: String) -> [Int] {
        var name = name
        while name.hasPrefix("./") { name = String(name.dropFirst(2)) }
        return (byName[name] ?? byName[name.lowercased()] ?? []).sorted()
    }

    /// The articles that a target means, whatever its words.
    func articles(of target: CorrectionTarget) -> [Int] {
        target.article.map(articles(named:)) ?? Array(entries.indices)
    }

    /// Every place that a target means, in the order of articles and texts; none where it means nothing.
    func places(of target: CorrectionTarget) -> [Place] {
        let articles = articles(of: target)
        guard let words = target.words.map(FoldedText.init) else {
            return articles.map { Place(article: $0, passage: nil, range: 0..<0) }
        }
        return articles.flatMap { article in
            entries[article].passages.flatMap { passage in
                passage.folded.ranges(of: words).map { Place(article: article, passage: passage.place, range: $0) }
            }
        }
    }

    /// Why a target means nothing, with the nearest thing that would match; `nil` where it means an article that is held
    /// back.
    func missed(_ target: CorrectionTarget) -> AppliedCorrections.Miss? {
        if let name = target.article, articles(named: name).isEmpty {
            if withheld.contains(name) { return nil }
            return .noArticle(name, nearest: NearMiss.suggestion(for: name, among: byName.keys.sorted()))
        }
        guard let words = target.words else { return .noEffect }
        let own = target.article.map(articles(named:)) ?? []
        let others = entries.indices.first { index in
            !own.contains(index)
                && entries[index].passages.contains { !$0.folded.ranges(of: FoldedText(words)).isEmpty }
        }
        let nearest = NearestWords(words)
        let texts = (own.isEmpty ? Array(entries.indices) : own).lazy.flatMap { entries[$0].passages.map(\.text) }
        return .noWords(
            words, article: target.article, elsewhere: target.article == nil ? nil : others.flatMap(shortName),
            nearest: nearest.best(in: texts))
    }

    private func shortName(_ index: Int) -> String? {
        entries[index].names.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    /// Every name by which an article can be meant: its path, all ends of it, its slug, and those of a clipping of the
    /// same article that it replaced.
    private static func names(of article: Article, slug: String) -> Set<String> {
        var names: Set<String> = [slug]
        if let own = article.slug { names.insert(own) }
        for file in [article.source.name] + article.otherFiles { names.formUnion(ends(of: file)) }
        return names
    }

    /// A path and all ends of it: `articles/day 1/visit.txt`, `day 1/visit.txt`, `visit.txt`.
    private static func ends(of file: String) -> [String] {
        var path = file[...]
        var ends = [file]
        while let slash = path.firstIndex(of: "/") {
            path = path[path.index(after: slash)...]
            if !path.isEmpty { ends.append(String(path)) }
        }
        return ends
    }
}

/// The words of a text that are nearest to words that don't stand in it.
struct NearestWords: Sendable {
    private let wanted: [String: Int]
    private let count: Int

    init(_ words: String) {
        let words = words.split(whereSeparator: \.isWhitespace).prefix(60).map(Self.fold)
        wanted = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
        count = words.count
    }

    /// A run of as many words, more than half of which are among the wanted ones; the first of the best.
    func best(in texts: some Sequence<String>) -> String? {
        guard count > 0 else { return nil }
        var best: (score: Int, words: String)?
        for text in texts {
            let words = text.split(whereSeparator: \.isWhitespace)
            let folded = words.map { Self.fold($0) }
            var seen: [String: Int] = [:]
            var score = 0
            for end in folded.indices {
                if let wish = wanted[folded[end]] {
                    let already = seen[folded[end], default: 0]
                    seen[folded[end]] = already + 1
                    if already < wish { score += 1 }
                }
                if end >= count, let wish = wanted[folded[end - count]], let already = seen[folded[end - count]] {
                    seen[folded[end - count]] = already - 1
                    if already <= wish { score -= 1 }
                }
                if score * 2 > count, score > best?.score ?? 0 {
                    best = (score, words[max(0, end + 1 - count)...end].joined(separator: " "))
                }
            }
        }
        return best?.words
    }

    private static func fold(_ word: Substring) -> String {
        word.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
