/// What the search finds: a person, an initiative, a date, an article, a statement.
///
/// Entries of one kind stand in the order in which equal hits are shown.
struct SearchEntry: Sendable, Hashable {
    /// What it is; hits are shown kind by kind.
    enum Kind: Int, Sendable, Hashable, CaseIterable {
        case person, initiative, date, article, statement
    }

    /// Where a source prints it.
    struct Mark: Sendable, Hashable {
        /// The source's index.
        var source: Int
        /// The paragraph's anchor.
        var anchor: String
    }

    /// Where the sources differ on it.
    struct Doubt: Sendable, Hashable {
        /// Whether it is to be read together rather than unable to hold both.
        var isReadTogether: Bool
        /// The difference's place, from the site's root.
        var href: String
        /// What others print, each with where.
        var rivals: [Rival]
    }

    /// A value of another source.
    struct Rival: Sendable, Hashable {
        var words: String
        var number: Int
        var href: String
    }

    var kind: Kind
    /// The name, the headline, the statement verbatim.
    var text: String
    /// The page, from the site's root; of a statement its marks say where.
    var href: String
    /// The office, the expansion; of a statement the speaker, where its words don't name one.
    var note: String?
    /// How many statements name it.
    var count = 0
    /// Where it is printed, first the place that is linked.
    var marks: [Mark] = []
    var doubts: [Doubt] = []
    /// Other texts that name it: spellings, the expansion.
    var names: [String] = []
    /// Texts that it is found by, but that don't name it: the outlet, the days of a range.
    var hints: [String] = []
}

/// A source as hits show it.
struct SearchSource: Sendable, Hashable {
    var number: Int
    /// The article's page.
    var path: String
    var title: String
    /// Outlet and date.
    var imprint: String
}
