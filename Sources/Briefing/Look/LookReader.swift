internal import Basics
internal import Templating

/// Reads the templates: the built-in ones, each replaced by the user's file of the same name where there is one.
///
/// All of them are compiled and checked before a page is rendered. `.html`, `.xml` and `.txt` are templates; any other
/// file is copied into the site.
struct LookReader: Sendable {
    let disk: Disk

    /// `folder` is the user's; `nil` means the built-in look alone, and one that is not there is an error. `language` is
    /// the language of the pages.
    func read(_ folder: String?, language: String) -> Reported<Look?> {
        let files = files(folder)
        let look = Self.look(files.value, language: language)
        return Reported(look.value, files.diagnostics + look.diagnostics)
    }

    /// The templates' files by their names.
    func files(_ folder: String?) -> Reported<PageWords.Files> {
        var files: PageWords.Files = [:]
        for (name, bytes) in BuiltInTemplates.files {
            files[name] = .init(shown: "built-in Templates/\(name)", bytes: bytes)
        }
        var diagnostics: [Diagnostic] = []
        if let folder {
            let folder = Path.trimmed(folder)
            readUsers(disk.confined(to: folder), folder, "", 1, &files, &diagnostics)
        }
        return Reported(files, diagnostics)
    }

    /// The look that some files make.
    static func look(_ files: PageWords.Files, language: String) -> Reported<Look?> {
        let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let templates = names.filter(isTemplate)
        var environment = TemplateEnvironment()
        SiteFilters.register(in: &environment)
        let sources = templates.compactMap { name in
            files[name].map { SourceText(name: $0.shown, decoding: $0.bytes) }
        }
        let compiled = environment.compile(sources, names: templates)
        var diagnostics = compiled.diagnostics
        let words = PageWords.read(language, files)
        diagnostics += words.diagnostics
        guard let library = compiled.library else { return Reported(nil, diagnostics) }
        let assets = names.filter { !isTemplate($0) && !PageWords.isFile($0) }.compactMap { name in
            files[name].map { OutputFile(path: name, bytes: $0.bytes) }
        }
        // Without its words every page would complain once more.
        let look = words.diagnostics.hasErrors ? nil : Look(library: library, words: words.value, assets: assets)
        return Reported(look, diagnostics)
    }

    private static func isTemplate(_ name: String) -> Bool { ["html", "xml", "txt"].contains(Path.ending(of: name)) }

    private func readUsers(
        _ disk: Disk, _ folder: String, _ prefix: String, _ depth: Int,
        _ files: inout PageWords.Files, _ diagnostics: inout [Diagnostic]
    ) {
        do throws(Disk.Failure) {
            for entry in try disk.list(folder) where !entry.isHidden {
                let path = Path.join(folder, entry.name)
                switch disk.kindFollowing(path) {
                case .file:
                    let limits = Limits.standard
                    let limit = Self.isTemplate(entry.name) ? limits.editorBytes : limits.assetBytes
                    files[prefix + entry.name] = .init(shown: path, bytes: try disk.read(path, upTo: limit))
                case .link: diagnostics.append(.linkLeadsOut(path, .warning))
                case .folder where entry.kind == .folder && depth >= Limits.standard.depth:
                    diagnostics.append(.tooDeep(path, Limits.standard.depth))
                case .folder where entry.kind == .folder:
                    readUsers(disk, path, prefix + entry.name + "/", depth + 1, &files, &diagnostics)
                default: diagnostics.append(.passedOver(path))
                }
            }
        } catch {
            diagnostics.append(.unreadable(error))
        }
    }
}
