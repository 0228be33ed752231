public import Basics

/// One text of an article: its title, its standfirst or one of its blocks, as plain text.
public struct Passage: Sendable, Hashable {
    /// Where the text stands in the article.
    public enum Place: Sendable, Hashable {
        /// The headline.
        case title
        /// The standfirst.
        case standfirst
        /// A block of the body, by its index in the article's blocks.
        case block(Int)
    }

    /// What sort of text it is: headings are read with less trust in capitals, captions date nothing.
    public enum Kind: Sendable, Hashable {
        /// The headline.
        case title
        /// The standfirst.
        case standfirst
        /// Running text.
        case paragraph
        /// A heading within the body.
        case heading
        /// An item of a list.
        case listItem
        /// A block quotation.
        case quotation
        /// A table, or a row of one.
        case table
        /// The words under a picture.
        case caption
        /// Preformatted text; nothing is recognised in it.
        case code
    }

    /// Where the text stands in the article.
    public var place: Place
    /// What sort of text it is.
    public var kind: Kind
    /// The text; a soft line break is one space.
    public var text: String

    /// A text and where it stands.
    public init(place: Place, kind: Kind, text: String) {
        self.place = place
        self.kind = kind
        self.text = text
    }
}

/// An article as recognition sees it.
///
///     TextDocument(id: "port-talks", published: nil, authors: [], passages: [
///         Passage(place: .title, kind: .title, text: "Harbour talks open"),
///         Passage(place: .block(0), kind: .paragraph, text: "Port Minister Ana Brook arrived on Tuesday."),
///     ])
public struct TextDocument: Sendable, Hashable {
    /// The article's stable name, such as its slug; unique in the pile.
    public var id: String
    /// When it was published, where that is stated.
    public var published: Moment?
    /// Who wrote it: people by form, who get no page for that alone.
    public var authors: [String]
    /// Its texts in reading order.
    public var passages: [Passage]

    /// An article's texts with what is stated about it.
    public init(id: String, published: Moment? = nil, authors: [String] = [], passages: [Passage]) {
        self.id = id
        self.published = published
        self.authors = authors
        self.passages = passages
    }
}
