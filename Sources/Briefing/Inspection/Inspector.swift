internal import Basics
internal import Loaders
internal import Recognition

/// Runs the first half of the pipeline, up to the dossier, and tells what it found.
public struct Inspector: Sendable {
    private let disk: Disk

    /// The loader's name where there was none.
    static let asItIs = "as it is"

    /// An inspector on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// Loads the files, recognises across all of them, and reports.
    public func inspect(_ request: InspectionRequest) -> InspectionReport {
        var diagnostics: [Diagnostic] = []
        func take<Value>(_ step: Reported<Value>) -> Value {
            diagnostics += step.diagnostics
            return step.value
        }
        let (files, desk) = take(files(request.paths))
        let read = take(request.asPlain ? readPlain(files) : ArticleReader(disk: disk).read(files))
        let ids = Self.ids(read.articles)
        var articles = zip(read.articles, ids).map { article, id in
            var article = article
            if let moment = request.published[id] ?? request.published[""] {
                article.published = .init(
                    moment: moment, basis: .editor, words: moment.description, range: nil)
            }
            article.sourceURL = article.sourceURL ?? request.address
            return article
        }
        let applied = ArticleCorrector(corrections: desk.corrections).correct(&articles)
        let sources = take(SourceCataloguer().catalogue(articles))
        let builder = DossierBuilder(corrections: desk.corrections)
        var dossier = take(builder.build(sources, editor: desk.entries))
        dossier.applied.merge(applied)
        diagnostics += dossier.applied.diagnostics
        let names = Dictionary(zip(read.articles.map(InspectionWriter.key), ids)) { first, _ in first }
        let writer = InspectionWriter(dossier: dossier, ids: names)
        let text = InspectionText(writer: writer, colour: request.colour, why: request.why)
        return InspectionReport(writer: writer, text: text, diagnostics: diagnostics.inReadingOrder())
    }

    /// What stands beside the clippings of a content folder.
    private struct Desk {
        var corrections = Corrections()
        var entries = EditorEntries()
    }

    /// The files, and of content folders the editor's word as well.
    private func files(_ paths: [String]) -> Reported<(files: [String], desk: Desk)> {
        var result = Reported((files: [String](), desk: Desk()))
        for path in paths {
            if disk.kindFollowing(path) == .folder {
                let folder = ContentReader(disk: disk).read(path)
                let corrections = CorrectionsReader(disk: disk).read(folder.value)
                let entries = EditorReader(disk: disk, showsDrafts: true).read(folder.value)
                result.value.files += folder.value.clippings
                result.value.desk.corrections.all += corrections.value.all
                result.value.desk.entries = EditorEntries(result.value.desk.entries.all + entries.value.all)
                result.diagnostics += folder.diagnostics + corrections.diagnostics + entries.diagnostics
            } else {
                result.value.files.append(path)
            }
        }
        return result
    }

    /// Every line that is not blank is a paragraph.
    private func readPlain(_ files: [String]) -> Reported<ReadArticles> {
        var result = Reported(ReadArticles())
        for file in files {
            do throws(Disk.Failure) {
                let source = SourceText(name: file, decoding: try disk.read(file))
                var article = Article(source: source, loader: Self.asItIs)
                for (index, start) in source.lineStarts.enumerated() {
                    let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
                    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
                    guard let first = (start..<end).first(where: { !isSpace(source.utf8[$0]) }),
                        let last = (first..<end).last(where: { !isSpace(source.utf8[$0]) })
                    else { continue }
                    let range = first..<last + 1
                    article.blocks.append(
                        .init(
                            kind: .paragraph, text: source.text(in: range), markdown: "", map: TextMap(copying: range)))
                }
                result.value.articles.append(article)
            } catch {
                result.diagnostics.append(.unreadable(error))
            }
        }
        return result
    }

    /// The ids of articles: that of the file, and its number where the file holds several.
    static func ids(_ articles: [Article]) -> [String] {
        let files = articles.map(\.source.name).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        let ids = Dictionary(zip(files, ids(files))) { first, _ in first }
        return articles.map { article in
            let id = ids[article.source.name] ?? article.source.name
            return article.part.map { "\(id)-\($0)" } ?? id
        }
    }

    /// A file's name without its ending; with its folder where two are alike, and the whole path where that is not enough.
    static func ids(_ files: [String]) -> [String] {
        let stems = files.map(Path.stem(of:))
        let longer = files.map { Path.join(Path.name(of: Path.folder(of: $0)), Path.stem(of: $0)) }
        return files.indices.map { index in
            if stems.count(where: { $0 == stems[index] }) == 1 { return stems[index] }
            return longer.count(where: { $0 == longer[index] }) == 1 ? longer[index] : files[index]
        }
    }
}
