internal import Basics
internal import Loaders

/// A page of the editor's own, such as "About" or "Method".
struct FreePage: Sendable, Hashable {
    /// The path of its file.
    var file: String
    var slug: String
    var title: String
    /// Markdown.
    var text: String
    var formerly: [FormerSlug] = []
    var isDraft = false
    var isIndexed = true

    /// The path of its page from the site's root.
    var path: String { Self.path(of: slug) }

    static func path(of slug: String) -> String { "pages/\(slug).html" }
}

/// The editor's pages, in the order of their files.
struct FreePageSet: Sendable, Hashable {
    var pages: [FreePage] = []
    /// How many drafts were left out.
    var drafts = 0
}

/// Reads the files of `Content/pages`: Markdown with a front matter.
///
///     ---
///     title: How this briefing is made
///     ---
///     Every sentence …
///
/// Without a title the file's name is it.
struct FreePageReader: Sendable {
    let disk: Disk
    /// Whether drafts count.
    var showsDrafts = false

    private static let keys = ["title", "slug", "formerly", "noindex", "draft"]

    func read(_ paths: [String]) -> Reported<FreePageSet> {
        var result = Reported(FreePageSet())
        var taken: [String: FreePage] = [:]
        for path in paths {
            let file = EntryFileReader(disk: disk).read(path)
            result.diagnostics += file.diagnostics
            guard let file = file.value else { continue }
            let read = page(file)
            guard showsDrafts || !read.value.isDraft else {
                result.value.drafts += 1
                continue
            }
            result.diagnostics += read.diagnostics
            if let other = taken[read.value.slug] {
                result.diagnostics.append(.samePage(read.value, other))
            } else {
                taken[read.value.slug] = read.value
                result.value.pages.append(read.value)
            }
        }
        return result
    }

    private func page(_ file: EntryFile) -> Reported<FreePage> {
        var keys = KeyReader(
            file.source, file.front ?? MetadataMapping(entries: [], range: 0..<0), known: Self.keys)
        let stem = Path.stem(of: file.source.name)
        let title = keys.line("title") ?? EditorReader.name(of: file)
        let slug = keys.text("slug") ?? Slug.make(from: stem)
        if !Slug.isValid(slug) { keys.complain(.notASlug(slug, at: keys.place("slug"))) }
        let page = FreePage(
            file: file.source.name, slug: Slug.make(from: slug), title: title, text: file.body,
            formerly: keys.formerly(), isDraft: keys.isOn("draft", default: false),
            isIndexed: !keys.isOn("noindex", default: false))
        return Reported(page, keys.diagnostics)
    }
}

extension Diagnostic {
    static func samePage(_ page: FreePage, _ other: FreePage) -> Diagnostic {
        Diagnostic(
            .error, "same-slug", at: .init(file: page.file), "two pages would be \(page.path)",
            notes: [.init("the other", at: .init(file: other.file))], fix: "give one of them a slug of its own")
    }
}
