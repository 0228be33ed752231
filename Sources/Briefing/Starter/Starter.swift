public import Basics

/// Makes a new briefing: a few short files with comments, and an example clipping, which build at once.
public struct Starter: Sendable {
    private let disk: Disk

    /// A starter on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// Writes the files below a folder, which is made where it is not there; where one of them is there already, none.
    public func start(in folder: String) -> (written: [String], diagnostics: [Diagnostic]) {
        let folder = Path.trimmed(folder)
        if let kind = disk.kindFollowing(folder), kind != .folder { return ([], [.notAFolder(folder)]) }
        let files = StarterFiles.all.map { (path: Path.join(folder, $0.path), text: $0.text) }
        let diagnostics = disk.writeNew(files)
        return (diagnostics.isEmpty ? files.map(\.path) : [], diagnostics)
    }
}

extension Diagnostic {
    static func notAFolder(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "already-there", at: .init(file: path), "this is a file: a new briefing needs a folder",
            fix: "name another folder")
    }
}
