internal import Basics

/// What a correction is about: an article by its name, and words that are printed in it. Never a number.
///
///     {article: visit.txt, words: "met on Tuesday"}
struct CorrectionTarget: Sendable, Hashable {
    /// The file's name, its path, its path below `articles/`, or the slug of its page; `nil` is every article.
    var article: String?
    /// Words as printed; white space and the shape of quotation marks make no difference. `nil` is the whole article.
    var words: String?
    /// Where the target stands in `corrections.yml`.
    var location: Diagnostic.Location
}
