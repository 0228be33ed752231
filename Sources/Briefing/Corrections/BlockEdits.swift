internal import Basics
internal import Loaders

/// Which paragraphs the editor leaves out of articles and which are put back, all found in the articles as they were read.
struct BlockEdits: Sendable {
    /// Indices of blocks by the article's index, and who says so.
    private var dropped: [Int: [Int: Set<Diagnostic.Location>]] = [:]
    /// Indices of entries of the receipt.
    private var restored: [Int: [Int: Set<Diagnostic.Location>]] = [:]

    init(
        _ corrections: Corrections, _ finder: TargetFinder, _ articles: [Article], _ applied: inout AppliedCorrections
    ) {
        for correction in corrections.all {
            switch correction.act {
            case .drop(let target):
                let found = finder.articles(of: target)
                var isFound = false
                for index in found {
                    for block in Self.matches(target, articles[index].blocks.map(\.text)) {
                        dropped[index, default: [:]][block, default: []].insert(correction.location)
                        isFound = true
                    }
                }
                if !isFound, let miss = finder.missed(target) { applied.miss(correction.location, miss) }
            case .restore(let target):
                var isFound = false
                for index in finder.articles(of: target) {
                    for entry in Self.matches(target, articles[index].dropped.map(\.text)) {
                        restored[index, default: [:]][entry, default: []].insert(correction.location)
                        isFound = true
                    }
                }
                if isFound { continue }
                let isThere = finder.places(of: target).isEmpty == false
                let miss = isThere ? .nothingToDo("the paragraph is on the site already") : finder.missed(target)
                if let miss { applied.miss(correction.location, miss) }
            default: continue
            }
        }
    }

    /// Those that begin with the words; where none does, those that hold them.
    private static func matches(_ target: CorrectionTarget, _ texts: [String]) -> [Int] {
        guard let words = target.words.map(FoldedText.init) else { return [] }
        let folded = texts.map(FoldedText.init)
        let opening = folded.indices.filter { folded[$0].begins(with: words) }
        return opening.isEmpty ? folded.indices.filter { !folded[$0].ranges(of: words).isEmpty } : opening
    }

    func apply(to article: inout Article, _ index: Int, _ applied: inout AppliedCorrections) {
        let (out, back) = (dropped[index] ?? [:], restored[index] ?? [:])
        if out.isEmpty, back.isEmpty { return }
        var editor = BlockEditor(article)
        // A restored block's number follows from its place in the receipt, so that no other correction changes it.
        let count = article.blocks.count
        for (entry, places) in back.sorted(by: { $0.key < $1.key }) {
            let piece = article.dropped[entry]
            var block = Article.Block(
                kind: .paragraph, text: piece.text, markdown: MarkdownEscaping.escape(piece.text), map: TextMap())
            block.map.append(textLength: piece.text.utf8.count, source: piece.range)
            block.number = count + entry + 1
            let place = editor.article.blocks.firstIndex { $0.start.map { $0 > piece.range.lowerBound } ?? false }
            let isIn = editor.insert(block, at: place ?? editor.article.blocks.count)
            note(places, isIn, &applied)
            if isIn, let first = Self.first(places) {
                article.setBy.restored[count + entry + 1] = first
            }
        }
        var receipt = article.dropped.enumerated().filter { article.setBy.restored[count + $0.offset + 1] == nil }
            .map(\.element)
        for (block, places) in out.sorted(by: { $0.key < $1.key }) {
            let isOut = editor.remove(number: article.blocks[block].number ?? block + 1)
            note(places, isOut, &applied)
            guard isOut, let first = Self.first(places) else { continue }
            article.setBy.dropped[block + 1] = first
            let gone = article.blocks[block]
            let range = gone.map.source(for: 0..<gone.text.utf8.count) ?? 0..<0
            receipt.append(
                .init(
                    text: gone.text, reason: .editor, range: range,
                    line: article.source.position(at: range.lowerBound).line))
        }
        article.blocks = editor.article.blocks
        article.markdown = editor.article.markdown
        article.dropped = receipt.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
    }

    private func note(_ places: Set<Diagnostic.Location>, _ isDone: Bool, _ applied: inout AppliedCorrections) {
        for place in places {
            if isDone {
                applied.apply(place)
            } else {
                applied.miss(place, .nothingToDo("its place in a table or a list does not allow it"))
            }
        }
    }

    private static func first(_ places: Set<Diagnostic.Location>) -> Diagnostic.Location? {
        places.min {
            ($0.position?.line ?? 0, $0.position?.column ?? 0) < ($1.position?.line ?? 0, $1.position?.column ?? 0)
        }
    }
}

extension Article.Block {
    /// Where it began in the decoded file.
    fileprivate var start: Int? { map.source(for: 0..<text.utf8.count)?.lowerBound }
}
