import Briefing
import Synchronization

/// A disk in the memory: a build on it takes no time for files, and what it writes can be looked at.
final class MemoryDisk: Sendable {
    private let files: Mutex<[String: [UInt8]]>

    init(_ files: [String: [UInt8]]) { self.files = Mutex(files) }

    /// Every file by its path.
    var contents: [String: [UInt8]] { files.withLock(\.self) }

    /// What the program works with. Folders are there where a file is below them, and locks and rights are nothing.
    var disk: Disk {
        var disk = Disk.real
        disk.kind = { [self] path in kind(path) }
        disk.kindFollowing = { [self] path in kind(path) }
        disk.list = { [self] path throws(Disk.Failure) in try entries(path) }
        disk.size = { [self] path in files.withLock { $0[path]?.count } }
        disk.resolved = { [self] path in kind(path) == nil ? nil : path }
        disk.read = { [self] path throws(Disk.Failure) in
            guard let bytes = files.withLock({ $0[path] }) else { throw Self.missing(path) }
            return bytes
        }
        disk.write = { [self] path, bytes throws(Disk.Failure) in files.withLock { $0[path] = bytes } }
        disk.makeFolder = { _ throws(Disk.Failure) in }
        disk.hardLink = { [self] from, to throws(Disk.Failure) in files.withLock { $0[to] = $0[from] } }
        disk.move = { [self] from, to throws(Disk.Failure) in rename([(from, to)]) }
        disk.exchange = { [self] a, b throws(Disk.Failure) in rename([(a, b), (b, a)]) }
        disk.removeFile = { [self] path throws(Disk.Failure) in files.withLock { $0[path] = nil } }
        disk.removeFolder = { _ throws(Disk.Failure) in }
        disk.copyRights = { _, _ throws(Disk.Failure) in }
        disk.lock = { _ throws(Disk.Failure) in Disk.Lock {} }
        disk.isRunning = { _ in false }
        return disk
    }

    private static func missing(_ path: String) -> Disk.Failure {
        Disk.Failure(path: path, reason: "No such file or directory", code: 2)
    }

    private func kind(_ path: String) -> Disk.Kind? {
        files.withLock { files in
            if files[path] != nil { return .file }
            let prefix = path.isEmpty ? "" : path + "/"
            return files.keys.contains { $0.hasPrefix(prefix) } ? .folder : nil
        }
    }

    private func entries(_ path: String) throws(Disk.Failure) -> [Disk.Entry] {
        let prefix = path.isEmpty || path == "." ? "" : path + "/"
        var found: [String: Disk.Kind] = [:]
        for file in files.withLock({ Array($0.keys) }) where file.hasPrefix(prefix) {
            let rest = file.dropFirst(prefix.count)
            let name = String(rest.prefix { $0 != "/" })
            found[name] = name.utf8.count == rest.utf8.count ? .file : .folder
        }
        return found.map { Disk.Entry(name: $0.key, kind: $0.value) }
    }

    /// Moves files, or folders with all that is in them, at once.
    private func rename(_ moves: [(from: String, to: String)]) {
        files.withLock { files in
            var moved: [String: [UInt8]] = [:]
            for (from, to) in moves {
                for (path, bytes) in files where path == from || path.hasPrefix(from + "/") {
                    moved[to + path.dropFirst(from.count)] = bytes
                    files[path] = nil
                }
            }
            files.merge(moved) { $1 }
        }
    }
}
