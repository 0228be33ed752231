/// The folders beside Output in which sites are staged, `.Output.briefing-PID`, and what interrupted builds left of them.
struct StagingFolders: Sendable {
    let disk: Disk

    static func name(for output: String, process: Int32) -> String {
        Path.join(Path.folder(of: output), prefix(for: output) + String(process))
    }

    /// Gives hidden entries that an interrupted build left in a staging folder back to Output, and removes the folder.
    ///
    /// A folder whose process is still running is another build's and stays.
    func recover(beside output: String) throws(Disk.Failure) {
        let folder = Path.folder(of: output)
        let prefix = Self.prefix(for: output)
        for entry in try disk.list(folder) where entry.kind == .folder && entry.name.hasPrefix(prefix) {
            guard let process = Int32(entry.name.dropFirst(prefix.count)), !disk.isRunning(process) else { continue }
            let left = Path.join(folder, entry.name)
            try carryHidden(from: left, to: output)
            try disk.removeTree(left)
        }
    }

    /// Moves hidden entries, at any depth, from one folder into another where they are not there already.
    func carryHidden(from old: String, to new: String) throws(Disk.Failure) {
        for entry in try disk.list(old) {
            let from = Path.join(old, entry.name)
            let to = Path.join(new, entry.name)
            if entry.isHidden {
                guard disk.kind(to) == nil, entry.name != Manifest.marker else { continue }
                try disk.makeFolders(new)
                try disk.move(from, to)
            } else if entry.kind == .folder {
                try carryHidden(from: from, to: to)
            }
        }
    }

    private static func prefix(for output: String) -> String { ".\(Path.name(of: output)).briefing-" }
}
