/// An initiative that no later source names: "not named in [5]", which is not to say that it was dropped.
struct Absence: Sendable, Hashable {
    var subject: Subject
    /// The sources that name it, ascending.
    var namedIn: [Int]
    /// The later sources, ascending; none of them names it.
    var notNamedIn: [Int]
}
