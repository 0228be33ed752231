internal import Basics
internal import Loaders

/// Applies what the editor says of articles: what is known of them, and which paragraphs belong to them.
///
/// It stands between reading and cataloguing, so that slugs, dates and everything found follow from the corrected articles.
struct ArticleCorrector: Sendable {
    let corrections: Corrections
    /// The files of articles that aren't to be published: a correction of one has its effect when it is.
    var withheld: Set<String> = []

    /// Corrects articles in place, and says which corrections that took.
    func correct(_ articles: inout [Article]) -> AppliedCorrections {
        var applied = AppliedCorrections()
        guard corrections.all.contains(where: \.isOfArticle) else { return applied }
        let finder = TargetFinder(articles, withheld: withheld)
        let original = articles
        for correction in corrections.all {
            switch correction.act {
            case .article(let facts): set(facts, at: correction.location, finder, &articles, &applied)
            case .date(let target, .date(.day(let day))) where target.words == nil:
                var facts = ArticleCorrection(target: target)
                facts.published = Moment(date: day)
                facts.places[.published] = correction.location
                set(facts, at: correction.location, finder, &articles, &applied)
            default: continue
            }
        }
        let edits = BlockEdits(corrections, finder, original, &applied)
        for index in articles.indices { edits.apply(to: &articles[index], index, &applied) }
        return applied
    }

    private func set(
        _ facts: ArticleCorrection, at location: Diagnostic.Location, _ finder: TargetFinder,
        _ articles: inout [Article], _ applied: inout AppliedCorrections
    ) {
        let found = finder.places(of: facts.target).map(\.article)
        if found.isEmpty, let miss = finder.missed(facts.target) { applied.miss(location, miss) }
        applied.apply(location, times: found.count)
        for index in found {
            let name = Path.name(of: articles[index].source.name) + (articles[index].part.map { " (\($0))" } ?? "")
            for (field, value) in facts.values {
                let place = facts.places[field] ?? location
                applied.claim("the \(field.rawValue) of '\(name)'", value, at: place)
                articles[index].setBy.fields[field] = place
            }
            facts.set(&articles[index])
        }
    }
}

extension Correction {
    /// Whether ``ArticleCorrector`` applies it.
    fileprivate var isOfArticle: Bool {
        switch act {
        case .article, .drop, .restore: true
        case .date(let target, _): target.words == nil
        default: false
        }
    }
}

extension ArticleCorrection {
    /// What is set, as text, to compare two corrections by.
    fileprivate var values: [(Article.SetBy.Field, String)] {
        let values: [(Article.SetBy.Field, String?)] = [
            (.outlet, outlet), (.headline, headline),
            (.author, authors.isEmpty ? nil : authors.joined(separator: "; ")),
            (.published, published?.description), (.address, address),
        ]
        return values.compactMap { field, value in value.map { (field, $0) } }
    }

    fileprivate func set(_ article: inout Article) {
        if let outlet { article.publisher = outlet }
        if let headline {
            var map = TextMap()
            map.append(textLength: headline.utf8.count, source: nil)
            article.title = .init(text: headline, map: map)
        }
        if !authors.isEmpty { article.authors = authors }
        if let published {
            article.published = .init(moment: published, basis: .editor, words: published.description, range: nil)
        }
        if let address { article.sourceURL = address }
    }
}
