public import Basics

/// An article that an index without bodies names: a line of a reading list's or a reference manager's export.
///
///     url,title,time_added
///     https://paper.example/strike,Dockers return to work,1748400000
///
/// It is joined by its address to a clipping of the pile, or listed as "not clipped".
public struct IndexedArticle: Sendable, Hashable {
    /// The address as the index prints it.
    public var address: String
    /// The headline, where the index has one.
    public var title: String?
    /// Who wrote it, as printed.
    public var authors: [String] = []
    /// The outlet.
    public var publisher: String?
    /// When it was published; never when it was saved.
    public var published: Article.Published?
    /// The keywords that somebody filed it under.
    public var tags: [String] = []
    /// Where the index names it.
    public var location: Diagnostic.Location

    /// An article of an index, by its address.
    public init(address: String, location: Diagnostic.Location) {
        self.address = address
        self.location = location
    }
}
