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
        // Behind a symbolic link the folder itself is exchanged, and the link stays.
        let named = Path.trimmed(output)
        let output = disk.kind(named) == .link ? disk.resolved(named) ?? named : named
        let clashes = Self.clashes(files.paths)
        guard clashes.isEmpty else { return (nil, clashes) }
        do throws(Disk.Failure) {
            try disk.makeFolders(Path.folder(of: output))
            let lock: Disk.Lock?
            do { lock = try disk.lock(Path.folder(of: output)) } catch { return (nil, [.outputIsBusy(output, error)]) }
            defer { lock?.release() }
            let folders = StagingFolders(disk: disk, process: process, isHeld: lock != nil)
            let leftovers = folders.recover(beside: output)
            let (existing, problems) = OutputInspector(disk: disk).inspect(output)
            guard !problems.hasErrors else { return (nil, leftovers + problems) }
            let inPlace = InPlaceWriter(disk: disk, output: output, existing: existing)
            if existing.inPlace {
                return Self.write(files, inPlace, "a build was interrupted in it", leftovers)
            }
            let staging = folders.name(for: output)
            do throws(Disk.Failure) {
                let staged = try stage(files, output, existing, staging)
                guard let written = staged.written else {
                    try disk.removeTree(staging)
                    return (nil, leftovers + staged.diagnostics)
                }
                if existing.exists { try disk.exchange(staging, output) } else { try disk.move(staging, output) }
                // From here on the new site stands; what is left in the staging folder is the old one.
                let left = existing.exists ? folders.retire(staging, to: output) : []
                return (written, leftovers + staged.diagnostics + left)
            } catch {
                let couldBegin = disk.kind(staging) != nil
                if couldBegin { try disk.removeTree(staging) }
                let codes = couldBegin ? Self.exchangeCodes : Self.refusalCodes
                guard existing.exists, codes.contains(error.code) else { throw error }
                return Self.write(files, inPlace, error.reason, leftovers)
            }
        } catch {
            return (nil, [.unwritable(error, "the old site stays as it was")])
        }
    }

    /// Two files that would be one: which of them is meant, nobody can tell.
    static func clashes(_ paths: [String]) -> [Diagnostic] {
        var seen: Set<String> = []
        return paths.filter { !seen.insert($0).inserted }.map { .samePath($0) }
    }

    /// In place all files are made before the first is written, as a template that fails must leave the old site alone.
    private static func write(
        _ files: SiteFiles, _ writer: InPlaceWriter, _ reason: String, _ before: [Diagnostic]
    ) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let (files, diagnostics) = files.all()
        let problems = before + diagnostics + clashes(files.map(\.path))
        return problems.hasErrors ? (nil, problems) : writer.write(files, reason, problems)
    }

    /// EBUSY, EXDEV, EINVAL, ENOSYS, ENOTSUP of Linux and macOS: a mount point, or a file system that can't exchange.
    private static let exchangeCodes: Set<Int32> = [16, 18, 22, 38, 45, 78, 95]
    /// EPERM, EACCES, EROFS: nothing can be made beside Output, as beside many a web server's folder.
    private static let refusalCodes: Set<Int32> = [1, 13, 30]

    /// What became of a file on its way into the staging folder.
    private struct Staged: Sendable {
        var path: String
        var isChanged = true
        var facts: PageFacts?
        var failure: Disk.Failure?
    }

    /// Makes every file and puts it into the staging folder; the bytes are dropped as soon as they are written. Where a
    /// file couldn't be made nothing counts as written.
    private func stage(
        _ files: SiteFiles, _ output: String, _ existing: ExistingOutput, _ staging: String
    ) throws(Disk.Failure) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        let own = Set(existing.own)
        try disk.makeFolder(staging)
        if existing.exists { try disk.copyRights(output, staging) }
        var folders: Set<String> = []
        for place in files.places { try makeFolders(above: place, in: staging, like: output, known: &folders) }
        let made = files.each { file in
            var staged = Staged(path: file.path, facts: files.facts(of: file))
            do throws(Disk.Failure) {
                let (old, target) = (Path.join(output, file.path), Path.join(staging, file.path))
                if own.contains(file.path), try disk.read(old) == file.bytes {
                    try keep(old, file.bytes, target)
                    staged.isChanged = false
                } else {
                    try disk.write(target, file.bytes)
                }
            } catch { staged.failure = error }
            return staged
        }
        let staged = made.flatMap(\.value)
        if let failure = staged.lazy.compactMap(\.failure).first { throw failure }
        var diagnostics = SiteFiles.merged(made.map(\.diagnostics)) + Self.clashes(staged.map(\.path))
        if !diagnostics.hasErrors {
            let disk = disk
            diagnostics += files.faults(staged.compactMap(\.facts), of: staged.map(\.path)) { path in
                do { return try disk.read(Path.join(staging, path)) } catch { return nil }
            }
        }
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        try disk.write(Path.join(staging, Manifest.name), Manifest(files: staged.map(\.path)).bytes)
        var written = WrittenOutput()
        written.changed = staged.count(where: \.isChanged)
        written.count(staged.map(\.path), own)
        return (written, diagnostics)
    }

    /// Gives an unchanged file its second name; where the system has none to give (a file of somebody else's, a file system
    /// without links) it is written again.
    private func keep(_ old: String, _ bytes: [UInt8], _ target: String) throws(Disk.Failure) {
        do throws(Disk.Failure) { try disk.hardLink(old, target) } catch {
            guard Self.noLinkCodes.contains(error.code) else { throw error }
            try disk.write(target, bytes)
        }
    }

    /// EPERM, EACCES, EMLINK, ENOSYS, ENOTSUP of Linux and macOS.
    private static let noLinkCodes: Set<Int32> = [1, 13, 31, 38, 45, 78, 95]

    /// Makes the folders above a file, each with the permissions of the old site's.
    private func makeFolders(
        above path: String, in staging: String, like output: String, known: inout Set<String>
    ) throws(Disk.Failure) {
        let folder = Path.folder(of: path)
        guard !folder.isEmpty, known.insert(folder).inserted else { return }
        try makeFolders(above: folder, in: staging, like: output, known: &known)
        let (old, new) = (Path.join(output, folder), Path.join(staging, folder))
        try disk.makeFolder(new)
        if disk.kind(old) == .folder { try disk.copyRights(old, new) }
    }
}

extension WrittenOutput {
    mutating func count(_ paths: [String], _ own: Set<String>) {
        files = paths.count
        removed = own.subtracting(paths).count
    }
}

extension Diagnostic {
    static func samePath(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "same-path", at: .init(file: path), "two files of the site would be this one",
            why: "a page, a file of Content/assets or a file of Templates have the same path", fix: "rename one of them"
        )
    }

    static func outputIsBusy(_ output: String, _ failure: Disk.Failure) -> Diagnostic {
        Diagnostic(
            .error, "output-busy", at: .init(file: output), "another build has been writing here for two minutes",
            why: "\(failure.path): \(failure.reason); the old site stays as it was",
            fix: "wait until it is done, or end it, and build again")
    }

    static func unwritable(_ failure: Disk.Failure, _ consequence: String) -> Diagnostic {
        Diagnostic(
            .error, "unwritable-output", at: .init(file: failure.path), "can't be written: \(failure.reason)",
            why: consequence, fix: "check the folder's permissions and the space on the disk")
    }
}
