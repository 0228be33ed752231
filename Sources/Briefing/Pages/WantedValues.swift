internal import Templating

/// Which of a page's values its template may ask for: what no template mentions is not made.
///
///     wanted("spellings", data.spellings(record))     // ("spellings", …), or ("spellings", none) without looking for any
struct WantedValues: Sendable {
    /// `nil` where a template finds out only when it runs.
    private let names: Set<String>?

    /// All of them.
    static let everything = WantedValues(names: nil)

    private init(names: Set<String>?) { self.names = names }

    /// Those that a template of a library can ask for: all, where it takes a page's value whole.
    init(by template: String, in library: TemplateLibrary) {
        let mentions = library.mentions(of: template)
        names = mentions.flatMap { $0.whole.isDisjoint(with: Self.values) ? $0.names : nil }
    }

    /// The values of which parts may be left out.
    private static let values: Set<String> = ["page", "front", "article", "person", "initiative", "date"]

    /// Whether one is wanted.
    func contains(_ name: String) -> Bool { names?.contains(name) ?? true }

    /// The name and its value, which is made only if it is wanted.
    func callAsFunction(_ name: String, _ value: @autoclosure () -> TemplateValue) -> (String, TemplateValue) {
        (name, contains(name) ? value() : .none)
    }
}
