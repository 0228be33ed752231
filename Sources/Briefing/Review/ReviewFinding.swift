internal import Basics
internal import Recognition

/// Something that the editor should look at, with its evidence and the lines that would settle it.
///
///     ReviewFinding(.unnamedOutlet, "visit.txt", on: [source.path], lines: CorrectionLines.article("visit.txt", ["outlet": "…"]))
struct ReviewFinding: Sendable, Hashable {
    /// What it is, in the order of the review.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case unnamedOutlet, noHeadline, undated, doubtfulArticle
        case cannotBothHold, samePerson, sameInitiative, thinEvidence, unresolvedDate, droppedText
        /// Not a question: what the editor has set already.
        case setByEditor
    }

    /// Words of the pile, where they stand.
    struct Evidence: Sendable, Hashable {
        var text: String
        /// The words that it is about, in bytes of the text.
        var range: Range<Int>?
        /// The source, by its index.
        var source: Int
        /// The element of its page; `nil` where the words are not on it.
        var anchor: String?
    }

    var kind: Kind
    /// Whom or what it is about.
    var title: String
    /// Why it is doubtful: a rule, a comparison.
    var why: String?
    var evidence: [Evidence]
    /// Lines for `corrections.yml`, to be pasted as they are.
    var lines: String?
    /// The pages that it concerns.
    var pages: [String]

    init(
        _ kind: Kind, _ title: String, why: String? = nil, evidence: [Evidence] = [], lines: String? = nil,
        on pages: [String] = []
    ) {
        (self.kind, self.title, self.why) = (kind, title, why)
        (self.evidence, self.lines, self.pages) = (evidence, lines, pages)
    }
}

extension ReviewFinding.Evidence {
    /// A statement as evidence.
    init(_ statement: Statement, _ range: Range<Int>? = nil) {
        self.init(text: statement.text, range: range, source: statement.source, anchor: statement.anchor)
    }
}
