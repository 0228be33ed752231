/// Everything that the program does with the file system, as one value that a test can replace.
///
///     let bytes = try Disk.real.read("Content/site.yml")
///
/// Paths are as the user gave them, relative ones against the working directory. No other file of the program touches
/// the disk.
public struct Disk: Sendable {
    /// What a path names; a symbolic link is not followed.
    public enum Kind: Sendable, Hashable {
        /// A regular file.
        case file
        /// A folder.
        case folder
        /// A symbolic link.
        case link
        /// A device, a pipe, a socket: never read, as reading one may never end.
        case other
        /// Anything whose name is not UTF-8: it is shown repaired and can't be reached by that name.
        case unnameable
    }

    /// A name in a folder, and what it names.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public var name: String
        /// What it names.
        public var kind: Kind

        /// An entry.
        public init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }

        /// Whether the name begins with a full stop.
        public var isHidden: Bool { name.hasPrefix(".") }
    }

    /// What tells one state of a file from the next without reading it.
    public struct Stamp: Sendable, Hashable {
        /// In bytes.
        public var size: Int64
        /// When it was last written, in nanoseconds since 1970.
        public var modified: Int64
        /// When it was last written, renamed or given other rights, in nanoseconds since 1970.
        public var changed: Int64
        /// The number of the file on its file system.
        public var number: UInt64
        /// It changed within the last two seconds: the clock of a file system may stand still that long, so the next state
        /// may have the same stamp.
        public var isFresh = false

        /// Two stamps of one state, whenever they were taken.
        public static func == (a: Stamp, b: Stamp) -> Bool {
            (a.size, a.modified, a.changed, a.number) == (b.size, b.modified, b.changed, b.number)
        }

        /// All that counts for equality.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(modified)
            hasher.combine(number)
        }
    }

    /// A folder that is held against other builds.
    public struct Lock: Sendable {
        /// Lets it go.
        public var release: @Sendable () -> Void

        /// A lock.
        public init(release: @escaping @Sendable () -> Void) { self.release = release }
    }

    /// An operation that the system refused.
    public struct Failure: Error, Sendable, Hashable {
        /// The path that it was about.
        public var path: String
        /// The system's words, such as `Permission denied`.
        public var reason: String
        /// The system's number, such as `EACCES`.
        public var code: Int32

        /// A failure.
        public init(path: String, reason: String, code: Int32) {
            self.path = path
            self.reason = reason
            self.code = code
        }
    }

    /// What a path names, a link not followed; `nil` where there is nothing.
    public var kind: @Sendable (_ path: String) -> Kind?
    /// What a path names once links are followed; `nil` where there is nothing.
    public var kindFollowing: @Sendable (_ path: String) -> Kind?
    /// The stamp of what a path names once links are followed; `nil` where there is nothing.
    public var stamp: @Sendable (_ path: String) -> Stamp?
    /// The path without links, `.` and `..`, from the root of the file system; `nil` where there is nothing.
    public var resolve: @Sendable (_ path: String) -> String?
    /// The entries of a folder in any order, without `.` and `..`.
    public var list: @Sendable (_ path: String) throws(Failure) -> [Entry]
    /// How many bytes a regular file has, links followed; `nil` where there is none.
    public var size: @Sendable (_ path: String) -> Int?
    /// Where a path leads once every link in it is followed; `nil` where that is nowhere.
    public var resolved: @Sendable (_ path: String) -> String?
    /// The bytes of a regular file.
    public var read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
    /// Writes a file whole; what stood there is replaced.
    public var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
    /// Makes one folder; it is no failure where it is there.
    public var makeFolder: @Sendable (_ path: String) throws(Failure) -> Void
    /// Gives a file a second name on the same file system.
    public var hardLink: @Sendable (_ from: String, _ to: String) throws(Failure) -> Void
    /// Moves an entry within one file system; a file that stood there is replaced.
    public var move: @Sendable (_ from: String, _ to: String) throws(Failure) -> Void
    /// Swaps two entries in one step, so that nobody ever sees neither.
    public var exchange: @Sendable (_ a: String, _ b: String) throws(Failure) -> Void
    /// Removes a file or a link.
    public var removeFile: @Sendable (_ path: String) throws(Failure) -> Void
    /// Removes an empty folder.
    public var removeFolder: @Sendable (_ path: String) throws(Failure) -> Void
    /// Gives a folder the permissions of another, and its group as far as the system lets us.
    public var copyRights: @Sendable (_ from: String, _ to: String) throws(Failure) -> Void
    /// Waits until no other process holds a folder, and holds it until the lock is released or this process ends;
    /// `nil` where the file system knows no locks. A holder that does not let go is a failure in the end.
    public var lock: @Sendable (_ folder: String) throws(Failure) -> Lock?
    /// Whether a process of that number is running.
    public var isRunning: @Sendable (_ process: Int32) -> Bool
}

extension Disk {
    /// Removes a folder with all that is in it; links are removed, not followed.
    public func removeTree(_ path: String) throws(Failure) {
        for entry in try list(path) {
            let inner = Path.join(path, entry.name)
            if entry.kind == .folder { try removeTree(inner) } else { try removeFile(inner) }
        }
        try removeFolder(path)
    }

    /// Makes a folder and those above it.
    public func makeFolders(_ path: String) throws(Failure) {
        guard !path.isEmpty, kindFollowing(path) == nil else { return }
        try makeFolders(Path.folder(of: path))
        try makeFolder(path)
    }
}

/// Paths as text, with `/` between their parts.
public enum Path {
    /// A name in a folder; a folder that is empty stands for the working directory.
    public static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// What stands before the last part: `a/b/c.txt` -> `a/b`, `c.txt` -> ``, `/c` -> `/`.
    public static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part: `a/b/c.txt` -> `c.txt`.
    public static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The last part without its ending: `a/b/c.txt` -> `c`.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The ending in lower case, without the full stop; empty where there is none.
    public static func ending(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }

    /// A path without slashes at its end; `/` stays.
    public static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
