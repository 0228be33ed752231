/// A content folder as it was found: which file is what, nothing read yet.
struct ContentFolder: Sendable, Hashable {
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
    /// Files to copy as they are: their path, and their path below `assets/`.
    var assets: [Asset] = []

    struct Asset: Sendable, Hashable {
        var path: String
        var name: String
    }
}
