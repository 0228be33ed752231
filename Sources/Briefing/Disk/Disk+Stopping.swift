internal import Synchronization

/// Whether a build is to stop, for the one that asks it to and the disk that then refuses.
///
///     let stop = Stop()
///     let report = Pipeline(disk: Disk.real.stopping(at: stop), process: 1).build(request)
///     // meanwhile, from a signal: if stop.request() { exit(130) }
///
/// A disk that stops refuses to write, and the writer clears away what it staged, as it does when the disk is full. Once a
/// site is in place nothing is refused any more: what is left to do is clearing away the old one.
public final class Stop: Sendable {
    private let isRequested = Atomic(false)
    private let hasBegun = Atomic(false)
    private let isPlaced = Atomic(false)

    /// A build that goes on.
    public init() {}

    /// Asks the build to stop; whether it has written nothing yet, so that there is nothing to wait for.
    public func request() -> Bool {
        isRequested.store(true, ordering: .sequentiallyConsistent)
        return !hasBegun.load(ordering: .sequentiallyConsistent)
    }

    /// Notes that something is going to be written; whether it may.
    fileprivate func begin() -> Bool {
        hasBegun.store(true, ordering: .sequentiallyConsistent)
        return !isRequested.load(ordering: .sequentiallyConsistent) || isPlaced.load(ordering: .sequentiallyConsistent)
    }

    fileprivate func place() { isPlaced.store(true, ordering: .sequentiallyConsistent) }
}

extension Disk {
    /// This disk, until it is to stop: then whatever would add to a site is refused, and removing goes on.
    public func stopping(at stop: Stop) -> Disk {
        @Sendable func check(_ path: String) throws(Failure) {
            // EINTR
            if !stop.begin() { throw Failure(path: path, reason: "Interrupted", code: 4) }
        }
        let inner = self
        var disk = self
        disk.write = { path, bytes throws(Failure) in
            try check(path)
            try inner.write(path, bytes)
        }
        disk.makeFolder = { path throws(Failure) in
            try check(path)
            try inner.makeFolder(path)
        }
        disk.hardLink = { from, to throws(Failure) in
            try check(to)
            try inner.hardLink(from, to)
        }
        disk.exchange = { a, b throws(Failure) in
            try check(b)
            try inner.exchange(a, b)
            stop.place()
        }
        disk.move = { from, to throws(Failure) in
            // In place the marker is the step behind which a build is finished, not undone.
            if Path.name(of: to) == Manifest.marker { stop.place() }
            try check(to)
            try inner.move(from, to)
        }
        return disk
    }
}
