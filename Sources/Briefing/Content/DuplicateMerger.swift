internal import Basics
internal import Loaders

/// Finds clippings of one article that are in the pile twice, and keeps the richer one.
///
/// Two are one article where they have the same address and text in common, or the same text and the same outlet, or one
/// that isn't known. A wire story that two outlets printed under two addresses is two sources: that both printed it is
/// what a reader wants to know.
struct DuplicateMerger: Sendable {
    /// The pile without its duplicates, in its order, and a warning for each that was left out.
    ///
    /// What is `redacted` is merged with nothing, so that what another clipping prints stays there; with its address it
    /// takes along whatever else is the same article by that.
    func merge(_ articles: [Article], redacted: Set<Int> = []) -> Reported<ReadArticles> {
        merge(Parallel.map(articles, Candidate.init), redacted: redacted)
    }

    /// The same of articles whose texts are cut into runs already.
    func merge(_ candidates: [Candidate], redacted: Set<Int>) -> Reported<ReadArticles> {
        var result = Reported(ReadArticles())
        var kept = candidates
        let apart = setApart(redacted, kept, &result)
        var index = DuplicateIndex(count: kept.count)
        for number in kept.indices where !apart.contains(number) {
            var basis: Basis?
            let twin = index.likely(kept[number].body, kept[number].address) { other, common in
                guard kept[other].twin == nil else { return false }
                basis = Self.basis(kept, other, number, common: common)
                return basis != nil
            }
            guard let twin, let basis else {
                if let other = index.first(at: kept[number].address) {
                    result.diagnostics.append(
                        .sameAddress(kept[number].article.source.name, kept[other].article.source.name))
                }
                index.add(number, kept[number].body, kept[number].address)
                continue
            }
            let isRicher = kept[number].richness > kept[twin].richness
            let (stays, goes) = isRicher ? (number, twin) : (twin, number)
            let other = kept[goes].article
            kept[stays].article.fill(from: other)
            kept[goes].twin = stays
            index.add(stays, kept[number].body, kept[number].address)
            let names = (kept[stays].article.source.name, kept[goes].article.source.name)
            result.diagnostics.append(.duplicateClipping(goes: names.1, stays: names.0, basis.words))
            result.value.leftOut.append(
                .init(
                    file: Path.name(of: names.1),
                    reason: "the same article as \(Path.name(of: names.0)), by \(basis.words)"))
        }
        result.value.articles = kept.compactMap { $0.twin == nil ? $0.article : nil }
        return result
    }

    private func setApart(
        _ redacted: Set<Int>, _ all: [Candidate], _ result: inout Reported<ReadArticles>
    ) -> Set<Int> {
        var apart = redacted
        for index in redacted.sorted() {
            var hasTwin = false
            for other in all.indices where !apart.contains(other) {
                guard let basis = Self.basis(all, index, other, common: nil) else { continue }
                hasTwin = hasTwin || basis == .text
                guard basis == .address else { continue }
                apart.insert(other)
                let article = all[other].article
                result.value.redacted.append(.init(article, isCounted: false))
                result.diagnostics.append(.withheldToo(article.source.name, all[index].article.source.name))
            }
            result.value.redacted.append(.init(all[index].article, isCounted: !hasTwin))
        }
        return apart
    }

    enum Basis {
        case address, text

        var words: String {
            switch self {
            case .address: "its address"
            case .text: "its text"
            }
        }
    }

    /// An article with what it is compared by.
    struct Candidate: Sendable {
        var article: Article
        let address: NormalisedAddress?
        let body: BodyText
        /// The outlet's name in letters, and the letters of its host.
        fileprivate let outlet: String?
        fileprivate let host: String?
        /// The one that stays in its place.
        fileprivate var twin: Int?

        init(_ article: Article) {
            self.article = article
            address = article.sourceURL.flatMap(NormalisedAddress.init)
            body = BodyText(article)
            outlet = article.publisher.map(Candidate.letters)
            host = address.map { Candidate.letters($0.host.split(separator: ".").dropLast().joined()) }
        }

        /// An editor's own version first, then what says most about itself, then the longer one.
        var richness: (Int, Int, Int) {
            let isEdited = article.importedFrom != nil || !article.otherMetadata.isEmpty
            let fields = [
                article.title != nil, article.published != nil, !article.authors.isEmpty, article.publisher != nil,
                article.sourceURL != nil, article.standfirst != nil, !article.tags.isEmpty, article.language != nil,
            ]
            return (isEdited ? 1 : 0, fields.count { $0 }, body.words)
        }

        static func letters(_ name: String) -> String {
            let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
            return letters.hasPrefix("the") && letters.count > 5 ? String(letters.dropFirst(3)) : letters
        }
    }

    /// Why two are one article, or `nil`; `common` is how many keys they share, where that is known.
    ///
    /// The pile is looked into in place: a candidate is too large to copy for every comparison.
    static func basis(_ pile: [Candidate], _ first: Int, _ second: Int, common: Int?) -> Basis? {
        let (words, others) = (pile[first].body.words, pile[second].body.words)
        if let address = pile[first].address, address == pile[second].address {
            // A summary of a few sentences, as in a feed, needs no words in common.
            return min(words, others) < 80 || pile[first].body.share(with: pile[second].body, least: 0.3) >= 0.3
                ? .address : nil
        }
        let (short, long) = (min(words, others), max(words, others))
        guard short >= 8, short == long || short >= 40 && short * 10 >= long * 8,
            common.map({ pile[first].body.mayBeLike(pile[second].body, common: $0) }) ?? true
        else { return nil }
        let share = pile[first].body.share(with: pile[second].body, least: 0.9)
        let isSame = share == 1 && short == long
        guard isSame || (short >= 40 && share >= 0.9 && short * 10 >= long * 8) else { return nil }
        let (a, b) = (pile[first], pile[second])
        guard mayBeOneOutlet(a, b) else { return nil }
        if isSame { return .text }
        let (day, other) = (a.article.published?.moment.date, b.article.published?.moment.date)
        let isOneDay = day == nil || other == nil || day == other
        return isOneDay && haveOneTitle(a, b) ? .text : nil
    }

    /// Whether both outlets are the same, or one isn't known. A name and a host are the same where one holds the other.
    private static func mayBeOneOutlet(_ a: Candidate, _ b: Candidate) -> Bool {
        if let name = a.outlet, let other = b.outlet { return name == other }
        if let host = a.address?.host, let other = b.address?.host { return host == other }
        guard let name = a.outlet ?? b.outlet, let letters = (a.outlet == nil ? a : b).host else { return true }
        return letters.contains(name) || name.contains(letters)
    }

    private static func haveOneTitle(_ a: Candidate, _ b: Candidate) -> Bool {
        guard let title = a.article.title?.text, let other = b.article.title?.text else { return true }
        let (x, y) = (Candidate.letters(title), Candidate.letters(other))
        return x.contains(y) || y.contains(x)
    }
}

extension Article {
    /// Takes from another clipping of the article, or from an index that names it, what this one does not say.
    mutating func fill(from other: Article) {
        otherFiles += [other.source.name] + other.otherFiles
        title = title ?? other.title.map(Self.unplaced)
        standfirst = standfirst ?? other.standfirst.map(Self.unplaced)
        if authors.isEmpty { authors = other.authors }
        publisher = publisher ?? other.publisher
        place = place ?? other.place
        sourceURL = sourceURL ?? other.sourceURL
        language = language ?? other.language
        slug = slug ?? other.slug
        if tags.isEmpty { tags = other.tags }
        if published == nil, var date = other.published {
            date.range = nil
            published = date
        }
    }

    /// The same from an index without bodies.
    mutating func fill(from index: IndexedArticle) {
        title = title ?? index.title.map { Self.unplaced(.init(text: $0, map: TextMap())) }
        if authors.isEmpty { authors = index.authors }
        publisher = publisher ?? index.publisher
        if tags.isEmpty { tags = index.tags }
        if published == nil, var date = index.published {
            date.range = nil
            published = date
        }
    }

    /// A text that stands in another file.
    private static func unplaced(_ text: Text) -> Text {
        var map = TextMap()
        map.append(textLength: text.text.utf8.count, source: nil)
        return Text(text: text.text, map: map)
    }
}

extension Diagnostic {
    static func duplicateClipping(goes: String, stays: String, _ basis: String) -> Diagnostic {
        Diagnostic(
            .warning, "duplicate-clipping", at: .init(file: goes),
            "the same article as \(stays), by \(basis): that one is kept",
            why: "it says more; what it does not say is taken from this one",
            notes: [.init("kept", at: .init(file: stays))],
            fix: "delete one of the two files")
    }

    static func withheldToo(_ file: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .note, "withheld-too", at: .init(file: file),
            "the same article as \(other), by its address: it is withheld as well",
            fix: "correct its address, if it is another article")
    }

    static func sameAddress(_ file: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .warning, "same-address", at: .init(file: file),
            "its address is that of \(other), and its text is another: both are kept",
            fix: "correct the address of one of them, if it is wrong")
    }
}
