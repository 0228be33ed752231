/// Watches folders with all that is in them, also folders that appear later: through the system where it tells of changes,
/// else by looking.
///
///     var watcher = FolderWatcher(disk: .real, folders: ["Content", "Templates"])
///     watcher.next(within: .seconds(1)).paths   // ["Content/articles/a.md": true]
///
/// Hidden entries are passed over, and what editors leave beside a file.
public struct FolderWatcher: ChangeSource {
    private enum Way {
        #if os(Linux)
            case told(InotifySource)
        #endif
        case looking(PollingSource)
    }

    private var way: Way
    /// Whether the system tells of changes.
    public let isTold: Bool

    /// Watches from now on. `looks` is for folders of which the system can't tell, such as those on a network.
    public init(disk: Disk, folders: [String], looks: Bool = false) {
        #if os(Linux)
            if !looks, let source = InotifySource(disk: disk, folders: folders) {
                way = .told(source)
                isTold = true
                return
            }
        #endif
        way = .looking(PollingSource(disk: disk, folders: folders))
        isTold = false
    }

    /// See ``ChangeSource``.
    public mutating func next(within patience: Duration?) -> Changes {
        switch way {
        #if os(Linux)
            case .told(let source): return source.next(within: patience)
        #endif
        case .looking(var source):
            let changes = source.next(within: patience)
            way = .looking(source)
            return changes
        }
    }
}
