internal import Basics
internal import Loaders

/// Decides which articles may be on the site at all; the others leave no trace in it.
///
/// An embargo ends where the editor gives a moment with its zone at or past it, in `site.yml` or with `--as-of`. A day is
/// no moment, and an inferred as-of date never ends one.
struct PublicationGate: Sendable, Hashable {
    /// Whether drafts are on the site.
    var showsDrafts = false
    /// The editor's as-of moment.
    var asOf: Moment?
    /// The site's zone.
    var timeZone: SiteTimeZone?

    /// What is held back, for whoever runs the build: nothing of it is on the site.
    struct Withheld: Sendable, Hashable {
        var file: String
        var address: String?
        /// `nil` for a draft.
        var embargo: PublicationNotice.Embargo?
    }

    /// Whether the article is held back, and what is wrong with what its front matter says of that.
    func withheld(_ article: Article) -> Reported<Withheld?> {
        let notice = PublicationNotice(article, timeZone: timeZone)
        func held(_ embargo: PublicationNotice.Embargo?) -> Withheld {
            Withheld(file: article.source.name, address: article.sourceURL, embargo: embargo)
        }
        if let embargo = notice.embargo, !isOver(embargo) { return Reported(held(embargo), notice.diagnostics) }
        if notice.isDraft, !showsDrafts { return Reported(held(nil), notice.diagnostics) }
        return Reported(nil, notice.diagnostics)
    }

    private func isOver(_ embargo: PublicationNotice.Embargo) -> Bool {
        guard case .until(let end) = embargo, let end = end.instant, let now = asOf?.instant else { return false }
        return now >= end
    }
}
