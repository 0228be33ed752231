internal import CPlatform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Disk {
    /// The system's own files, by plain file descriptors: Foundation's writes call `fsync` once a file, which costs four
    /// to twenty times as much.
    public static let real = Disk(
        kind: { kind(of: $0, following: false) },
        kindFollowing: { kind(of: $0, following: true) },
        stamp: { stamp(of: $0) },
        resolve: { path in
            guard let resolved = realpath(path, nil) else { return nil }
            defer { free(resolved) }
            return String(validatingCString: resolved)
        },
        list: { path throws(Failure) in try entries(of: path) },
        size: { path in
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        },
        resolved: { path in
            guard let real = realpath(path, nil) else { return nil }
            defer { free(real) }
            return String(validatingCString: real)
        },
        read: { path throws(Failure) in try contents(of: path) },
        write: { path, bytes throws(Failure) in try replace(path, bytes) },
        makeFolder: { path throws(Failure) in
            if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure(path) }
        },
        hardLink: { from, to throws(Failure) in if link(from, to) != 0 { throw failure(to) } },
        move: { from, to throws(Failure) in if rename(from, to) != 0 { throw failure(from) } },
        exchange: { a, b throws(Failure) in if swap(a, b) != 0 { throw failure(b) } },
        removeFile: { path throws(Failure) in if unlink(path) != 0 { throw failure(path) } },
        removeFolder: { path throws(Failure) in if rmdir(path) != 0 { throw failure(path) } },
        copyRights: { from, to throws(Failure) in try copyRights(from, to) },
        lock: { folder throws(Failure) in try hold(folder) },
        isRunning: { kill($0, 0) == 0 || errno == EPERM })

    /// How many threads run at once.
    static let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))

    private static func failure(_ path: String) -> Failure {
        let code = errno
        return Failure(path: path, reason: String(cString: strerror(code)), code: code)
    }

    private static func kind(of path: String, following: Bool) -> Kind? {
        var status = stat()
        guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Stamp(
            size: Int64(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed),
            number: UInt64(status.st_ino), isFresh: nanoseconds(changed) > nanoseconds(now) - 2_000_000_000)
    }

    private static func entries(of path: String) throws(Failure) -> [Entry] {
        let path = path.isEmpty ? "." : path
        guard let folder = opendir(path) else { throw failure(path) }
        defer { closedir(folder) }
        var found: [Entry] = []
        while let entry = readdir(folder) {
            let decoded = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
                    (String(validatingCString: name), String(cString: name))
                }
            }
            guard let name = decoded.0 else {
                found.append(Entry(name: decoded.1, kind: .unnameable))
                continue
            }
            if name == "." || name == ".." { continue }
            guard let kind = known(entry.pointee.d_type) ?? kind(of: Path.join(path, name), following: false) else {
                continue
            }
            found.append(Entry(name: name, kind: kind))
        }
        return found
    }

    /// What most file systems say of an entry in its folder.
    private static func known(_ type: UInt8) -> Kind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        default: nil
        }
    }

    /// What no file may have that is read whole.
    private static let longest = 1 << 30

    private static func contents(of path: String) throws(Failure) -> [UInt8] {
        // O_NONBLOCK: a pipe that became of a file since it was listed must not hang the build.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(path: path, reason: "Not a regular file", code: EINVAL)
        }
        guard status.st_size <= longest else { throw .tooLarge(path, Int(status.st_size), longest) }
        var bytes: [UInt8] = []
        var room = Int(status.st_size) + 1
        while true {
            let start = bytes.count
            var problem: Failure?
            var got = 0
            let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                got = systemRead(descriptor, buffer.baseAddress, room)
                count = max(got, 0)
                if got < 0 { problem = failure(path) }
            }
            if bytes.isEmpty { bytes = more } else { bytes += more }
            if let problem {
                if problem.code == EINTR { continue }
                throw problem
            }
            if got == 0 { return bytes }
            // A file that somebody is still writing may grow for ever.
            guard bytes.count <= longest else { throw .tooLarge(path, bytes.count, longest) }
            room = max(4096, room - (bytes.count - start))
        }
    }

    private static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        var problem: Failure?
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count, problem == nil {
                let step = systemWrite(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if step >= 0 { written += step } else if errno != EINTR { problem = failure(path) }
            }
        }
        if close(descriptor) != 0, problem == nil, errno != EINTR { problem = failure(path) }
        if let problem { throw problem }
    }

    private static func copyRights(_ from: String, _ to: String) throws(Failure) {
        var status = stat()
        guard stat(from, &status) == 0 else { throw failure(from) }
        // A group that we are not in, and an owner that we are not, stay out of reach: that is no failure.
        if chown(to, status.st_uid, status.st_gid) != 0 { _ = chown(to, uid_t.max, status.st_gid) }
        if chmod(to, status.st_mode & 0o7777) != 0 { throw failure(to) }
    }

    /// How long another build may hold the folder, in hundredths of a second.
    private static let patience = 12_000

    private static func hold(_ folder: String) throws(Failure) -> Lock? {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { return nil }
        for _ in 0..<patience {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return Lock { close(descriptor) } }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                close(descriptor)
                return nil
            }
            usleep(10_000)
        }
        close(descriptor)
        throw Failure(path: folder, reason: "Another build holds it", code: EWOULDBLOCK)
    }

    // `read` and `write` are also the names of this type's own members.
    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Darwin.read(descriptor, buffer, count)
        #endif
    }

    private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, buffer, count)
        #else
            Darwin.write(descriptor, buffer, count)
        #endif
    }

    private static func swap(_ a: String, _ b: String) -> Int32 {
        #if os(Linux)
            renameat2(AT_FDCWD, a, AT_FDCWD, b, 2)
        #else
            renamex_np(a, b, UInt32(RENAME_SWAP))
        #endif
    }
}
