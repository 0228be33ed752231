internal import Basics
internal import Loaders
internal import Recognition

/// One thing that the editor puts right in `corrections.yml`, with its place there.
///
///     not-a-person: [Grand Palace]    # Correction(act: .notA(.person, "Grand Palace"), location: …:1:16)
///
/// The location is its identity: the ledger ``AppliedCorrections`` counts by it, and what it touched names it.
struct Correction: Sendable, Hashable {
    var act: Act
    var location: Diagnostic.Location

    /// What is put right. Texts are as written; nothing is looked up yet.
    enum Act: Sendable, Hashable {
        /// Spellings of one person or initiative, the one to show first.
        case sameAs([String])
        /// A name that is no person's, or no initiative's.
        case notA(EntityKind, String)
        /// Words that are no date.
        case notADate(CorrectionTarget)
        /// A person or an initiative gets another name; the old address leads to the new one.
        case rename(from: String, to: String)
        /// A person's office, body or both.
        case role(person: String, role: String?, organisation: String?)
        /// What an initiative's short form stands for.
        case expansion(initiative: String, String)
        /// Of values that differ, the one that these words print.
        case choose(CorrectionTarget)
        /// The date that words stand for; without words the day on which the article was published.
        case date(CorrectionTarget, EDTF)
        /// What is known of an article.
        case article(ArticleCorrection)
        /// A paragraph that is left out.
        case drop(CorrectionTarget)
        /// A paragraph that the loader left out and that belongs to the article.
        case restore(CorrectionTarget)
        /// A statement that tells of another meeting than the one it was put with.
        case split(CorrectionTarget)
        /// Statements that tell of one meeting.
        case join([CorrectionTarget])
        /// A statement for the front page.
        case key(CorrectionTarget)
        /// What isn't shown.
        case hide(CorrectionItem)
        /// What comes first.
        case order(CorrectionOrder)
        /// What must not be told.
        case redact(Redaction)
    }
}

/// A statement, a person, an initiative or a date, as the editor names it.
enum CorrectionItem: Sendable, Hashable {
    case statement(CorrectionTarget)
    case person(String)
    case initiative(String)
    case date(EDTF)
}

/// What comes first, in this order.
enum CorrectionOrder: Sendable, Hashable {
    /// Key statements; each target has its own place in the file.
    case statements([CorrectionTarget])
    case people([String])
    case initiatives([String])
}

/// What the editor knows of an article; `nil` leaves what is known.
struct ArticleCorrection: Sendable, Hashable {
    /// The article, without words.
    var target: CorrectionTarget
    var outlet: String?
    var headline: String?
    var authors: [String] = []
    var published: Moment?
    var address: String?
    /// Where each value stands, by its field.
    var places: [Article.SetBy.Field: Diagnostic.Location] = [:]
}

/// Everything that `corrections.yml` says, in the order of the file.
struct Corrections: Sendable, Hashable {
    var all: [Correction] = []

    var isEmpty: Bool { all.isEmpty }
}
