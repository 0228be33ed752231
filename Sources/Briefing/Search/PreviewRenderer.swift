internal import Basics
internal import Templating

/// Adds to a finished page what its links preview, as `<template>` elements before the end of its body.
///
/// Each preview is rendered once for the whole site. A page gets as many as it may still weigh, the most linked first;
/// where there isn't room for all, the later ones come without a statement.
struct PreviewRenderer {
    /// The bytes that a page may come to with its previews; the limit is fifty kilobytes.
    static let heaviest = 48_500
    /// The bytes that the previews of a page may come to.
    static let most = 9_000

    private let maker: PreviewMaker
    private let library: TemplateLibrary
    private let shared: TemplateData
    private var rendered: [Preview: [UInt8]] = [:]
    /// What templates complained of; whoever takes them empties the list.
    var diagnostics: [Diagnostic] = []

    init(maker: PreviewMaker, library: TemplateLibrary, words: TemplateValue) {
        self.maker = maker
        self.library = library
        shared = library.prepare(TemplateDictionary([("t", words)]))
    }

    /// The page with its previews; `data` is what it shows.
    mutating func added(to page: [UInt8], of planned: Page, showing data: Page.Data) -> [UInt8] {
        guard let end = Self.endOfBody(page) else { return page }
        let targets = PreviewTargets(of: planned, showing: data)
        var room = min(Self.most, Self.heaviest - page.count)
        var out: [UInt8] = []
        func take(_ previews: [Preview], leaving reserve: Int) -> [Preview] {
            previews.filter { preview in
                let bytes = render(preview)
                guard bytes.count <= room - reserve else { return true }
                room -= bytes.count
                out += bytes
                return false
            }
        }
        let sources = maker.sources(targets)
        // Whole ones first, but for half of the room; sources are short, and every mark leads to one.
        let left = take(maker.subjects(targets), leaving: room / 2)
        _ = take(sources, leaving: 0)
        _ = take(left.map(\.short), leaving: 0)
        _ = take(maker.paragraphs(targets), leaving: 0)
        return page[..<end] + out + page[end...]
    }

    private mutating func render(_ preview: Preview) -> [UInt8] {
        if let bytes = rendered[preview] { return bytes }
        let result = library.render("preview.html", TemplateDictionary([("preview", preview.value)]), shared: shared)
        diagnostics += result.diagnostics.filter { !diagnostics.contains($0) }
        let bytes = result.bytes ?? []
        rendered[preview] = bytes
        return bytes
    }

    /// Where `</body>` stands last.
    private static func endOfBody(_ page: [UInt8]) -> Int? {
        let tag = Array("</body>".utf8)
        return page.indices.dropLast(tag.count - 1).last { page[$0...].starts(with: tag) }
    }
}

/// What a link previews.
///
/// A paragraph has no name, but sentences; everything else is the other way round.
struct Preview: Sendable, Hashable {
    /// A statement with its source.
    struct Said: Sendable, Hashable {
        var text: String
        var number: Int
        var outlet: String
    }

    /// What the link leads to, from the site's root, with its fragment.
    var path: String
    var kind: String
    var name: String?
    /// A source's number.
    var number: Int?
    /// The office, the expansion; of a source outlet and date.
    var note: String?
    var said: Said?
    var sentences: [String] = []
    /// Where sources differ, as the templates get it.
    var doubts: TemplateValue = []

    /// The same without the statement.
    var short: Preview {
        var preview = self
        preview.said = nil
        return preview
    }

    /// What the template gets.
    var value: TemplateValue {
        let said = said.map { said in
            TemplateValue.make([
                ("text", .string(said.text)), ("number", .int(said.number)), ("outlet", .string(said.outlet)),
            ])
        }
        return .make([
            ("path", .string(path)), ("kind", .string(kind)), ("name", .optional(name)),
            ("number", number.map(TemplateValue.int) ?? .none), ("note", .optional(note)),
            ("statement", said ?? .none), ("sentences", .list(sentences.map(TemplateValue.string))),
            ("doubts", doubts),
        ])
    }
}
