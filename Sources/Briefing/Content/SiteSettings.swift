/// What `site.yml` says; everything has a default.
struct SiteSettings: Sendable, Hashable {
    /// The briefing's name; without it the best-supported person and span of days stand in.
    var title: String?
    /// One line below it.
    var subtitle: String?
    /// A BCP 47 tag.
    var language = "en"
    /// Who answers for it.
    var preparedBy: String?
    /// Whether names and dates are looked for in the texts.
    var recognises = true
    /// The editor's own summary, as Markdown: `index.md`.
    var summary: String?
}
