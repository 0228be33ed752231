/// Which file of the content folder is what, as it was found last.
struct FolderMemory: Sendable {
    private struct Found: Sendable {
        var root: String
        var folder: Reported<ContentFolder>
        /// Every file that was found.
        var files: Set<String>
    }

    private var found: Found?

    /// The folder as it is now. It is listed anew unless all that is known to have happened since it was last asked for is
    /// that files which it had then were written, and they are files still.
    mutating func read(_ root: String, after changes: Changes?, by reader: ContentReader) -> Reported<ContentFolder> {
        if let found, found.root == root, let changes, !changes.isEverything, !changes.isEmpty,
            changes.paths.keys.allSatisfy({ found.files.contains($0) && reader.disk.kind($0) == .file })
        {
            return found.folder
        }
        let folder = reader.read(root)
        found = Found(root: root, folder: folder, files: folder.value.files)
        return folder
    }
}

extension ContentFolder {
    /// The paths of all files that mean something.
    fileprivate var files: Set<String> {
        Set(
            clippings + people + initiatives + dates + pages + assets.map(\.path)
                + [settings, summary, corrections, sources].compactMap(\.self))
    }
}
