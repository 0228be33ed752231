/// Which files changed since somebody last asked.
public struct Changes: Sendable, Hashable {
    /// Each changed path, as the reader of the folders would spell it; `true` where it has been written to its end, `false`
    /// where more may follow: a file that is still open, one that was deleted (an editor may put a new one there).
    public var paths: [String: Bool]
    /// Some changes could not be told one by one: everything may have changed.
    public var isEverything: Bool

    /// Changes; none without arguments.
    public init(_ paths: [String: Bool] = [:], isEverything: Bool = false) {
        self.paths = paths
        self.isEverything = isEverything
    }

    /// Nothing changed.
    public var isEmpty: Bool { paths.isEmpty && !isEverything }

    /// Whether no more is to be expected.
    var isComplete: Bool { !paths.values.contains(false) }

    /// Adds what came later: the last word on a path counts.
    mutating func add(_ later: Changes) {
        paths.merge(later.paths) { $1 }
        isEverything = isEverything || later.isEverything
    }
}

/// Something that knows when files change.
///
/// A change that happens at any time after the source was made is told by some later call, once at least: also one that
/// happens while nobody waits.
public protocol ChangeSource {
    /// Waits for changes, at most so long (`nil`: as long as it takes); empty when the time is over.
    mutating func next(within patience: Duration?) -> Changes
}

/// Names of files that no editor of content means: what editors leave beside the file that they write.
enum PassingFile {
    static func isOne(_ name: String) -> Bool {
        // vim tries whether it may write a folder with a file 4913; name~ is a copy of how it was.
        name.hasPrefix(".") || name.hasSuffix("~") || name == "4913"
    }
}
