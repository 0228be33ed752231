/// What a briefing holds, as far as two are compared: read from `data/briefing.json`, the earlier and the present one alike.
struct Snapshot: Sendable, Hashable {
    var edition: Edition
    /// Whether it holds every statement of its articles, not only those that a page cites.
    var isWhole: Bool
    /// The days that the pile is about, in EDTF.
    var event: String?
    var sources: [Source]
    /// People, initiatives and dates.
    var subjects: [Entry]
    var statements: [Statement]
    var meetings: [Meeting]
    var differences: [Difference]

    /// An article.
    struct Source: Sendable, Hashable {
        var number: Int
        var slug: String
        /// The headline, or what stands in for one.
        var title: String
        var address: String?
        var fields: [Field]
    }

    /// A person, an initiative or a date.
    struct Entry: Sendable, Hashable {
        var kind: Change.Kind
        /// The slug, or the value in EDTF.
        var id: String
        var name: String
        /// Spellings that no other is likely to share: by them an entry is known again under another slug.
        var spellings: [String]
        var fields: [Field]
        /// The ids of the statements that name it.
        var statements: [String]
        /// The numbers of the sources whose front matter lists it.
        var listedBy: [Int]
    }

    /// What is printed of something, under its name: an office, an expansion.
    struct Field: Sendable, Hashable {
        var name: Alteration.Field
        var values: [String]
    }

    struct Statement: Sendable, Hashable {
        var id: String
        /// The number of its source.
        var source: Int
        var text: String
        /// The dates that it names, in reading order.
        var dates: [Naming]
    }

    /// A date in a statement.
    struct Naming: Sendable, Hashable {
        /// The value in EDTF.
        var id: String
        /// The words, in UTF-8 bytes of the statement's text.
        var range: Range<Int>
        /// `happened`, `scheduled`, `deadline`, `unclear`
        var status: String?
    }

    struct Meeting: Sendable, Hashable {
        /// The ids of those who met, ascending, so that the order of their names does not count.
        var parties: [String]
        var names: [String]
        var days: [String]
        var isPlanned: Bool
    }

    struct Difference: Sendable, Hashable {
        var kind: String
        var topic: String
        /// The ids of what it is on, ascending.
        var subjects: [String]
        /// What is printed, each once, ascending.
        var values: [String]
    }
}
