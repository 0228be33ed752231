internal import Basics
internal import Recognition

/// What a page can be about.
enum Subject: Sendable, Hashable {
    /// A person, by the slug.
    case person(String)
    /// An initiative, by the slug.
    case initiative(String)
    /// A date or a span of days.
    case date(EDTF)

    /// The subject of a mention, where it is one that can have a page.
    init?(_ target: Mention.Target) {
        switch target {
        case .entity(.person, let id): self = .person(id)
        case .entity(.initiative, let id): self = .initiative(id)
        case .date(let value?): self = .date(value)
        default: return nil
        }
    }

    /// The path of its page from the site's root.
    var path: String {
        switch self {
        case .person(let id): "people/\(id).html"
        case .initiative(let id): "initiatives/\(id).html"
        case .date(let value): "dates/\(value.fileName).html"
        }
    }
}

/// One sentence as a source printed it, and what it names.
struct Statement: Sendable, Hashable {
    /// A mention within the statement.
    struct Naming: Sendable, Hashable {
        /// Where it stands, in UTF-8 bytes of the statement's text.
        var range: Range<Int>
        /// What it names.
        var subject: Subject
        /// Why it is thought to.
        var basis: Basis
        /// Whether what a date is given for has happened; `nil` for names.
        var status: DateStatus?
        /// Where the editor set it; `nil` for what was found.
        var setBy: Diagnostic.Location?
    }

    /// The index of its source in the dossier.
    var source: Int
    /// The text it stands in.
    var place: Passage.Place
    /// The number of its block, where that is not its place.
    var number: Int?
    /// The kind of that text.
    var kind: Passage.Kind
    /// The text it stands in, by its index among the texts of its source.
    var passage: Int
    /// Where it stands there, in bytes.
    var range: Range<Int>
    /// The text, verbatim.
    var text: String
    /// The sentence before, where this one opens with a word that leans on it.
    var lead: String?
    /// What it names, in reading order.
    var namings: [Naming]
    /// Who says it, as printed; nobody where it is the outlet itself.
    var speakers: [Speaker] = []
    /// It says again what a paragraph of the same article says, and counts once.
    var isRepetition: Bool
    /// The editor hides it: it stands in its article's text and nowhere else.
    var isHidden = false

    /// Whether only the words stand there that stand in for it.
    var isWithheld: Bool { text == Withheld.words }

    /// The anchor of the element it stands in: `p4`, `standfirst`, `headline`.
    var anchor: String {
        switch place {
        case .title: "headline"
        case .standfirst: "standfirst"
        case .block(let index): "p\(number ?? index + 1)"
        }
    }

    /// The name of that place for people.
    var placeName: String {
        switch place {
        case .title: "headline"
        case .standfirst: "standfirst"
        case .block(let index):
            "\(kind == .caption ? "caption, " : "")paragraph \(number ?? index + 1)"
        }
    }
}
