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
        // Behind a symbolic link the folder itself is exchanged, and the link stays.
        let named = Path.trimmed(output)
        let output = disk.kind(named) == .link ? disk.resolved(named) ?? named : named
        let clashes = Self.clashes(files)
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
            if existing.inPlace { return inPlace.write(files, "a build was interrupted in it", leftovers) }
            let staging = folders.name(for: output)
            do throws(Disk.Failure) {
                let written = try stage(files, output, existing, staging)
                if existing.exists { try disk.exchange(staging, output) } else { try disk.move(staging, output) }
                // From here on the new site stands; what is left in the staging folder is the old one.
                return (written, leftovers + (existing.exists ? folders.retire(staging, to: output) : []))
            } catch {
                let couldBegin = disk.kind(staging) != nil
                if couldBegin { try disk.removeTree(staging) }
                let codes = couldBegin ? Self.exchangeCodes : Self.refusalCodes
                guard existing.exists, codes.contains(error.code) else { throw error }
                return inPlace.write(files, error.reason, leftovers)
            }
        } catch {
            return (nil, [.unwritable(error, "the old site stays as it was")])
        }
    }

    /// Two files that would be one: which of them is meant, nobody can tell.
    private static func clashes(_ files: [OutputFile]) -> [Diagnostic] {
        var seen: Set<String> = []
        return files.filter { !seen.insert($0.path).inserted }.map { .samePath($0.path) }
    }

    /// EBUSY, EXDEV, EINVAL, ENOSYS, ENOTSUP of Linux and macOS: a mount point, or a file system that can't exchange.
    private static let exchangeCodes: Set<Int32> = [16, 18, 22, 38, 45, 78, 95]
    /// EPERM, EACCES, EROFS: nothing can be made beside Output, as beside many a web server's folder.
    private static let refusalCodes: Set<Int32> = [1, 13, 30]

    private func stage(
        _ files: [OutputFile], _ output: String, _ existing: ExistingOutput, _ staging: String
    ) throws(Disk.Failure) -> WrittenOutput {
        var written = WrittenOutput()
        let own = Set(existing.own)
        var folders: Set<String> = []
        try disk.makeFolder(staging)
        if existing.exists { try disk.copyRights(output, staging) }
        for file in files {
            let target = Path.join(staging, file.path)
            try makeFolders(above: file.path, in: staging, like: output, known: &folders)
            let old = Path.join(output, file.path)
            if own.contains(file.path), try disk.read(old) == file.bytes {
                try keep(old, file.bytes, target)
            } else {
                try disk.write(target, file.bytes)
                written.changed += 1
            }
        }
        try disk.write(Path.join(staging, Manifest.name), Manifest(files: files.map(\.path)).bytes)
        written.count(files, own)
        return written
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
    mutating func count(_ files: [OutputFile], _ own: Set<String>) {
        self.files = files.count
        removed = own.subtracting(files.map(\.path)).count
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
