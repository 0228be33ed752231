internal import Basics
internal import Loaders

/// Finds out which file of a content folder is what.
///
/// A folder without `articles/` is the pile itself: everything in it that a loader knows is a clipping, but for
/// `site.yml`, `corrections.yml`, README and LICENSE. Hidden entries, `X_files/` beside a saved `X.html` and folders that `briefing` wrote
/// are passed over.
struct ContentReader: Sendable {
    let disk: Disk
    var limits = Limits.standard

    /// Links are followed only where they stay inside the folder: what a build reads it publishes.
    func read(_ root: String) -> Reported<ContentFolder> {
        let root = Path.trimmed(root)
        let reader = ContentReader(disk: disk.confined(to: root), limits: limits)
        var result = reader.folder(root)
        if !result.diagnostics.contains(where: { $0.identifier == "no-content" }) {
            result.diagnostics += reader.oddEntries(in: root, besides: result.diagnostics)
        }
        return result
    }

    private func folder(_ root: String) -> Reported<ContentFolder> {
        guard disk.kindFollowing(root) == .folder else {
            return Reported(ContentFolder(), [.noContent(root, near: disk.folderNear(root))])
        }
        var folder = ContentFolder()
        var diagnostics: [Diagnostic] = []
        let articles = Path.join(root, "articles")
        let isPile = disk.kindFollowing(articles) != .folder
        folder.pile = isPile ? root : articles
        folder.settings = file("site.yml", in: root)
        folder.sources = file("sources.yml", in: root)
        folder.corrections = file("corrections.yml", in: root)
        if isPile {
            folder.clippings = clippings(in: root, isPile: true, &diagnostics)
            let own = ["people", "initiatives", "dates"].filter { disk.kindFollowing(Path.join(root, $0)) == .folder }
            if !own.isEmpty { diagnostics.append(.noArticlesFolder(root, own)) }
        } else {
            folder.summary = file("index.md", in: root)
            folder.clippings = clippings(in: articles, isPile: false, &diagnostics)
            folder.people = entries(in: Path.join(root, "people"), &diagnostics)
            folder.initiatives = entries(in: Path.join(root, "initiatives"), &diagnostics)
            folder.dates = entries(in: Path.join(root, "dates"), &diagnostics)
            folder.pages = entries(in: Path.join(root, "pages"), &diagnostics)
            let assets = Path.join(root, "assets")
            folder.assets = files(in: assets, &diagnostics).map {
                .init(path: $0, name: String($0.dropFirst(assets.count + 1)))
            }
            diagnostics += strangers(in: root)
        }
        if folder.clippings.isEmpty, !diagnostics.hasErrors {
            diagnostics.append(.noClippings(isPile ? root : articles))
        }
        return Reported(folder, diagnostics)
    }

    private func file(_ name: String, in root: String) -> String? {
        let path = Path.join(root, name)
        return disk.kindFollowing(path) == .file ? path : nil
    }

    private func clippings(in root: String, isPile: Bool, _ diagnostics: inout [Diagnostic]) -> [String] {
        let all = files(in: root, &diagnostics)
        let stems = Set(
            all.filter { ["html", "htm", "md"].contains(Path.ending(of: $0)) }.map {
                Path.folder(of: $0) + "/" + Path.stem(of: $0)
            })
        var found: [String] = []
        var others: [String] = []
        for path in all where !Self.isBesidePage(path, stems) {
            if isPile, Self.isAboutTheFolder(path) { continue }
            if ClippingLoader.endings.contains(Path.ending(of: path)) {
                found.append(path)
            } else if !["site.yml", "sources.yml", "corrections.yml"].contains(where: { path == Path.join(root, $0) }) {
                others.append(path)
            }
        }
        if !others.isEmpty { diagnostics.append(.notClippings(others)) }
        return found
    }

    /// Whether a file is in the folder `X_files/` that a browser saved with a page `X`.
    private static func isBesidePage(_ path: String, _ stems: Set<String>) -> Bool {
        var folder = Path.folder(of: path)
        while !folder.isEmpty, folder != "/" {
            if folder.hasSuffix("_files"), stems.contains(String(folder.dropLast(6))) { return true }
            folder = Path.folder(of: folder)
        }
        return false
    }

    /// What stands at the top under a name that means something, and can't be read: a link that leads out, a pipe.
    private func oddEntries(in root: String, besides diagnostics: [Diagnostic]) -> [Diagnostic] {
        let said = Set(diagnostics.compactMap(\.location?.file))
        let entries: [Disk.Entry]
        do { entries = try disk.list(root) } catch { return [] }
        return entries.sorted { $0.name < $1.name }.compactMap { entry in
            let path = Path.join(root, entry.name)
            guard !entry.isHidden, !said.contains(path) else { return nil }
            switch entry.kind {
            case .link where disk.kindFollowing(path) == .link: return .linkLeadsOut(path, .error)
            case .other: return .passedOver(path)
            default: return nil
            }
        }
    }

    /// What stands beside `articles/` and means nothing, or nothing yet.
    private func strangers(in root: String) -> [Diagnostic] {
        let known = [
            "articles", "people", "initiatives", "dates", "pages", "assets", "site.yml", "sources.yml",
            "corrections.yml", "index.md",
        ]
        let entries: [Disk.Entry]
        do { entries = try disk.list(root) } catch { return [.unreadable(error)] }
        return entries.sorted { $0.name < $1.name }.compactMap { entry in
            let path = Path.join(root, entry.name)
            if entry.isHidden || known.contains(entry.name) || Self.isAboutTheFolder(path) { return nil }
            if disk.kind(Path.join(path, Manifest.name)) != nil { return nil }
            return .unknownEntry(path, known: known)
        }
    }

    private static func isAboutTheFolder(_ path: String) -> Bool {
        ["readme", "license", "licence", "copying"].contains(Path.stem(of: path).lowercased())
    }

    private func entries(in folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        guard disk.kindFollowing(folder) == .folder else { return [] }
        let all = files(in: folder, &diagnostics)
        let others = all.filter { !["md", "markdown"].contains(Path.ending(of: $0)) }
        if !others.isEmpty { diagnostics.append(.notEntries(others)) }
        return all.filter { ["md", "markdown"].contains(Path.ending(of: $0)) }
    }

    /// All files below a folder, by path; a link to a file is read, a link to a folder isn't followed (it may lead round).
    private func files(in root: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        let folder = root
        guard disk.kindFollowing(folder) == .folder, disk.kind(Path.join(folder, Manifest.name)) == nil else {
            return []
        }
        var found: [String] = []
        var waiting = [(path: folder, depth: 1)]
        while let (folder, depth) = waiting.popLast() {
            do {
                for entry in try disk.list(folder) where !entry.isHidden {
                    let path = Path.join(folder, entry.name)
                    switch entry.kind {
                    case .folder:
                        if depth >= limits.depth {
                            diagnostics.append(.tooDeep(path, limits.depth))
                        } else if disk.kind(Path.join(path, Manifest.name)) == nil {
                            waiting.append((path, depth + 1))
                        }
                    case .file where found.count >= limits.files:
                        diagnostics.append(.tooManyFiles(root, limits.files))
                        return []
                    case .file: found.append(path)
                    case .link where disk.kindFollowing(path) == .file: found.append(path)
                    case .link where disk.kindFollowing(path) == .link:
                        diagnostics.append(.linkLeadsOut(path, .warning))
                    case .link, .other: diagnostics.append(.passedOver(path))
                    case .unnameable: diagnostics.append(.unnameable(path))
                    }
                }
            } catch {
                diagnostics.append(.unreadable(error))
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Diagnostic {
    static func noContent(_ path: String, near: String?) -> Diagnostic {
        Diagnostic(
            .error, "no-content", at: .init(file: path), "the content folder is not there",
            fix: near.map { "did you mean '\($0)'?" }
                ?? "name the folder that holds your clippings: briefing build --content FOLDER")
    }

    static func noClippings(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "no-clippings", at: .init(file: path), "no clipping is in this folder",
            why: "a briefing needs at least one article",
            fix:
                "put text or Markdown files there (\(ClippingLoader.endings.sorted().map { "." + $0 }.joined(separator: ", ")))"
        )
    }

    static func notClippings(_ paths: [String]) -> Diagnostic {
        let names = paths.prefix(8).joined(separator: ", ") + (paths.count > 8 ? " and \(paths.count - 8) more" : "")
        let what = paths.count == 1 ? "1 file is not a clipping" : "\(paths.count) files are not clippings"
        return Diagnostic(
            .note, "not-a-clipping", "\(what): \(names)", why: "no loader knows their endings; they are left out")
    }

    static func notEntries(_ paths: [String]) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-entry", at: .init(file: paths[0]),
            "not an entry: \(paths.map(Path.name(of:)).joined(separator: ", "))",
            fix: "entries are Markdown files with front matter, NAME.md")
    }

    static func unknownEntry(_ path: String, known: [String]) -> Diagnostic {
        let near = NearMiss.suggestion(for: Path.name(of: path), among: known)
        return Diagnostic(
            .warning, "unknown-entry", at: .init(file: path), "this is no part of a content folder: it has no effect",
            fix: near.map { "did you mean '\($0)'?" } ?? "clippings go into articles/, files to copy into assets/")
    }

    static func noArticlesFolder(_ root: String, _ folders: [String]) -> Diagnostic {
        Diagnostic(
            .warning, "no-articles-folder", at: .init(file: root),
            "without a folder articles/ everything here is taken for clippings, \(folders.joined(separator: "/, "))/ too",
            fix: "move the clippings into articles/")
    }

    static func unnameable(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, "unnameable-file", at: .init(file: path), "passed over: its name is not UTF-8", fix: "rename it")
    }

    static func linkLeadsOut(_ path: String, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            severity, "link-leads-out", at: .init(file: path), "passed over: a link that leads out of the folder",
            why: "whatever is read is published, and a folder from somebody else may link to anything of yours",
            fix: "copy what it leads to, or name that folder with --content")
    }

    static func tooDeep(_ path: String, _ depth: Int) -> Diagnostic {
        Diagnostic(
            .warning, "folders-too-deep", at: .init(file: path),
            "passed over: a folder below \(depth) others", fix: "move what is in it up")
    }

    static func tooManyFiles(_ folder: String, _ count: Int) -> Diagnostic {
        Diagnostic(
            .error, "too-many-files", at: .init(file: folder), "more than \(count) files are below this folder",
            why: "a pile of that size is a mistake more often than a briefing",
            fix: "name the folder of the clippings with --content")
    }

    static func passedOver(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, "not-a-file", at: .init(file: path), "passed over: neither a file nor a folder",
            fix: "links to folders are not followed; copy the folder, or name it with --content")
    }
}
