internal import Basics

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
    /// The marking on every sheet, "OFFICIAL – SENSITIVE".
    var marking: String?
    /// Which state of the briefing it is, "2" or "draft 3".
    var version: String?
    /// Who last read it through, and when.
    var reviewed: Review?
    /// Where readers send corrections: a mail address, a web address, or words.
    var contact: String?
    /// Whether search engines may list the site.
    var isIndexed = true
    /// The day as of which it speaks; with the time and the offset where the editor gives them.
    var asOf: Moment?
    /// The zone of a publication time that a source prints without one.
    var timeZone: SiteTimeZone?
    /// Where the site will stand.
    var baseURL: BaseURL?
    /// What is made beside the pages.
    var outputs = Set(SiteOutput.allCases)
    /// How much of an article its page shows.
    var reproduction = Reproduction.full
    /// Whether names and dates are looked for in the texts.
    var recognises = true
    /// The editor's own summary, as Markdown: `index.md`.
    var summary: String?

    /// Whether an output is made: feeds need an address as well.
    func makes(_ output: SiteOutput) -> Bool { outputs.contains(output) && (output != .feeds || baseURL != nil) }
}

/// Somebody who read the briefing through, on a day.
struct Review: Sendable, Hashable {
    var name: String
    var date: CalendarDate
}

/// What a build makes beside the pages, by its name in `site.yml`.
enum SiteOutput: String, Sendable, Hashable, CaseIterable {
    /// `search.html` with its index.
    case search
    /// `print.html`
    case print
    /// `data/`
    case data
    /// `feed.xml` and `sitemap.xml`
    case feeds
    /// `calendar.ics`
    case calendar
    /// `briefing.txt`
    case text
}

/// How much of an article's text is on the site.
enum Reproduction: String, Sendable, Hashable, CaseIterable {
    /// All of it.
    case full
    /// The paragraphs that a statement on another page stands in.
    case quoted
    /// None: the statements alone, on the pages that cite them.
    case off
}
