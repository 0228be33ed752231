/// A content folder as it was found: which file is what, nothing read yet.
struct ContentFolder: Sendable, Hashable {
    /// The folder that the clippings stand in: `articles/`, or the pile itself.
    var pile = ""
    /// The clippings, in the order of their paths.
    var clippings: [String] = []
    /// `site.yml`
    var settings: String?
    /// `index.md`, the editor's summary.
    var summary: String?
    /// `corrections.yml`
    var corrections: String?
    /// The editor's entries, by the folder that they stand in.
    var people: [String] = []
    var initiatives: [String] = []
    var dates: [String] = []
    /// The editor's free pages.
    var pages: [String] = []
    /// `sources.yml`: which number each source keeps.
    var sources: String?
    /// Files to copy as they are: their path, and their path below `assets/`.
    var assets: [Asset] = []

    struct Asset: Sendable, Hashable {
        var path: String
        var name: String
    }

    /// A clipping's path below the folder of the clippings, as the editor writes it.
    func name(of clipping: String) -> String { Self.name(of: clipping, in: pile) }

    static func name(of clipping: String, in pile: String) -> String {
        clipping.hasPrefix(pile + "/") ? String(clipping.dropFirst(pile.count + 1)) : clipping
    }
}
