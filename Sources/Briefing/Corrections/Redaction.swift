internal import Basics

/// A person or an article of which the briefing tells nothing, whatever new clippings say.
///
///     redact:
///       - {person: Lena Fisk}
///       - {article: visit.txt}
struct Redaction: Sendable, Hashable {
    enum Target: Sendable, Hashable {
        /// A person, by the full name or any spelling.
        case person(String)
        /// An article, without words.
        case article(CorrectionTarget)
    }

    var target: Target
    var location: Diagnostic.Location
}

extension Corrections {
    /// What must not be told, in the order of the file.
    var redactions: [Redaction] {
        all.compactMap { correction in
            if case .redact(let redaction) = correction.act { redaction } else { nil }
        }
    }
}
