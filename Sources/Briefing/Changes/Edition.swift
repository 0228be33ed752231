/// Which state of a briefing is meant: what a reader knows it by.
struct Edition: Sendable, Hashable {
    var title: String?
    /// The editor's name for it, `2`.
    var version: String?
    /// The day as of which it speaks, in EDTF.
    var asOf: String?
}
