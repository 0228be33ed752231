#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Changes as they are found by looking at every file a few times a second.
///
/// A file is taken for changed when its size, its times or its number differ. The clock of a file system may stand still
/// for seconds, so the bytes of a file that was written a moment ago are compared as well.
struct PollingSource: ChangeSource {
    private struct Seen: Hashable {
        var stamp: Disk.Stamp
        /// Of the bytes, for a file that its stamp may not tell from its next state.
        var hash: Int?
    }

    private let disk: Disk
    private let roots: [String]
    private let pause: (Duration) -> Void
    private var seen: [String: Seen] = [:]
    private var cost = Duration.zero

    /// A look is due this often; less often where looking takes long.
    static let interval = Duration.milliseconds(250)

    init(disk: Disk, folders: [String], pause: @escaping (Duration) -> Void = PollingSource.sleep) {
        self.disk = disk
        roots = folders.map(Path.trimmed)
        self.pause = pause
        _ = look()
    }

    mutating func next(within patience: Duration?) -> Changes {
        var left = patience
        while true {
            let step = min(max(Self.interval, cost * 9), left ?? .seconds(3600))
            pause(step)
            let changes = look()
            if !changes.isEmpty { return changes }
            if let rest = left {
                left = rest - step
                if rest - step <= .zero { return changes }
            }
        }
    }

    private mutating func look() -> Changes {
        let start = ContinuousClock.now
        var found: [String: Seen] = [:]
        var changes = Changes()
        for root in roots { look(at: root, &found, &changes) }
        for path in seen.keys where found[path] == nil { changes.paths[path] = false }
        seen = found
        cost = start.duration(to: .now)
        return changes
    }

    private func look(at path: String, _ found: inout [String: Seen], _ changes: inout Changes) {
        guard let stamp = disk.stamp(path) else { return }
        switch disk.kindFollowing(path) {
        case .folder:
            guard disk.kind(Path.join(path, Manifest.name)) == nil else { return }
            do {
                for entry in try disk.list(path) where !PassingFile.isOne(entry.name) {
                    let inner = Path.join(path, entry.name)
                    // A link to a folder is not followed: it may lead round.
                    if entry.kind == .link, disk.kindFollowing(inner) == .folder { continue }
                    look(at: inner, &found, &changes)
                }
            } catch {
                return  // it is gone again, or the build will report it
            }
        case .file:
            let before = seen[path]
            if let before, before.stamp == stamp, before.hash == nil {
                found[path] = before
                return
            }
            let hash = hash(path)
            found[path] = Seen(stamp: stamp, hash: stamp.isFresh ? hash : nil)
            if before?.stamp != stamp || before?.hash != hash { changes.paths[path] = false }
        default: return
        }
    }

    private func hash(_ path: String) -> Int? {
        do { return try disk.read(path).hashValue } catch { return nil }
    }

    /// Sleeps.
    static func sleep(_ time: Duration) {
        let (seconds, attoseconds) = time.components
        var wanted = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        nanosleep(&wanted, nil)
    }
}
