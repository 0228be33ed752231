/// A name that one place of a document shows to be a person's.
struct PersonSighting: Sendable, Hashable {
    /// The name as printed, without title and honorific.
    var name: String
    /// How much the place proves.
    var strength: Strength
    /// The rule that saw it.
    var rule: String
    /// The words that triggered it.
    var words: String
    /// The role as printed, where there is one.
    var role: String?
    /// Whether it is a byline's or a credit's.
    var isCredit = false

    enum Strength: Int, Sendable, Hashable, Comparable {
        /// A name of this form could be anything else: counts together with others.
        case weak
        /// Enough where nothing speaks against it.
        case fair
        /// Enough.
        case strong

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }
}

/// A name that one place of a document shows to be an initiative's.
struct InitiativeSighting: Sendable, Hashable {
    /// The name as printed, without the countries before it and the bracket behind it.
    var name: String
    /// The countries printed before it, in canonical spelling, sorted.
    var countries: [String] = []
    /// The countries as printed, with their hyphen.
    var pair: String?
    /// The acronym, where it is defined here or is the name.
    var acronym: String?
    /// What it stands for, where that is defined here.
    var expansion: String?
    /// A shorter form of the name that means the same: "… Partnership" of "… Partnership agreement".
    var shorter: String?
    /// Where it stands in the sentence, in tokens; a definition from its name to its bracket.
    var span: Range<Int>
    /// The rule that saw it.
    var rule: String
    /// The words that triggered it.
    var words: String
}

/// A name that one place of a document shows to be a body's.
struct OrganisationSighting: Sendable, Hashable {
    /// The name as printed.
    var name: String
    /// Its acronym, where it is defined here.
    var acronym: String?
    /// The rule that saw it.
    var rule = "body-head-noun"
    /// The words that triggered it, where they aren't the name.
    var words = ""

    /// Whether the place shows it without naming what it is, so that a definition as an initiative outranks it.
    var isIndirect: Bool { rule == "body-acronym" || rule == "body-in-apposition" || rule == "known-body" }

    /// Whether it speaks or has officers: then a programme or forum of that acronym is a body, too.
    var speaks: Bool { rule == "body-acronym" }
}
