internal import Loaders

/// Which articles of the pile may have pictures. The pictures themselves are files of their own and always read.
struct ImageMemory: Sendable {
    private var articles: [Article] = []
    private var places: [Int] = []

    /// The articles with something that may be a picture, by their indices.
    mutating func places(_ articles: [Article], knowing edits: ListEdits<Article>?) -> [Int] {
        if let edited = BodyEdits.others(articles, self.articles, knowing: edits) {
            places.removeAll(where: edited.contains)
            places = (places + edited.filter { LocalImageReader.mayHaveImages(articles[$0].markdown) }).sorted()
        } else {
            places = articles.indices.filter { LocalImageReader.mayHaveImages(articles[$0].markdown) }
        }
        self.articles = articles
        return places
    }
}
