extension Disk {
    /// This disk, whose links are followed only where they stay inside a folder.
    ///
    /// A pile that somebody sent may hold a link to anything that its reader can read, and a build publishes what it reads.
    /// What leads out counts as a link that can't be followed: `kindFollowing` says `.link`.
    func confined(to root: String) -> Disk {
        guard let inside = resolved(root) else { return self }
        let prefix = inside.hasSuffix("/") ? inside : inside + "/"
        let inner = self
        var disk = self
        disk.kindFollowing = { path in
            if inner.kind(path) == .link, path != root, let target = inner.resolved(path), target != inside,
                !target.hasPrefix(prefix)
            {
                return .link
            }
            return inner.kindFollowing(path)
        }
        return disk
    }

    /// The bytes of a file, unless it has more than it may have: then it isn't read.
    func read(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
        if let size = size(path), size > limit { throw .tooLarge(path, size, limit) }
        let bytes = try read(path)
        // It may have grown in between.
        if bytes.count > limit { throw .tooLarge(path, bytes.count, limit) }
        return bytes
    }
}

extension Disk.Failure {
    /// EFBIG, by which ``isTooLarge`` knows it again.
    private static let tooLargeCode: Int32 = 27

    static func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> Disk.Failure {
        // Rounded up, so that what is too large by one byte does not read as if it weren't.
        let megabytes = (size + (1 << 20) - 1) >> 20
        let reason = "the file has \(megabytes) MB, and at most \(limit >> 20) MB are read"
        return Disk.Failure(path: path, reason: reason, code: tooLargeCode)
    }

    var isTooLarge: Bool { code == Self.tooLargeCode }
}
