internal import Basics

/// Writes lines for `corrections.yml` that are read back as what they say.
///
///     CorrectionLines.entry("drop", [("article", "visit.txt"), ("paragraph", "Subscribe to")])
///     // drop:
///     //   - {article: "visit.txt", paragraph: "Subscribe to"}
enum CorrectionLines {
    /// What the editor has to fill in.
    static let blank = "…"

    /// One entry with named values.
    static func entry(_ key: String, _ values: [(String, String)]) -> String {
        "\(key):\n  - {\(values.map { "\($0): \(quoted($1))" }.joined(separator: ", "))}\n"
    }

    /// One entry that is a list.
    static func list(_ key: String, _ values: [String]) -> String {
        "\(key):\n  - [\(values.map(quoted).joined(separator: ", "))]\n"
    }

    /// A name under a key that takes names.
    static func name(_ key: String, _ name: String) -> String { "\(key): [\(quoted(name))]\n" }

    /// A double-quoted scalar: what JSON escapes, YAML reads alike.
    private static func quoted(_ text: String) -> String { JSON.string(text).line }

    /// The first words of a text, enough to find it by.
    static func opening(_ text: String, _ count: Int = 8) -> String { Source.firstWords(of: text, count) }
}
