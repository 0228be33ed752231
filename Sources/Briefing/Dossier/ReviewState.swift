internal import Basics
internal import Loaders

/// Whether somebody has read through what the site holds now.
///
/// There are no clocks and no file times in it: what is newer than a review is a source that was published after its day,
/// or an as-of date behind it.
struct ReviewState: Sendable, Hashable {
    /// Who read it last.
    var review: Review?
    /// The numbers of the sources that were published after that.
    var newer: [Int] = []
    /// Whether nothing is newer than the review; without one nothing is reviewed.
    var isCurrent: Bool

    init(_ review: Review?, _ dossier: Dossier) {
        self.review = review
        guard let review else {
            isCurrent = false
            return
        }
        newer = dossier.sources.filter { $0.published.map { $0.moment.date > review.date } ?? false }.map(\.number)
        isCurrent = newer.isEmpty && dossier.asOf.map { $0.date <= review.date } ?? true
    }
}
