internal import Templating

/// How the site looks: its compiled templates, the words of the pages, and the files that go to Output beside them.
struct Look: Sendable {
    var library: TemplateLibrary
    /// The words of the pages themselves, by their names in the templates: `t.people`.
    var words: TemplateValue
    /// `style.css` and whatever else is no template.
    var assets: [OutputFile]
}
