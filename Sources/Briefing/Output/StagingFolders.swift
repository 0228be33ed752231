internal import Basics

/// The folders beside Output in which sites are staged, `.Output.briefing-PID`, and what interrupted builds left of them.
struct StagingFolders: Sendable {
    let disk: Disk
    /// The number of this process.
    let process: Int32
    /// Whether this build holds the folder, so that no other can be staging there.
    var isHeld = false

    /// A folder for this process that is not there yet: what an earlier one of its number left behind may still be.
    func name(for output: String) -> String {
        let base = Path.join(Path.folder(of: output), Self.prefix(for: output) + String(process))
        var name = base
        var copy = 1
        while disk.kind(name) != nil {
            name = "\(base).\(copy)"
            copy += 1
        }
        return name
    }

    /// Gives hidden entries that an interrupted build left in a staging folder back to Output, and removes the folder.
    ///
    /// Where builds can't lock each other out, a folder whose process is still running is another build's and stays; one
    /// of this process's own number is an earlier process's, as numbers come again (in a container always the same).
    func recover(beside output: String) -> [Diagnostic] {
        let folder = Path.folder(of: output)
        let prefix = Self.prefix(for: output)
        var diagnostics: [Diagnostic] = []
        do throws(Disk.Failure) {
            for entry in try disk.list(folder) where entry.kind == .folder && entry.name.hasPrefix(prefix) {
                guard let number = Int32(entry.name.dropFirst(prefix.count)),
                    isHeld || number == process || !disk.isRunning(number)
                else { continue }
                diagnostics += retire(Path.join(folder, entry.name), to: output)
            }
        } catch {
            diagnostics.append(.leftBehind(folder, error))
        }
        return diagnostics
    }

    /// Moves the hidden entries of a folder that held a site to the new one, then removes it. What can't be moved stays
    /// where it is, with the folder: it is the user's.
    func retire(_ old: String, to new: String) -> [Diagnostic] {
        do throws(Disk.Failure) {
            if try carryHidden(from: old, to: new) { try disk.removeTree(old) } else { return [.leftBehind(old, nil)] }
            return []
        } catch {
            return [.leftBehind(old, error)]
        }
    }

    /// Moves hidden entries, at any depth, from one folder into another; whether all of them found a place.
    private func carryHidden(from old: String, to new: String) throws(Disk.Failure) -> Bool {
        var all = true
        for entry in try disk.list(old) {
            let from = Path.join(old, entry.name)
            let to = Path.join(new, entry.name)
            if entry.isHidden {
                if Manifest.own.contains(entry.name) { continue }
                if disk.kind(to) != nil || !makesRoom(new) {
                    all = false
                } else {
                    try disk.move(from, to)
                }
            } else if entry.kind == .folder {
                all = try carryHidden(from: from, to: to) && all
            }
        }
        return all
    }

    /// Whether a folder is there or can be made: where the new site has a file of its name it can't.
    private func makesRoom(_ folder: String) -> Bool {
        do throws(Disk.Failure) {
            try disk.makeFolders(folder)
            return disk.kindFollowing(folder) == .folder
        } catch {
            return false
        }
    }

    private static func prefix(for output: String) -> String { ".\(Path.name(of: output)).briefing-" }
}

extension Diagnostic {
    static func leftBehind(_ folder: String, _ failure: Disk.Failure?) -> Diagnostic {
        Diagnostic(
            .warning, "left-behind", at: .init(file: folder),
            "an old site with hidden files of yours could not be cleared away",
            why: failure.map { "\($0.path): \($0.reason)" } ?? "the new site has files of the same names",
            fix: "take from it what is yours and delete it")
    }
}
