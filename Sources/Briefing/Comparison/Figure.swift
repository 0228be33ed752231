/// An amount as it is printed.
struct Figure: Sendable, Hashable {
    enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// An amount of money.
        case money
        /// A percentage or a part of one: percent, percentage points, basis points.
        case share
        /// A number of things.
        case count
    }

    var kind: Kind
    /// The unit by which figures stand together: `USD`, `percent`, `basis points`, `troops`.
    var unit: String
    /// The source.
    var source: Int
    /// The statement, by its index in the dossier.
    var statement: Int
    /// The figure with its unit, in bytes of the statement's text.
    var range: Range<Int>
}

/// Figures of one unit on one matter, to stand side by side; nothing is reckoned.
struct FigureGroup: Sendable, Hashable {
    var kind: Figure.Kind
    var unit: String
    /// The figures, in the dossier's order; a statement may print several.
    var figures: [Figure]
    /// The sources, ascending.
    var sources: [Int]
    /// What all statements of it name.
    var subjects: [Subject]
}
