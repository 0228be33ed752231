internal import Basics

/// What stands where the site is to go.
struct ExistingOutput: Sendable, Hashable {
    /// Whether there is a folder at all.
    var exists = false
    /// The files that an earlier build wrote and that are still there.
    var own: [String] = []
    /// Hidden entries at any depth: they belong to the user, stay, and are not looked into.
    var hidden: [String] = []
    /// An earlier build was writing in place and did not end: no exchange.
    var inPlace = false
}

/// Looks at the output folder before anything is written, and refuses one that holds other people's files.
struct OutputInspector: Sendable {
    let disk: Disk

    func inspect(_ output: String) -> (existing: ExistingOutput, diagnostics: [Diagnostic]) {
        var existing = ExistingOutput()
        switch disk.kind(output) {
        case nil: return (existing, [])
        case .folder: break
        default: return (existing, [.outputIsNoFolder(output)])
        }
        existing.exists = true
        do throws(Disk.Failure) {
            var listed: Set<String> = []
            for name in [Manifest.name, Manifest.marker] where disk.kind(Path.join(output, name)) == .file {
                let path = Path.join(output, name)
                guard let manifest = Manifest(parsing: try disk.read(path)) else {
                    return (existing, [.unreadableManifest(path)])
                }
                listed.formUnion(manifest.files)
                if name == Manifest.marker { existing.inPlace = true }
            }
            var foreign: [String] = []
            try walk(output, "", listed, &existing, &foreign)
            existing.own.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            if !foreign.isEmpty { return (existing, [.foreignFiles(foreign.sorted(), in: output)]) }
            return (existing, [])
        } catch {
            return (existing, [.unreadable(error)])
        }
    }

    private func walk(
        _ folder: String, _ prefix: String, _ listed: Set<String>, _ existing: inout ExistingOutput,
        _ foreign: inout [String]
    ) throws(Disk.Failure) {
        for entry in try disk.list(folder) {
            let path = prefix + entry.name
            if listed.contains(path), entry.kind == .file {
                existing.own.append(path)
            } else if entry.isHidden {
                if !Manifest.own.contains(path) { existing.hidden.append(path) }
            } else if entry.kind == .folder {
                try walk(Path.join(folder, entry.name), path + "/", listed, &existing, &foreign)
            } else {
                foreign.append(path)
            }
        }
    }
}

extension Diagnostic {
    static func outputIsNoFolder(_ output: String) -> Diagnostic {
        Diagnostic(
            .error, "output-not-a-folder", at: .init(file: output), "the output path names something that is no folder",
            fix: "name another folder with --output")
    }

    static func unreadableManifest(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "broken-manifest", at: .init(file: path), "the list of the files that briefing wrote can't be read",
            why: "without it nobody can tell the site's files from yours, so nothing was written",
            fix: "if everything in the folder came from briefing, delete the folder and build again")
    }

    static func foreignFiles(_ files: [String], in output: String) -> Diagnostic {
        let shown = files.prefix(5).map {
            Diagnostic.Note("not written by briefing", at: .init(file: Path.join(output, $0)))
        }
        let rest = files.count > 5 ? [Diagnostic.Note("and \(files.count - 5) more")] : []
        let count = files.count == 1 ? "a file" : "\(files.count) files"
        return Diagnostic(
            .error, "foreign-files", at: .init(file: output),
            "the output folder holds \(count) that briefing did not write",
            why: "a build replaces the whole folder; nothing was changed", notes: shown + rest,
            fix: "move them elsewhere (Content/assets is copied into the site), or name another folder with --output")
    }

    static func unreadable(_ failure: Disk.Failure) -> Diagnostic {
        if failure.isTooLarge { return .tooLarge(failure, .error) }
        return Diagnostic(
            .error, "unreadable-file", at: .init(file: failure.path), "can't be read: \(failure.reason)",
            fix: "check that it is there and that you may read it")
    }

    static func tooLarge(_ failure: Disk.Failure, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            severity, "file-too-large", at: .init(file: failure.path), failure.reason,
            fix: "make it smaller, or take it away")
    }
}
