/// Reads one document for what it shows about names.
public struct EvidenceCollector: Sendable {
    /// A collector with all rules.
    public init() {}

    /// The evidence of a document that is cut into words here.
    public func collect(_ document: TextDocument) -> Evidence { collect(DocumentAnalyser().analyse(document)) }

    /// The evidence of a document: independent of every other document.
    public func collect(_ analysed: AnalysedDocument) -> Evidence {
        let document = analysed.document
        var evidence = Evidence(document: document.id)
        let (rules, gates) = (Self.rules, Self.gates)
        var lowercase = WordSet(minimumCapacity: 512)
        var alone = WordSet()
        for sentence in analysed.sentences {
            for token in sentence.tokens where token.shape == .lower {
                if lowercase.insert(token.key) { evidence.lowercase.append(token.key) }
            }
            for run in sentence.runs where run.count == 1 && !sentence.isTitleCase {
                let token = sentence.tokens[run.lowerBound]
                if token.shape == .capitalised, alone.insert(token.key) { evidence.alone.append(token.key) }
            }
            let (initiatives, people) = (evidence.initiatives.count, evidence.people.count)
            for index in gates.indices where gates[index].lets(sentence) {
                rules[index].collect(from: sentence, into: &evidence)
            }
            Self.dropInside(definitions: initiatives, &evidence)
            if CreditLine.isOne(sentence) {
                for index in evidence.people.indices[people...] { evidence.people[index].isCredit = true }
            }
        }
        evidence.lowercase.sort()
        evidence.alone.sort()
        evidence.places = Set(Set(analysed.sentences.flatMap { $0.places.map(\.entity) }).map { Gazetteer.names[$0] })
            .sorted()
        let authors = Set(document.authors.map { PersonName($0).key })
        if !authors.isEmpty {
            for index in evidence.people.indices where authors.contains(PersonName(evidence.people[index].name).key) {
                evidence.people[index].isCredit = true
            }
        }
        return evidence
    }

    /// The inside of an expansion is no initiative of its own.
    private static func dropInside(definitions start: Int, _ evidence: inout Evidence) {
        let definitions = evidence.initiatives[start...].filter { $0.expansion != nil }.map(\.span)
            .sorted { $0.lowerBound < $1.lowerBound }
        guard !definitions.isEmpty else { return }
        let kept = evidence.initiatives[start...].filter { sighting in
            if sighting.expansion != nil { return true }
            // The last definition that begins no later; by bisection.
            var low = 0
            var high = definitions.count
            while low < high {
                let middle = (low + high) / 2
                if definitions[middle].lowerBound <= sighting.span.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low == 0 || sighting.span.upperBound > definitions[low - 1].upperBound
        }
        evidence.initiatives.replaceSubrange(start..., with: kept)
    }
}

/// One way in which a sentence shows what a name is.
protocol EvidenceRule: Sendable {
    /// Adds what a sentence shows.
    func collect(from sentence: Sentence, into evidence: inout Evidence)
}
