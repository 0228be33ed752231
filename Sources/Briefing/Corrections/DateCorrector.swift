internal import Basics
internal import Loaders
internal import Recognition

/// Applies what the editor says of dates in texts: which words are a date, and which are none.
///
/// It stands between the recognition of dates and everything that follows from them: what has happened, who met when.
struct DateCorrector: Sendable {
    /// A correction at one place of a source.
    private struct Edit: Sendable {
        var range: Range<Int>
        /// `nil` says that there is no date.
        var value: EDTF?
        var location: Diagnostic.Location
    }

    /// By the index of the source and the text in it.
    private var edits: [Int: [Passage.Place: [Edit]]] = [:]
    /// The name of each source that is corrected.
    private var names: [Int: String] = [:]
    /// What was found to be missing before any text is read.
    private(set) var applied = AppliedCorrections()

    init(_ corrections: Corrections, _ sources: [Source], withheld: Set<String> = []) {
        let own = corrections.all.compactMap { correction -> (CorrectionTarget, EDTF?, Diagnostic.Location)? in
            switch correction.act {
            case .date(let target, let value) where target.words != nil: (target, value, correction.location)
            case .notADate(let target): (target, nil, correction.location)
            default: nil
            }
        }
        if own.isEmpty { return }
        let finder = TargetFinder(sources, withheld: withheld)
        for (target, value, location) in own {
            let places = finder.places(of: target)
            if places.isEmpty, let miss = finder.missed(target) { applied.miss(location, miss) }
            for place in places {
                guard let passage = place.passage else { continue }
                names[place.article] = Path.name(of: sources[place.article].article.source.name)
                edits[place.article, default: [:]][passage, default: []].append(
                    Edit(range: place.range, value: value, location: location))
            }
        }
    }

    /// The dates of a source with the corrections in them, ascending; `names` are the mentions of everything else.
    ///
    /// - Returns: the mentions, and for each that the editor set where.
    func correct(
        _ dates: [Mention], names: [Mention], of source: Int, in reading: SourceReading,
        _ applied: inout AppliedCorrections
    ) -> (dates: [Mention], setBy: [Mention: Diagnostic.Location]) {
        guard let own = edits[source] else { return (dates, [:]) }
        var changes: [Int: Edit] = [:]
        var new: [(mention: Mention, location: Diagnostic.Location)] = []
        for (index, passage) in reading.passages.enumerated() {
            func claim(_ range: Range<Int>, _ edit: Edit) {
                applied.claim(
                    "the date of '\(Self.words(of: range, in: passage))' in \(self.names[source] ?? "")",
                    key: "\(source) \(index) \(range.lowerBound)", edit.value?.description ?? "no date",
                    at: edit.location)
                applied.apply(edit.location)
            }
            for edit in own[passage.place] ?? [] {
                var hits = dates.indices.filter {
                    dates[$0].passage == index && dates[$0].range.overlaps(edit.range)
                }
                if edit.value != nil, hits.count > 1 { hits = hits.filter { dates[$0].target.isDate } }
                if edit.value != nil, hits.count > 1 {
                    applied.miss(edit.location, .nothingToDo("several dates stand in these words: quote one of them"))
                } else if !hits.isEmpty {
                    for hit in hits {
                        claim(dates[hit].range, edit)
                        changes[hit] = changes[hit] ?? edit
                    }
                } else if let value = edit.value, let range = Self.free(edit.range, names, index, reading) {
                    let known = new.first { $0.mention.passage == index && $0.mention.range.overlaps(range) }
                    claim(known?.mention.range ?? range, edit)
                    if known == nil { new.append((Self.mention(index, range, passage, value), edit.location)) }
                } else {
                    applied.miss(
                        edit.location,
                        .nothingToDo(edit.value == nil ? "no date is found in these words" : "the words are a name"))
                }
            }
        }
        for (index, edit) in changes {
            guard let value = edit.value else { continue }
            let (passage, range) = (dates[index].passage, dates[index].range)
            new.append((Self.mention(passage, range, reading.passages[passage], value), edit.location))
        }
        let kept = dates.indices.filter { changes[$0] == nil }.map { dates[$0] }
        let all = (kept + new.map(\.mention)).sorted {
            ($0.passage, $0.range.lowerBound) < ($1.passage, $1.range.lowerBound)
        }
        return (all, Dictionary(new.map { ($0.mention, $0.location) }) { first, _ in first })
    }

    private static func mention(_ passage: Int, _ range: Range<Int>, _ text: Passage, _ value: EDTF) -> Mention {
        Mention(
            passage: passage, range: range, target: .date(value),
            basis: Basis(rule: "editor", words: words(of: range, in: text), sentence: "set by the editor"))
    }

    private static func words(of range: Range<Int>, in passage: Passage) -> String {
        String(decoding: Array(passage.text.utf8)[range], as: UTF8.self)
    }

    /// The part of the words that can be a date: within one sentence, and not what a name is.
    private static func free(
        _ range: Range<Int>, _ names: [Mention], _ passage: Int, _ reading: SourceReading
    ) -> Range<Int>? {
        let sentence = reading.sentences[passage].first { $0.overlaps(range) } ?? range
        let range = range.clamped(to: sentence)
        let taken = names.filter { $0.passage == passage && $0.range.overlaps(range) }.map(\.range)
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for name in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if name.lowerBound > start { pieces.append(start..<name.lowerBound) }
            start = max(start, name.upperBound)
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        let bytes = Array(reading.passages[passage].text.utf8)
        let trimmed = pieces.compactMap { piece -> Range<Int>? in
            let isSpace = { (index: Int) in bytes[index] == 0x20 }
            guard let first = piece.first(where: { !isSpace($0) }), let last = piece.last(where: { !isSpace($0) })
            else {
                return nil
            }
            return first..<last + 1
        }
        return trimmed.max { ($0.count, $1.lowerBound) < ($1.count, $0.lowerBound) }
    }
}

extension Mention.Target {
    /// Whether it is a date, resolved or not.
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
