internal import Basics
internal import Loaders

/// The catalogue as it was made last.
///
/// Where bodies of articles alone are other, slugs, dates and numbers are the same: unless an article without a date asks
/// the texts of the others for it.
struct CatalogueMemory: Sendable {
    private struct Made: Sendable {
        var cataloguer: SourceCataloguer
        var articles: [Article]
        var catalogue: Reported<[Source]>
        /// The index of each article's source.
        var places: [Int]
    }

    private var made: Made?
    /// Where the sources differ from those of the last time, where that is known.
    private(set) var edits: ListEdits<Source>?

    mutating func catalogue(
        _ articles: [Article], knowing known: ListEdits<Article>?, by cataloguer: SourceCataloguer
    ) -> Reported<[Source]> {
        edits = nil
        if var made, made.cataloguer == cataloguer,
            let edited = BodyEdits.places(articles, made.articles, knowing: known)
        {
            let old = made.catalogue.value
            for index in edited {
                let place = made.places[index]
                var article = articles[index]
                // As `sources.yml` set them.
                let old = made.catalogue.value[place].article
                (article.publisher, article.setBy) = (old.publisher, old.setBy)
                made.catalogue.value[place].article = article
            }
            made.articles = articles
            edits = ListEdits(from: old, to: made.catalogue.value, at: edited.map { made.places[$0] })
            self.made = made
            return made.catalogue
        }
        made = nil
        let catalogue = cataloguer.catalogue(articles)
        if articles.allSatisfy({ $0.published != nil }), let places = Self.places(articles, catalogue.value) {
            made = Made(cataloguer: cataloguer, articles: articles, catalogue: catalogue, places: places)
        }
        return catalogue
    }

    /// The index of each article's source; `nil` where a file holds several articles.
    private static func places(_ articles: [Article], _ sources: [Source]) -> [Int]? {
        let places = Dictionary(
            sources.enumerated().map { ($1.article.source.name, $0) }, uniquingKeysWith: { first, _ in first })
        guard places.count == articles.count else { return nil }
        return articles.compactMap { places[$0.source.name] }
    }
}
