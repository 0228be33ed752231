/// A folder as a web server shows it: its files, and nothing outside of it.
///
///     let site = FolderSite(disk: .real, folder: "Output")
///     site.bytes(at: "people/ana-brook.html")
///
/// Looked up anew each time, so that a folder which a build exchanges is the new one at once.
public struct FolderSite: Sendable {
    private let disk: Disk
    private let folder: String

    /// A folder, which need not be there yet.
    public init(disk: Disk, folder: String) {
        self.disk = disk
        self.folder = folder
    }

    /// The bytes of a file; `nil` where there is none, where a link on the way leads out of the folder, and for hidden ones.
    public func bytes(at path: String) -> [UInt8]? {
        guard let root = disk.resolve(folder), let file = disk.resolve(Path.join(folder, path)) else { return nil }
        let prefix = root == "/" ? root : root + "/"
        guard file.hasPrefix(prefix) else { return nil }
        let inner = file.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        guard !inner.contains(where: { $0.hasPrefix(".") || $0.isEmpty }), disk.kind(file) == .file else { return nil }
        // What is gone or closed to us by now is not there for a browser either.
        do { return try disk.read(file) } catch { return nil }
    }

    /// The paths of all files but hidden ones; links to folders are not followed.
    public var paths: [String] {
        var found: [String] = []
        var waiting = [""]
        while let inner = waiting.popLast(), found.count < 100_000 {
            do {
                for entry in try disk.list(inner.isEmpty ? folder : Path.join(folder, inner)) where !entry.isHidden {
                    let path = Path.join(inner, entry.name)
                    switch entry.kind {
                    case .folder: waiting.append(path)
                    case .file, .link: found.append(path)
                    case .other, .unnameable: break
                    }
                }
            } catch {
                continue  // a folder that is being exchanged
            }
        }
        return found
    }
}
