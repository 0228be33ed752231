internal import Loaders

/// The clippings as they were read last.
///
/// A file is read anew unless its size, its times and its number are those of that time. The clock of a file system may
/// stand still for seconds, so the bytes of a file that was written a moment before it was read are compared as well.
struct ClippingMemory: Sendable {
    private var files: [String] = []
    private var clippings: [ReadClipping] = []
    private var pile = LoadedPile([], [], patience: .zero)
    private var gate: PublicationGate?
    /// Where the articles differ from those of the last time, where that is known.
    private(set) var edits: ListEdits<Article>?

    /// What the files hold; `load` reads one anew, with the stamp that it has now, and asks the gate.
    mutating func read(
        _ files: [String], on disk: Disk, gate: PublicationGate?, patience: Duration,
        _ load: @Sendable (_ file: String, _ stamp: Disk.Stamp?) -> ReadClipping
    ) -> LoadedPile {
        edits = nil
        if files != self.files || gate != self.gate || clippings.isEmpty {
            clippings = arranged(files, gate, on: disk, load)
            (self.files, self.gate) = (files, gate)
            pile = LoadedPile(files, clippings, patience: patience)
            return pile
        }
        let old = pile.articles
        var places: [Int]? = []
        for (index, other) in others(on: disk, load) {
            let place = places == nil ? nil : pile.exchange(clippings[index], for: other, at: index)
            if let place { places?.append(place) } else { places = nil }
            clippings[index] = other
        }
        if let places {
            edits = ListEdits(from: old, to: pile.articles, at: places)
        } else {
            pile = LoadedPile(files, clippings, patience: patience)
        }
        return pile
    }

    /// The clippings of other files than the last time, or of the same before another gate.
    private func arranged(
        _ files: [String], _ gate: PublicationGate?, on disk: Disk,
        _ load: @Sendable (_ file: String, _ stamp: Disk.Stamp?) -> ReadClipping
    ) -> [ReadClipping] {
        let isKnown = gate == self.gate
        let places = Dictionary(
            isKnown ? Array(zip(self.files, clippings.indices)) : [], uniquingKeysWith: { first, _ in first })
        let clippings = clippings
        return Parallel.map(files) { file in
            let stamp = disk.stamp(file)
            guard let place = places[file] else { return load(file, stamp) }
            return Self.other(than: clippings[place], file, stamp, on: disk, load) ?? clippings[place]
        }
    }

    /// Those of the same files that are other than the last time.
    private func others(
        on disk: Disk, _ load: @Sendable (_ file: String, _ stamp: Disk.Stamp?) -> ReadClipping
    ) -> [(Int, ReadClipping)] {
        let (files, clippings) = (files, clippings)
        return Parallel.map(Array(files.indices)) { index in
            let file = files[index]
            return Self.other(than: clippings[index], file, disk.stamp(file), on: disk, load).map { (index, $0) }
        }.compactMap(\.self)
    }

    /// What a file is read as, if that may be other than before.
    private static func other(
        than old: ReadClipping, _ file: String, _ stamp: Disk.Stamp?, on disk: Disk,
        _ load: (_ file: String, _ stamp: Disk.Stamp?) -> ReadClipping
    ) -> ReadClipping? {
        guard case .success = old.outcome, let last = old.stamp, let stamp, last == stamp else {
            return load(file, stamp)
        }
        guard last.isFresh else { return nil }
        guard let bytes = old.bytes else { return load(file, stamp) }
        do { guard try disk.read(file) == bytes else { return load(file, stamp) } } catch { return load(file, stamp) }
        // The same, and perhaps old enough now to be known by its stamp.
        return stamp.isFresh ? nil : ReadClipping(stamp: stamp, bytes: nil, old.outcome)
    }
}
