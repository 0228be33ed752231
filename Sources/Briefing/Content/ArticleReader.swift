internal import Basics
internal import CommonMark
internal import Loaders

/// The articles of a pile, and the files that gave none.
struct ReadArticles: Sendable {
    var articles: [Article] = []
    /// Files that gave no article, with the reason.
    var leftOut: [LeftOut] = []
    /// What reading lists name and nobody clipped, in the order of the lists.
    var notClipped: [IndexedArticle] = []
    /// What is in the pile and not to be published.
    var withheld: [PublicationGate.Withheld] = []
    /// The pictures that clippings have with them, by the file of the clipping and the destination in its Markdown.
    var images: [String: [String: LocalImage]] = [:]

    /// Those of which nothing is told; they are among the articles and merged with none.
    var redacted: [Redacted] = []
    /// What redactions of articles found.
    var redactions = AppliedCorrections()

    /// An article of which nothing is told.
    struct Redacted: Sendable, Hashable {
        var file: String
        var part: Int?
        /// Whether it has a number of its own, which stays free; not so one that is in the pile twice.
        var isCounted: Bool
        /// Its headline, by which an earlier briefing may name it.
        var headline: String?

        init(_ article: Article, isCounted: Bool) {
            (file, part, self.isCounted) = (article.source.name, article.part, isCounted)
            headline = article.title?.text
        }
    }

    /// The pictures as files of the site, each once.
    var imageFiles: [OutputFile] {
        var files: [String: OutputFile] = [:]
        for image in images.values.flatMap(\.values) {
            files[image.name] = OutputFile(path: "assets/" + image.name, bytes: image.bytes)
        }
        return files.values.sorted { $0.path < $1.path }
    }

    struct LeftOut: Sendable, Hashable {
        var file: String
        var reason: String
    }
}

/// Reads every clipping and normalises it; what is in the pile twice is merged, what reading lists say is joined to it.
struct ArticleReader: Sendable {
    let disk: Disk
    var limits = Limits.standard
    var progress = BuildProgress.none
    /// Without it every article counts, drafts too.
    var gate: PublicationGate?
    /// The articles of which nothing is told.
    var redacted: [CorrectionTarget] = []

    func read(_ files: [String]) -> Reported<ReadArticles> {
        var memory: SiteMemory?
        return read(files, &memory)
    }

    func read(_ files: [String], _ memory: inout SiteMemory?) -> Reported<ReadArticles> {
        progress.begin(.reading, files.count)
        let pile = load(files, &memory)
        let withheld = pile.withheld
        var leftOut = pile.leftOut
        let (apart, redactions) = setApart(pile.articles, &leftOut)
        let edits = memory?.clippings.edits
        var result =
            memory?.duplicates.merge(pile.articles, redacted: apart, knowing: edits)
            ?? DuplicateMerger().merge(pile.articles, redacted: apart)
        result.value.redactions = redactions
        result.value.leftOut = leftOut + result.value.leftOut
        result.diagnostics = pile.diagnostics + result.diagnostics
        result.value.withheld = withheld
        // A reading list that names an article which is held back would tell of it.
        let secret = Set(withheld.compactMap { $0.address.flatMap(NormalisedAddress.init) })
        Self.join(
            pile.indexed.filter { NormalisedAddress($0.address).map { !secret.contains($0) } ?? true },
            to: &result.value)
        var none = ImageMemory()
        let places =
            memory?.images.places(result.value.articles, knowing: edits)
            ?? none.places(result.value.articles, knowing: nil)
        for index in places {
            let article = result.value.articles[index]
            let images = LocalImageReader(disk: disk).read(article)
            result.diagnostics += images.diagnostics
            if !images.value.isEmpty {
                result.value.images[article.source.name, default: [:]].merge(images.value) { $1 }
            }
        }
        return result
    }

    private func load(_ files: [String], _ memory: inout SiteMemory?) -> LoadedPile {
        let loader = ClippingLoader(markdownBlocks: Self.blocks)
        return memory?.clippings.read(files, on: disk, gate: gate, patience: limits.patience) { load($0, $1, loader) }
            ?? LoadedPile(files, Parallel.map(files) { load($0, nil, loader) }, patience: limits.patience)
    }

    private func load(_ file: String, _ stamp: Disk.Stamp?, _ loader: ClippingLoader) -> ReadClipping {
        defer { progress.advance() }
        do throws(Disk.Failure) {
            let bytes = try disk.read(file, upTo: limits.clippingBytes)
            let clock = ContinuousClock()
            let start = clock.now
            let loaded = loader.load(Clipping(name: file, bytes: bytes))
            let duration = clock.now - start
            let notices = loaded.articles.map { gate?.withheld($0) ?? Reported(nil) }
            return ReadClipping(
                stamp: stamp, bytes: bytes, .success(.init(clipping: loaded, notices: notices, duration: duration)))
        } catch {
            return ReadClipping(stamp: stamp, bytes: nil, .failure(error))
        }
    }

    /// Which articles are redacted, by their indices; a file that gave no article isn't named either.
    private func setApart(
        _ articles: [Article], _ leftOut: inout [ReadArticles.LeftOut]
    ) -> (Set<Int>, AppliedCorrections) {
        var (apart, applied) = (Set<Int>(), AppliedCorrections())
        if redacted.isEmpty { return (apart, applied) }
        let finder = TargetFinder(articles)
        for target in redacted {
            let found = target.article.map(finder.articles(named:)) ?? []
            let others = leftOut.count { $0.file == target.article.map(Path.name(of:)) }
            apart.formUnion(found)
            leftOut.removeAll { $0.file == target.article.map(Path.name(of:)) }
            applied.apply(target.location, times: found.count + others)
            if found.isEmpty, let miss = finder.missed(target) { applied.miss(target.location, miss) }
        }
        return (apart, applied)
    }

    /// Gives the clippings what an index says of their addresses, and lists the rest, each address once.
    private static func join(_ indexed: [IndexedArticle], to read: inout ReadArticles) {
        if indexed.isEmpty { return }
        var places: [NormalisedAddress: Int] = [:]
        for (index, article) in read.articles.enumerated() {
            if let address = article.sourceURL.flatMap(NormalisedAddress.init), places[address] == nil {
                places[address] = index
            }
        }
        var listed: Set<NormalisedAddress> = []
        for entry in indexed {
            guard let address = NormalisedAddress(entry.address) else {
                read.notClipped.append(entry)
                continue
            }
            if let place = places[address] {
                read.articles[place].fill(from: entry)
            } else if listed.insert(address).inserted {
                read.notClipped.append(entry)
            }
        }
    }

    /// Loaders and CommonMark do not know each other: this is where the one's blocks become the other's.
    static func blocks(of markdown: String) -> [ClippingLoader.MarkdownBlock] {
        MarkdownDocument(parsing: markdown).leaves.map { leaf in
            let kind: Article.Block.Kind =
                switch leaf.kind {
                case .heading(let level): .heading(level: level)
                case .code, .html: .code
                case .tableCell: .table
                case .paragraph: leaf.isInListItem ? .listItem : leaf.isInQuotation ? .quotation : .paragraph
                }
            return .init(kind: kind, text: leaf.text, map: leaf.map, range: leaf.range)
        }
    }
}

extension Diagnostic {
    static func slowClipping(_ file: String, _ time: Duration) -> Diagnostic {
        Diagnostic(
            .note, "slow-clipping", at: .init(file: file),
            "reading this clipping took \(time.components.seconds) seconds",
            fix: "where it is an export, split it; where it is a page, save its text alone")
    }
}
