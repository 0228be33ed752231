#if os(Linux)
    #if canImport(Glibc)
        internal import Glibc
    #elseif canImport(Musl)
        internal import Musl
    #endif

    /// Changes as Linux tells of them: see inotify(7).
    ///
    /// Each folder is watched by itself, and the folder above each root, as the root may go and come back. A folder that
    /// appears is watched first and listed then, so that no file slips in between.
    final class InotifySource: ChangeSource {
        /// Why a folder is watched; one folder may be watched for several reasons.
        private struct Reason: Hashable {
            var folder: String
            /// The only name that counts, `nil` for all.
            var name: String?
        }

        private let disk: Disk
        private let roots: [String]
        private let descriptor: Int32
        private var watched: [Int32: Set<Reason>] = [:]
        /// The system refused to watch a folder: it has no room for more.
        private(set) var isIncomplete = false

        /// `nil` where the system can't watch all of the folders.
        init?(disk: Disk, folders: [String]) {
            self.disk = disk
            roots = folders.map(Path.trimmed)
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            if descriptor < 0 { return nil }
            watchRoots()
            if isIncomplete { return nil }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        func next(within patience: Duration?) -> Changes {
            let clock = ContinuousClock()
            let end = patience.map { clock.now + $0 }
            while true {
                let changes = waiting()
                if !changes.isEmpty { return changes }
                var milliseconds: Int32 = -1
                if let end {
                    let (seconds, rest) = clock.now.duration(to: end).components
                    if seconds < 0 || rest < 0 { return Changes() }
                    milliseconds = Int32(
                        clamping: seconds * 1000 + (rest + 999_999_999_999_999) / 1_000_000_000_000_000)
                }
                var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&polled, 1, milliseconds)
                if polled.revents == 0, let end, clock.now >= end { return Changes() }
            }
        }

        private func watchRoots() {
            for root in roots {
                watch(Path.folder(of: root), name: Path.name(of: root))
                watchTree(root)
            }
        }

        private static let events = UInt32(
            IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
                | IN_DELETE_SELF
                | IN_ONLYDIR | IN_EXCL_UNLINK)

        private func watch(_ folder: String, name: String? = nil) {
            let watch = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, Self.events)
            if watch >= 0 {
                watched[watch, default: []].insert(Reason(folder: folder, name: name))
            } else if errno == ENOSPC {
                isIncomplete = true
            }
        }

        /// A folder with all below it; links to folders are not followed, but for the root itself.
        private func watchTree(_ root: String) {
            var waiting = [root]
            while let folder = waiting.popLast() {
                // The output of a build is no input of one.
                guard disk.kindFollowing(folder) == .folder, disk.kind(Path.join(folder, Manifest.name)) == nil else {
                    continue
                }
                watch(folder)
                do {
                    for entry in try disk.list(folder) where entry.kind == .folder && !PassingFile.isOne(entry.name) {
                        waiting.append(Path.join(folder, entry.name))
                    }
                } catch {
                    continue  // it is gone again, or the build will report it
                }
            }
        }

        private func forgetTree(_ root: String) {
            for (watch, reasons) in watched {
                let left = reasons.filter { $0.name != nil || ($0.folder != root && !$0.folder.hasPrefix(root + "/")) }
                guard left.count < reasons.count else { continue }
                watched[watch] = left.isEmpty ? nil : left
                if left.isEmpty { inotify_rm_watch(descriptor, watch) }
            }
        }

        /// What the system has queued.
        private func waiting() -> Changes {
            var changes = Changes()
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count <= 0 { return changes }
                var at = 0
                while at + Self.headSize <= count {
                    let event = Event(buffer[at..<count])
                    at += Self.headSize + event.nameLength
                    take(event, &changes)
                }
            }
        }

        private static let headSize = 16

        /// The fields of `inotify_event`, in the machine's byte order.
        private struct Event {
            var watch: Int32
            var mask: Int
            var nameLength: Int
            var name: String

            init(_ bytes: ArraySlice<UInt8>) {
                func field(_ at: Int) -> UInt32 {
                    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt32.self) }
                }
                watch = Int32(bitPattern: field(0))
                mask = Int(field(4))
                nameLength = Int(field(12))
                name = String(decoding: bytes.dropFirst(16).prefix(nameLength).prefix { $0 != 0 }, as: UTF8.self)
            }

            func has(_ bits: Int...) -> Bool { bits.contains { mask & $0 != 0 } }
            var isFolder: Bool { has(Int(IN_ISDIR)) }
        }

        private func take(_ event: Event, _ changes: inout Changes) {
            if event.has(Int(IN_Q_OVERFLOW)) {
                changes.isEverything = true
                watchRoots()
                return
            }
            if event.has(Int(IN_IGNORED)) {
                watched[event.watch] = nil
                return
            }
            for reason in watched[event.watch] ?? [] {
                if event.name.isEmpty {
                    if reason.name == nil { changes.paths[reason.folder] = false }
                    continue
                }
                if let name = reason.name {
                    if name != event.name { continue }
                } else if PassingFile.isOne(event.name) {
                    continue
                }
                let path = Path.join(reason.folder, event.name)
                if event.isFolder || reason.name != nil {
                    if event.has(Int(IN_DELETE), Int(IN_MOVED_FROM)) { forgetTree(path) }
                    if event.has(Int(IN_CREATE), Int(IN_MOVED_TO)) { watchTree(path) }
                }
                changes.paths[path] = event.has(Int(IN_CLOSE_WRITE), Int(IN_MOVED_TO), Int(IN_ATTRIB))
            }
        }
    }
#endif
