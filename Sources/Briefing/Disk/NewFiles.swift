internal import Basics

extension Disk {
    /// Writes files that must not be there yet, and the folders above them: all of them, or none where one is in the way.
    func writeNew(_ files: [(path: String, text: String)]) -> [Diagnostic] {
        let there = files.filter { kind($0.path) != nil }
        guard there.isEmpty else { return there.map { .alreadyThere($0.path) } }
        for file in files {
            do throws(Failure) {
                try makeFolders(Path.folder(of: file.path))
                try write(file.path, Array(file.text.utf8))
            } catch {
                return [.notWritten(error)]
            }
        }
        return []
    }

    /// A folder beside one that is not there, with nearly its name.
    func folderNear(_ path: String) -> String? {
        let parent = Path.folder(of: path)
        let entries: [Entry]
        do { entries = try list(parent) } catch { return nil }
        let folders = entries.filter { $0.kind == .folder && !$0.isHidden }.map(\.name)
        return NearMiss.suggestion(for: Path.name(of: path), among: folders).map { Path.join(parent, $0) }
    }
}

extension Diagnostic {
    static func alreadyThere(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "already-there", at: .init(file: path), "this file is there already",
            why: "your files are never written over; nothing was written", fix: "rename it, or name another folder")
    }

    static func notWritten(_ failure: Disk.Failure) -> Diagnostic {
        Diagnostic(
            .error, "not-written", at: .init(file: failure.path), "can't be written: \(failure.reason)",
            fix: "check the folder's permissions and the space on the disk")
    }
}
