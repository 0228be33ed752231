internal import Basics

/// Writes a site into a folder that can't be exchanged: a mount point, or one beside which nothing may be made.
///
/// What is new is collected in a hidden folder inside Output first, so that a full disk or a refusal leaves the old site
/// whole. Then a marker that names the old files and the new ones is set, and each file is renamed to its place: a build
/// that is killed in those moments leaves a mix, which the next one finishes.
struct InPlaceWriter: Sendable {
    let disk: Disk
    let output: String
    let existing: ExistingOutput

    func write(
        _ files: [OutputFile], _ reason: String, _ before: [Diagnostic]
    ) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let staging = Path.join(output, Manifest.staging)
        let changed: [OutputFile]
        do throws(Disk.Failure) {
            if disk.kind(staging) == .folder { try disk.removeTree(staging) }
            do throws(Disk.Failure) { changed = try stage(files, staging) } catch {
                if disk.kind(staging) == .folder { try disk.removeTree(staging) }
                throw error
            }
        } catch {
            let state = existing.inPlace ? Self.mix : "the old site stays as it was"
            return (nil, before + [.unwritable(error, state)])
        }
        do throws(Disk.Failure) {
            try place(changed, of: files, from: staging)
        } catch {
            return (nil, before + [.unwritable(error, Self.mix)])
        }
        var written = WrittenOutput()
        written.changed = changed.count
        written.count(files.map(\.path), Set(existing.own))
        return (written, before + [.writtenInPlace(output, reason)])
    }

    private static let mix = "the site is half old and half new until a build succeeds"

    /// Writes what is new into the staging folder, under numbers.
    private func stage(_ files: [OutputFile], _ staging: String) throws(Disk.Failure) -> [OutputFile] {
        let own = Set(existing.own)
        var changed: [OutputFile] = []
        try disk.makeFolder(staging)
        for file in files {
            if own.contains(file.path), try disk.read(Path.join(output, file.path)) == file.bytes { continue }
            try disk.write(Path.join(staging, String(changed.count)), file.bytes)
            changed.append(file)
        }
        let new = Set(files.map(\.path))
        try disk.write(Path.join(staging, Manifest.marker), Manifest(files: new.union(own)).bytes)
        try disk.write(Path.join(staging, Manifest.name), Manifest(files: new).bytes)
        return changed
    }

    private func place(_ changed: [OutputFile], of files: [OutputFile], from staging: String) throws(Disk.Failure) {
        let new = Set(files.map(\.path))
        let marker = Path.join(output, Manifest.marker)
        try disk.move(Path.join(staging, Manifest.marker), marker)
        // First what is gone, so that a file can become a folder and a folder a file.
        for path in existing.own where !new.contains(path) {
            try disk.removeFile(Path.join(output, path))
            try removeEmptyFolders(above: path)
        }
        for (number, file) in changed.enumerated() {
            let target = Path.join(output, file.path)
            try disk.makeFolders(Path.folder(of: target))
            try disk.move(Path.join(staging, String(number)), target)
        }
        try disk.move(Path.join(staging, Manifest.name), Path.join(output, Manifest.name))
        try disk.removeTree(staging)
        try disk.removeFile(marker)
    }

    private func removeEmptyFolders(above path: String) throws(Disk.Failure) {
        var folder = Path.folder(of: path)
        while !folder.isEmpty, try disk.list(Path.join(output, folder)).isEmpty {
            try disk.removeFolder(Path.join(output, folder))
            folder = Path.folder(of: folder)
        }
    }
}

extension Diagnostic {
    static func writtenInPlace(_ output: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .note, "written-in-place", at: .init(file: output),
            "the site was written file by file, as this folder can't be exchanged (\(reason))",
            why: "a build that is interrupted here leaves a mix, which the next build finishes")
    }
}
