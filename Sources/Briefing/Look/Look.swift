internal import Templating

/// How the site looks: its compiled templates, and the files that go to Output beside the pages.
struct Look: Sendable {
    var library: TemplateLibrary
    /// `style.css` and whatever else is no template.
    var assets: [OutputFile]
}
