internal import Basics
internal import Loaders

/// A clipping's file as it was read.
struct ReadClipping: Sendable {
    /// What told this state of the file from the next, before it was read; `nil` where nobody asks.
    let stamp: Disk.Stamp?
    /// The bytes of a file that its stamp may not tell from its next state.
    let bytes: [UInt8]?
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

/// What all the clippings of a pile hold, one behind another.
struct LoadedPile: Sendable {
    private(set) var articles: [Article] = []
    private(set) var indexed: [IndexedArticle] = []
    private(set) var leftOut: [ReadArticles.LeftOut] = []
    private(set) var withheld: [PublicationGate.Withheld] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the articles of each clipping begin.
    private var starts: [Int] = []
    /// From this on a clipping that takes long is told of.
    private let patience: Duration

    init(_ files: [String], _ clippings: [ReadClipping], patience: Duration) {
        self.patience = patience
        starts.reserveCapacity(files.count)
        articles.reserveCapacity(files.count)
        for (file, read) in zip(files, clippings) {
            starts.append(articles.count)
            switch read.outcome {
            case .success(let loaded): add(file, loaded)
            case .failure(let failure) where failure.isTooLarge:
                diagnostics.append(.tooLarge(failure, .warning))
                leftOut.append(.init(file: Path.name(of: file), reason: failure.reason))
            case .failure(let failure): diagnostics.append(.unreadable(failure))
            }
        }
    }

    private mutating func add(_ file: String, _ read: ReadClipping.Loaded) {
        let loaded = read.clipping
        if read.duration > patience { diagnostics.append(.slowClipping(file, read.duration)) }
        for (article, held) in zip(loaded.articles, read.notices) {
            diagnostics += held.diagnostics
            if let held = held.value { withheld.append(held) } else { articles.append(article) }
        }
        indexed += loaded.indexed
        diagnostics += loaded.diagnostics
        if loaded.articles.isEmpty, loaded.indexed.isEmpty {
            let reason = loaded.diagnostics.first?.summary ?? "no article in it"
            leftOut.append(.init(file: Path.name(of: file), reason: reason))
        }
    }

    /// Puts another state of a clipping in the place of the old one, and says which article that is; `nil` where one of
    /// the two is more than an article of which there is nothing to say.
    mutating func exchange(_ old: ReadClipping, for new: ReadClipping, at index: Int) -> Int? {
        guard plainArticle(old) != nil, let article = plainArticle(new) else { return nil }
        articles[starts[index]] = article
        return starts[index]
    }

    private func plainArticle(_ read: ReadClipping) -> Article? {
        guard case .success(let read) = read.outcome, read.clipping.articles.count == 1,
            read.clipping.indexed.isEmpty, read.clipping.diagnostics.isEmpty, read.duration <= patience,
            read.notices.allSatisfy({ $0.value == nil && $0.diagnostics.isEmpty })
        else { return nil }
        return read.clipping.articles.first
    }
}
