public import Basics

/// Where the review goes: a hidden folder, which a build never reads, and which git ignores by a file in it.
public struct ReviewFolder: Sendable {
    /// The folder of the site with its review layer.
    public static let site = ".briefing/review"

    private let disk: Disk

    /// The folder on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// Makes `.briefing` and tells git to ignore all that is in it; what is there stays.
    public func prepare() -> [Diagnostic] {
        let folder = Path.folder(of: Self.site)
        let ignore = Path.join(folder, ".gitignore")
        do throws(Disk.Failure) {
            try disk.makeFolders(folder)
            if disk.kind(ignore) == nil { try disk.write(ignore, Array("*\n".utf8)) }
            return []
        } catch {
            return [.unwritable(error, "there is no place for the review")]
        }
    }
}
