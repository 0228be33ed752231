internal import Loaders

/// A clipping's file as it was read.
struct ReadClipping: Sendable {
    /// What tells this state of the file from the next; `nil` where there was no file.
    fileprivate var stamp: Disk.Stamp?
    /// The bytes of a file that its stamp may not tell from its next state.
    fileprivate let bytes: [UInt8]?
    /// Its articles, or why it can't be read.
    let outcome: Result<Loaded, Disk.Failure>

    struct Loaded: Sendable {
        var clipping: LoadedClipping
        /// Which of the articles are held back.
        var notices: [Reported<PublicationGate.Withheld?>]
        /// How long loading took: for a note alone, as nothing on the site depends on the clock.
        var duration: Duration
    }

    init(stamp: Disk.Stamp?, bytes: [UInt8]?, _ outcome: Result<Loaded, Disk.Failure>) {
        (self.stamp, self.outcome) = (stamp, outcome)
        self.bytes = stamp?.isFresh == true ? bytes : nil
    }
}

/// The clippings as they were read last.
///
/// A file is read anew unless its size, its times and its number are those of that time. The clock of a file system may
/// stand still for seconds, so the bytes of a file that was written a moment before it was read are compared as well.
struct ClippingMemory: Sendable {
    private var files: [String] = []
    private var places: [String: Int] = [:]
    private var clippings: [ReadClipping] = []
    private var gate: PublicationGate?

    /// One clipping for each file; `load` reads one anew, with the stamp that it had before, and asks the gate.
    mutating func read(
        _ files: [String], on disk: Disk, gate: PublicationGate?,
        _ load: @Sendable (_ file: String, _ stamp: Disk.Stamp?) -> ReadClipping
    ) -> [ReadClipping] {
        if gate != self.gate { self = ClippingMemory() }
        self.gate = gate
        let places = files == self.files ? nil : self.places
        let old = clippings
        clippings = Parallel.map(Array(files.indices)) { index in
            let file = files[index]
            let stamp = disk.stamp(file)
            if let place = places.map({ $0[file] }) ?? index, let stamp,
                let same = Self.same(old[place], file, stamp, on: disk)
            {
                return same
            }
            return load(file, stamp)
        }
        if places != nil {
            self.files = files
            self.places = Dictionary(zip(files, files.indices), uniquingKeysWith: { first, _ in first })
        }
        return clippings
    }

    /// The clipping as it was, if its file has not changed.
    private static func same(
        _ old: ReadClipping, _ file: String, _ stamp: Disk.Stamp, on disk: Disk
    ) -> ReadClipping? {
        guard case .success = old.outcome, let last = old.stamp, last == stamp else { return nil }
        guard last.isFresh else { return old }
        guard let bytes = old.bytes else { return nil }
        do { guard try disk.read(file) == bytes else { return nil } } catch { return nil }
        return ReadClipping(stamp: stamp, bytes: bytes, old.outcome)
    }
}
