public import Basics

/// One file of the pile, before anything is known of it.
public struct Clipping: Sendable {
    /// The path as it is shown, `Content/articles/a.txt`.
    public var name: String
    /// The file's bytes.
    public var bytes: [UInt8]

    /// A file's name and bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The file name's ending in lower case, without the dot; empty where there is none.
    public var ending: String {
        let file = name.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
        return file[file.index(after: dot)...].lowercased()
    }
}

/// What a loader made of a file: its articles (a feed holds many, an empty file none) and its complaints.
public struct LoadedClipping: Sendable {
    /// The articles in the order of the file.
    public var articles: [Article]
    /// What an index without bodies (a reading list's export) names, in the order of the file.
    public var indexed: [IndexedArticle] = []
    /// What was wrong with the file; a clipping's faults are warnings.
    public var diagnostics: [Diagnostic]
    /// Whether the complaints say already why there is no article.
    var isExplained = false

    /// Articles and complaints.
    public init(articles: [Article], diagnostics: [Diagnostic]) {
        self.articles = articles
        self.diagnostics = diagnostics
    }
}
