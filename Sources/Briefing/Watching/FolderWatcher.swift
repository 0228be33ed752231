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
    private let disk: Disk
    private let folders: [String]

    /// Whether the system tells of changes.
    public var isTold: Bool { if case .looking = way { false } else { true } }

    /// Whether this system should tell of changes and can't: it has no room for so many folders.
    public private(set) var hasFallenBack = false

    /// Watches from now on. `looks` is for folders of which the system can't tell, such as those on a network.
    public init(disk: Disk, folders: [String], looks: Bool = false) {
        self.disk = disk
        self.folders = folders
        #if os(Linux)
            if !looks, let source = InotifySource(disk: disk, folders: folders) {
                way = .told(source)
                return
            }
            hasFallenBack = !looks
        #endif
        way = .looking(PollingSource(disk: disk, folders: folders))
    }

    /// See ``ChangeSource``.
    public mutating func next(within patience: Duration?) -> Changes {
        switch way {
        #if os(Linux)
            case .told(let source):
                let changes = source.next(within: patience)
                guard source.isIncomplete else { return changes }
                // No room for the folders that have come since: from here on by looking, and nothing is known of before.
                way = .looking(PollingSource(disk: disk, folders: folders))
                hasFallenBack = true
                return Changes(isEverything: true)
        #endif
        case .looking(var source):
            let changes = source.next(within: patience)
            way = .looking(source)
            return changes
        }
    }
}
