public import Basics
internal import Loaders

/// What to import, and where to.
public struct ImportRequest: Sendable {
    /// Files, folders of clippings, or content folders.
    public var paths: [String]
    /// The folder for the entries.
    public var into: String
    /// Whether an entry that is there is written again.
    public var overwrites: Bool

    /// A request.
    public init(paths: [String], into: String, overwrites: Bool = false) {
        self.paths = paths
        self.into = into
        self.overwrites = overwrites
    }
}

/// What an import did.
public struct ImportReport: Sendable {
    /// The entries written: from which file to which.
    public var written: [(from: String, to: String)] = []
    /// How many stood there already, byte for byte.
    public var unchanged = 0
    /// How many stood there otherwise, and were left as they are.
    public var kept = 0
    /// All complaints, in reading order.
    public var diagnostics: [Diagnostic] = []
}

/// Writes what the loaders make of clippings as Markdown entries, for an editor to correct by hand.
///
///     Importer(disk: .real).run(ImportRequest(paths: ["pile"], into: "Content/articles"))
///
/// A site built from the entries is the site built from the clippings, but for the receipts. The clippings are only
/// read; an entry that is there stays, unless the request says otherwise.
public struct Importer: Sendable {
    private let disk: Disk

    /// An importer on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// Reads and writes.
    public func run(_ request: ImportRequest) -> ImportReport {
        var report = ImportReport()
        let files = files(request.paths, &report.diagnostics)
        let read = ArticleReader(disk: disk).read(files.map(\.path))
        report.diagnostics += read.diagnostics
        let entries = entries(read.value, files)
        let into = Path.trimmed(request.into)
        if let kind = disk.kindFollowing(into), kind != .folder {
            report.diagnostics.append(.intoIsNoFolder(into))
        } else {
            for entry in entries { write(entry, into, request.overwrites, &report) }
        }
        report.diagnostics = report.diagnostics.inReadingOrder()
        return report
    }

    /// A file to read, and its path below the folder that was named.
    private struct Input {
        var path: String
        var below: String
    }

    private struct Entry {
        var from: String
        var name: String
        var bytes: [UInt8]
        /// The pictures beside it: path and bytes.
        var images: [(name: String, bytes: [UInt8])]
    }

    private func files(_ paths: [String], _ diagnostics: inout [Diagnostic]) -> [Input] {
        var found: [Input] = []
        var seen: Set<String> = []
        for path in paths.map(Path.trimmed) {
            var inputs: [Input] = []
            switch disk.kindFollowing(path) {
            case .folder:
                let folder = ContentReader(disk: disk).read(path)
                diagnostics += folder.diagnostics
                let articles = Path.join(path, "articles")
                let root = disk.kindFollowing(articles) == .folder ? articles : path
                inputs = folder.value.clippings.map { clipping in
                    let isBelow = clipping.hasPrefix(root + "/")
                    return Input(path: clipping, below: isBelow ? String(clipping.dropFirst(root.count + 1)) : clipping)
                }
            case .file where !ClippingLoader.endings.contains(Path.ending(of: path)):
                diagnostics.append(.notClippings([path]))
            default: inputs = [Input(path: path, below: Path.name(of: path))]
            }
            found += inputs.filter { seen.insert($0.path).inserted }
        }
        return found
    }

    /// An entry for each article, in the folder that its file stands in below the one named. Its file's name keeps the
    /// order of the pile: sources of one day are numbered by it.
    private func entries(_ read: ReadArticles, _ files: [Input]) -> [Entry] {
        let articles = read.articles
        let below = Dictionary(files.map { ($0.path, $0.below) }) { first, _ in first }
        let paths = articles.map { below[$0.source.name] ?? Path.name(of: $0.source.name) }
        let ofFile = Dictionary(grouping: articles.indices) { articles[$0].source.name }
        func stem(_ path: String) -> String { Path.join(Path.folder(of: path), Path.stem(of: path)) }
        let stems = Dictionary(grouping: Set(paths), by: stem)
        return articles.indices.map { index in
            let article = articles[index]
            let file = article.source.name
            let isAlone = stems[stem(paths[index])]?.count == 1
            var name = isAlone ? stem(paths[index]) : paths[index]
            if let siblings = ofFile[file], siblings.count > 1, let position = siblings.firstIndex(of: index) {
                let number = String(position + 1)
                let zeros = String(repeating: "0", count: String(siblings.count).count - number.count)
                let words = article.title?.text ?? article.blocks.first?.text ?? ""
                name += "-\(zeros)\(number)-\(Slug.make(from: Source.firstWords(of: words, 8)))"
            }
            let images = read.images[file] ?? [:]
            let folder = "\(Path.name(of: name))_files"
            let moved = Self.moved(article, images, to: folder)
            let text = MarkdownEntry().text(moved, slug: article.slug, published: article.published)
            return Entry(
                from: file, name: name + ".md", bytes: Array(text.utf8),
                images: images.values.map { (Path.join(Path.folder(of: name), folder + "/" + $0.name), $0.bytes) })
        }
    }

    /// The article with its pictures beside the entry: `NAME_files/HASH.jpg`.
    private static func moved(_ article: Article, _ images: [String: LocalImage], to folder: String) -> Article {
        if images.isEmpty { return article }
        let bytes = Array(article.markdown.utf8)
        var out: [UInt8] = []
        var at = 0
        for place in MarkdownImages.find(in: bytes) {
            guard let image = images[place.destination] else { continue }
            out += bytes[at..<place.range.lowerBound]
            out += "<\(folder)/\(image.name)>".utf8
            at = place.range.upperBound
        }
        var article = article
        article.markdown = String(decoding: out + bytes[at...], as: UTF8.self)
        return article
    }

    private func write(_ entry: Entry, _ into: String, _ overwrites: Bool, _ report: inout ImportReport) {
        let path = Path.join(into, entry.name)
        do throws(Disk.Failure) {
            switch disk.kind(path) {
            case nil: break
            case .file:
                if try disk.read(path) == entry.bytes {
                    report.unchanged += 1
                    return
                }
                guard overwrites else {
                    report.kept += 1
                    report.diagnostics.append(.entryExists(path, entry.from))
                    return
                }
            default:
                report.diagnostics.append(.entryIsNoFile(path, entry.from))
                return
            }
            let folder = Path.folder(of: path)
            try disk.makeFolders(folder)
            for image in entry.images {
                let place = Path.join(into, image.name)
                // A picture's name is its bytes': what is there is it.
                guard disk.kind(place) == nil else { continue }
                try disk.makeFolders(Path.folder(of: place))
                try disk.write(place, image.bytes)
            }
            // Written beside it and moved: an interrupted run leaves the old entry or the new one.
            let draft = Path.join(folder, ".\(Path.name(of: path)).briefing")
            try disk.write(draft, entry.bytes)
            try disk.move(draft, path)
            report.written.append((entry.from, path))
        } catch {
            report.diagnostics.append(.unwritable(error, "this entry is not imported"))
        }
    }
}

extension Diagnostic {
    static func entryExists(_ path: String, _ from: String) -> Diagnostic {
        Diagnostic(
            .warning, "entry-exists", at: .init(file: path), "the entry is there already and stays as it is",
            why: "it would be made from \(from), and differs",
            fix: "use --force to write it again; what was corrected in it by hand is lost then")
    }

    static func entryIsNoFile(_ path: String, _ from: String) -> Diagnostic {
        Diagnostic(
            .error, "entry-not-a-file", at: .init(file: path),
            "a link or a folder stands where the entry of \(Path.name(of: from)) would go",
            why: "nothing is written through links", fix: "move it away, or import into another folder")
    }

    static func intoIsNoFolder(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "into-not-a-folder", at: .init(file: path), "the entries need a folder, and this is a file",
            fix: "name a folder: briefing import PATH --into FOLDER")
    }
}
