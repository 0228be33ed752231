public import Basics

/// Puts a site in place: staged beside Output, then exchanged with it in one step, so that a reader sees the old site or
/// the new one and never a mix.
///
/// Files whose bytes did not change are hard links to the old ones and so keep their modification time. What is hidden
/// (`.git`, `.nojekyll`) belongs to the user and moves along.
public struct OutputWriter: Sendable {
    private let disk: Disk
    private let process: Int32

    /// A writer; `process` is the number of this process, which names its staging folder.
    public init(disk: Disk, process: Int32) {
        self.disk = disk
        self.process = process
    }

    /// Writes the site, or nothing at all where there is an error among the diagnostics.
    public func write(_ files: [OutputFile], to output: String) -> (written: WrittenOutput?, diagnostics: [Diagnostic])
    {
        write(SiteFiles(files), to: output)
    }

    /// Makes the files of a site and writes each as soon as it is made; or nothing at all where there is an error.
    public func write(_ files: SiteFiles, to output: String) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let output = Path.trimmed(output)
        let clashes = Self.clashes(files.paths)
        guard clashes.isEmpty else { return (nil, clashes) }
        let folders = StagingFolders(disk: disk, process: process)
        do throws(Disk.Failure) {
            try disk.makeFolders(Path.folder(of: output))
            let leftovers = folders.recover(beside: output)
            let (existing, problems) = OutputInspector(disk: disk).inspect(output)
            guard !problems.hasErrors else { return (nil, leftovers + problems) }
            if existing.inPlace { return inPlace(files, output, existing, "a link", leftovers) }
            let staging = folders.name(for: output)
            do throws(Disk.Failure) {
                let staged = try stage(files, output, existing, staging)
                guard let written = staged.written else {
                    try disk.removeTree(staging)
                    return (nil, leftovers + staged.diagnostics)
                }
                if existing.exists { try disk.exchange(staging, output) } else { try disk.move(staging, output) }
                // From here on the new site stands; what is left in the staging folder is the old one.
                return (written, leftovers + staged.diagnostics + (existing.exists ? folders.retire(staging, to: output) : []))
            } catch {
                if disk.kind(staging) != nil { try disk.removeTree(staging) }
                guard existing.exists, Self.exchangeCodes.contains(error.code) else { throw error }
                return inPlace(files, output, existing, error.reason, leftovers)
            }
        } catch {
            return (nil, [.unwritable(error, "the old site stays as it was")])
        }
    }

    /// Two files that would be one: which of them is meant, nobody can tell.
    private static func clashes(_ paths: [String]) -> [Diagnostic] {
        var seen: Set<String> = []
        return paths.filter { !seen.insert($0).inserted }.map { .samePath($0) }
    }

    /// Here all files are made first, as a template that fails must leave the old site alone.
    private func inPlace(
        _ files: SiteFiles, _ output: String, _ existing: ExistingOutput, _ reason: String, _ before: [Diagnostic]
    ) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let (files, diagnostics) = files.all()
        let problems = before + diagnostics + Self.clashes(files.map(\.path))
        guard !problems.hasErrors else { return (nil, problems) }
        let before = before + diagnostics
        do throws(Disk.Failure) {
            let written = try writeInPlace(files, output, existing)
            return (written, before + [.writtenInPlace(output, reason)])
        } catch {
            return (nil, before + [.unwritable(error, "the site is half old and half new until a build succeeds")])
        }
    }

    /// EBUSY, EXDEV, EINVAL, ENOSYS, ENOTSUP of Linux and macOS: a mount point, or a file system that can't exchange.
    private static let exchangeCodes: Set<Int32> = [16, 18, 22, 38, 45, 78, 95]

    /// What became of a file on its way into the staging folder.
    private struct Staged: Sendable {
        var path: String
        var isChanged = true
        var failure: Disk.Failure?
    }

    /// Makes every file and puts it into the staging folder; the bytes are dropped as soon as they are written. Where a
    /// file couldn't be made nothing counts as written.
    private func stage(
        _ files: SiteFiles, _ output: String, _ existing: ExistingOutput, _ staging: String
    ) throws(Disk.Failure) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let own = Set(existing.own)
        try disk.makeFolder(staging)
        var folders: Set<String> = []
        for path in files.paths { try makeFolders(of: Path.join(staging, path), known: &folders) }
        let known = folders
        let made = files.each { file in
            var staged = Staged(path: file.path)
            do throws(Disk.Failure) {
                let target = Path.join(staging, file.path)
                if !known.contains(Path.folder(of: target)) { try disk.makeFolders(Path.folder(of: target)) }
                let old = Path.join(output, file.path)
                if own.contains(file.path), try disk.read(old) == file.bytes {
                    try disk.hardLink(old, target)
                    staged.isChanged = false
                } else {
                    try disk.write(target, file.bytes)
                }
            } catch { staged.failure = error }
            return staged
        }
        let staged = made.flatMap(\.value)
        if let failure = staged.lazy.compactMap(\.failure).first { throw failure }
        let diagnostics = SiteFiles.merged(made.map(\.diagnostics)) + Self.clashes(staged.map(\.path))
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        try disk.write(Path.join(staging, Manifest.name), Manifest(files: staged.map(\.path)).bytes)
        var written = WrittenOutput()
        written.changed = staged.count(where: \.isChanged)
        return (counted(written, staged.map(\.path), own), diagnostics)
    }

    /// File by file, each by a rename, under a marker that names the old files and the new ones until all of them stand.
    private func writeInPlace(
        _ files: [OutputFile], _ output: String, _ existing: ExistingOutput
    ) throws(Disk.Failure) -> WrittenOutput {
        var written = WrittenOutput()
        let own = Set(existing.own)
        let new = Set(files.map(\.path))
        let marker = Path.join(output, Manifest.marker)
        try disk.write(marker, Manifest(files: own.union(new)).bytes)
        // First what is gone, so that a file can become a folder and a folder a file.
        for path in existing.own where !new.contains(path) {
            try disk.removeFile(Path.join(output, path))
            try removeEmptyFolders(above: path, in: output)
        }
        var folders: Set<String> = []
        for file in files {
            let target = Path.join(output, file.path)
            if own.contains(file.path), try disk.read(target) == file.bytes { continue }
            try makeFolders(of: target, known: &folders)
            let temporary = Path.join(Path.folder(of: target), ".briefing-new")
            do throws(Disk.Failure) {
                try disk.write(temporary, file.bytes)
                try disk.move(temporary, target)
            } catch {
                if disk.kind(temporary) == .file { try disk.removeFile(temporary) }
                throw error
            }
            written.changed += 1
        }
        try disk.write(Path.join(output, Manifest.name), Manifest(files: new).bytes)
        try disk.removeFile(marker)
        return counted(written, files.map(\.path), own)
    }

    private func counted(_ written: WrittenOutput, _ paths: [String], _ own: Set<String>) -> WrittenOutput {
        var written = written
        written.files = paths.count
        written.removed = own.subtracting(paths).count
        return written
    }

    private func makeFolders(of path: String, known: inout Set<String>) throws(Disk.Failure) {
        let folder = Path.folder(of: path)
        guard known.insert(folder).inserted else { return }
        try disk.makeFolders(folder)
    }

    private func removeEmptyFolders(above path: String, in output: String) throws(Disk.Failure) {
        var folder = Path.folder(of: path)
        while !folder.isEmpty, try disk.list(Path.join(output, folder)).isEmpty {
            try disk.removeFolder(Path.join(output, folder))
            folder = Path.folder(of: folder)
        }
    }
}

extension Diagnostic {
    static func samePath(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "same-path", at: .init(file: path), "two files of the site would be this one",
            why: "a page, a file of Content/assets or a file of Templates have the same path", fix: "rename one of them"
        )
    }

    static func unwritable(_ failure: Disk.Failure, _ consequence: String) -> Diagnostic {
        Diagnostic(
            .error, "unwritable-output", at: .init(file: failure.path), "can't be written: \(failure.reason)",
            why: consequence, fix: "check the folder's permissions and the space on the disk")
    }

    static func writtenInPlace(_ output: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .note, "written-in-place", at: .init(file: output),
            "the site was written file by file, as this folder can't be exchanged (\(reason))",
            why: "a build that is interrupted here leaves a mix, which the next build finishes")
    }
}
