internal import Recognition

/// What was recognised in each article the last time.
///
/// An article's evidence is its own. What is read in it follows from it and from the register of the whole pile: that is
/// decided anew each time, and where it comes out as it was, only articles that are other are read again.
struct ReadingMemory: Sendable {
    private struct Known: Sendable {
        var source: Source
        /// Without the cut text, which is large and quickly made.
        var analysis: DossierBuilder.Analysis
        var read: DossierBuilder.Read
    }

    private var known: [Known] = []
    private var places: [String: Int] = [:]
    private var builder: DossierBuilder?
    private var register: Register?
    /// Where each article that is to be read was the last time, if it is the same.
    private var origins: [Int?] = []

    /// What each article shows by itself.
    mutating func analyses(of sources: [Source], by builder: DossierBuilder) -> [DossierBuilder.Analysis] {
        let (known, places) = self.builder?.scope == builder.scope ? (known, places) : ([], [:])
        let analyses = Parallel.map(sources) { source -> (origin: Int?, analysis: DossierBuilder.Analysis) in
            if let place = places[source.slug], Self.areOne(known[place].source, source) {
                return (place, known[place].analysis)
            }
            return (nil, builder.analyse(source))
        }
        origins = analyses.map(\.origin)
        return analyses.map(\.analysis)
    }

    /// What each article says; those that were just analysed.
    mutating func read(
        _ sources: [Source], _ analyses: [DossierBuilder.Analysis], by reader: SourceReader, _ builder: DossierBuilder
    ) -> [DossierBuilder.Read] {
        // A correction may quote any text.
        let isSame =
            builder.corrections.isEmpty && self.builder?.corrections.isEmpty == true && register == reader.register
        let (known, origins) = (known, origins)
        let read = Parallel.map(Array(sources.indices)) { index in
            if isSame, let place = origins[index] { return known[place].read.moved(to: index) }
            return builder.read(sources[index], analyses[index], at: index, by: reader)
        }
        self.known = sources.indices.map { index in
            var analysis = analyses[index]
            analysis.document = nil
            return Known(source: sources[index], analysis: analysis, read: read[index])
        }
        places = Dictionary(zip(sources.map(\.slug), sources.indices), uniquingKeysWith: { first, _ in first })
        (self.builder, register) = (builder, reader.register)
        return read
    }

    /// Whether two are the same article as far as recognition sees it.
    private static func areOne(_ a: Source, _ b: Source) -> Bool {
        a.slug == b.slug && a.published == b.published && a.article == b.article
    }
}

extension DossierBuilder.Read {
    /// The same of a source that stands elsewhere in the list.
    fileprivate func moved(to index: Int) -> Self {
        guard let first = statements.first, first.source != index else { return self }
        var read = self
        for place in read.statements.indices { read.statements[place].source = index }
        return read
    }
}
