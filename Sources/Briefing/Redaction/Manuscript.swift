internal import Basics
internal import Loaders

/// Everything that a site is made of, as it was read: what a redaction rewrites before anything is decided from it.
struct Manuscript: Sendable {
    /// Which file is what.
    var folder = ContentFolder()
    var settings: SiteSettings
    var editor: EditorEntries
    /// The editor's pages.
    var freePages: [FreePage] = []
    var read: ReadArticles
    /// The articles with their numbers.
    var sources: [Source]
    /// Whom no file of the site may name.
    var names = WithheldNames([])
    /// How often each redaction was applied.
    var applied = AppliedCorrections()
}
