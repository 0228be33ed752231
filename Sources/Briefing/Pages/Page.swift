internal import Templating

/// One page of the site, decided but not rendered.
///
/// What it shows is made when it is rendered, and for each of its uses again: a plan of fifty thousand pages is light.
struct Page: Sendable {
    /// Values under the names that a template knows them by.
    typealias Data = [(String, TemplateValue)]

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
    /// Makes the data, beside `site` and `page`, as far as it is wanted.
    var data: @Sendable (WantedValues) -> Data
    /// Whether search engines may list it: a person's page made without the editor may not be.
    var isIndexed: Bool
    /// Whether it is on the site only as drafts are asked for.
    var isDraft: Bool
    /// Of a list that is cut into pages the number of this one, from one.
    var part = 1
    /// Makes what it says of itself to other programs, as further values of `page`.
    var metadata: @Sendable (WantedValues) -> Data = { _ in [] }

    init(
        path: String, kind: String, section: String, title: String, template: String,
        data: @autoclosure @escaping @Sendable () -> Data, isIndexed: Bool = true,
        isDraft: Bool = false
    ) {
        (self.path, self.kind, self.section, self.title, self.template) = (path, kind, section, title, template)
        (self.data, self.isIndexed, self.isDraft) = ({ _ in data() }, isIndexed, isDraft)
    }
}

/// The pages and other files of a site: every address, decided once.
struct Site: Sendable {
    /// What every template sees as `site`.
    var data: TemplateValue
    var pages: [Page]
    /// Files that are no pages.
    var files: [FileMaker]
    /// Of each source how much of its text is on its page, in percent, where that is not all.
    var shares: [Int]?
    /// What links to a page or a paragraph preview; `nil` where they do not.
    var previews: PreviewMaker?
    /// What the review layer asks the editor to look at.
    var findings = 0
}

/// Files of a site that are no pages, made together when one of them is wanted.
struct FileMaker: Sendable {
    /// The path of the one file, or the folder that they stand in, with a slash at its end.
    var place: String
    var make: @Sendable () -> [OutputFile]

    /// The file at one path.
    init(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
        (place, make) = (path, { [OutputFile(path: path, bytes: bytes())] })
    }

    /// The files in a folder.
    init(folder: String, _ make: @escaping @Sendable () -> [OutputFile]) { (place, self.make) = (folder, make) }

    /// A file that is made already.
    init(_ file: OutputFile) { (place, make) = (file.path, { [file] }) }

    /// Whether a path can be one of them.
    func mayHold(_ path: String) -> Bool { place.hasSuffix("/") ? path.hasPrefix(place) : path == place }
}
