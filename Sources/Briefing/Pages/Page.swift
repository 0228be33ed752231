internal import Templating

/// One page of the site, decided but not rendered.
struct Page: Sendable {
    /// From the site's root, `people/ana-brook.html`.
    var path: String
    /// What it is: `front`, `article`, `person` …; a class on its body.
    var kind: String
    /// The part of the site that it belongs to, as the navigation marks it.
    var section: String
    /// Empty where the page is named by its kind in the words of the site's language.
    var title: String
    /// The template's name.
    var template: String
    /// The data under their names, beside `site` and `page`.
    var data: [(String, TemplateValue)]
    /// Whether search engines may list it: a person's page made without the editor may not be.
    var isIndexed = true
    /// Whether it is on the site only as drafts are asked for.
    var isDraft = false
    /// What it says of itself to other programs, as further values of `page`.
    var metadata: [(String, TemplateValue)] = []
}

/// The pages and other files of a site: every address, decided once.
struct Site: Sendable {
    /// What every template sees as `site`.
    var data: TemplateValue
    var pages: [Page]
    /// Files that are no pages.
    var files: [OutputFile]
    /// Of each source how much of its text is on its page, in percent, where that is not all.
    var shares: [Int]?
    /// What links to a page or a paragraph preview.
    var previews: PreviewMaker
}
