public import Basics

/// What sort of thing a name stands for.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
    /// A human being.
    case person
    /// A programme, agreement, dialogue, framework, forum, act, mission or campaign.
    case initiative
    /// A ministry, company, fund, bank, council or other body.
    case organisation
    /// A country, city or region.
    case place
}

/// Why something was recognised: the rule, and the words that triggered it.
public struct Basis: Sendable, Hashable {
    /// The stable name of the rule, such as `title-before-name`.
    public var rule: String
    /// The words that triggered it, as printed, or `editor`.
    public var words: String
    /// The same as a sentence for people.
    public var sentence: String

    /// A rule with its words.
    public init(rule: String, words: String, sentence: String) {
        self.rule = rule
        self.words = words
        self.sentence = sentence
    }
}

/// A role as the sources print it.
public struct Role: Sendable, Hashable {
    /// The words as printed, such as "Deputy Minister for Ports".
    public var text: String
    /// The documents that print it, in the order of their ids.
    public var documents: [String]

    /// A role and who prints it.
    public init(text: String, documents: [String]) {
        self.text = text
        self.documents = documents
    }
}

/// Someone or something named in the pile, decided once from all of it.
public struct Entity: Sendable, Hashable {
    /// The slug of the name, unique within its kind.
    public var id: String
    /// What it is.
    public var kind: EntityKind
    /// The name as a heading shows it: the commonest full spelling.
    public var name: String
    /// The short form in capitals, where the pile defines one.
    public var acronym: String?
    /// What the short form stands for.
    public var expansion: String?
    /// The spellings found, in the order of documents by id and then of the text.
    public var aliases: [String]
    /// The roles found, in the same order.
    public var roles: [Role]
    /// The documents that gave evidence for it, in the order of their ids. The mentions say where else it is named.
    public var documents: [String]
    /// The strongest evidence.
    public var basis: Basis
    /// Whether the editor has an entry for it.
    public var isCurated: Bool

    /// An entity as it was decided.
    public init(
        id: String, kind: EntityKind, name: String, acronym: String? = nil, expansion: String? = nil,
        aliases: [String] = [], roles: [Role] = [], documents: [String] = [], basis: Basis, isCurated: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.acronym = acronym
        self.expansion = expansion
        self.aliases = aliases
        self.roles = roles
        self.documents = documents
        self.basis = basis
        self.isCurated = isCurated
    }
}

/// An entry of the editor's own, which overrides what is found.
public struct CuratedName: Sendable, Hashable {
    /// The slug of its page.
    public var id: String
    /// What it is.
    public var kind: EntityKind
    /// The name as it is to be shown.
    public var name: String
    /// Other spellings.
    public var aliases: [String]
    /// The role to show.
    public var role: String?
    /// The organisation to show.
    public var organisation: String?
    /// What an acronym stands for.
    public var expansion: String?
    /// Where the entry stands, for complaints about it.
    public var place: Diagnostic.Location?
    /// Why it is there, as a sentence for people.
    public var reason = "the editor has an entry for it"

    /// A spelling without what makes no difference between names: case, dots, `&` or "and", a plural at the end.
    public static func key(_ spelling: String) -> String { SpellingFold.key(spelling) }

    /// An entry of the editor's.
    public init(
        id: String, kind: EntityKind, name: String, aliases: [String] = [], role: String? = nil,
        organisation: String? = nil, expansion: String? = nil,
        place: Diagnostic.Location? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.role = role
        self.organisation = organisation
        self.expansion = expansion
        self.place = place
    }
}
