/// Reads one document for what it shows about names.
public struct EvidenceCollector: Sendable {
    /// A collector with all rules.
    public init() {}

    /// The evidence of a document: independent of every other document.
    public func collect(_ document: TextDocument) -> Evidence {
        let analysed = AnalysedDocument(document)
        var evidence = Evidence(document: document.id)
        for sentence in analysed.sentences {
            for token in sentence.tokens where token.shape == .lower { evidence.lowercase.insert(token.key) }
            let known = evidence.initiatives.count
            for rule in Self.rules { rule.collect(from: sentence, into: &evidence) }
            Self.dropInside(definitions: known, &evidence)
        }
        return evidence
    }

    /// The inside of an expansion is no initiative of its own.
    private static func dropInside(definitions start: Int, _ evidence: inout Evidence) {
        let definitions = evidence.initiatives[start...].filter { $0.expansion != nil }.map(\.span)
        guard !definitions.isEmpty else { return }
        let kept = evidence.initiatives[start...].filter { sighting in
            sighting.expansion != nil
                || !definitions.contains {
                    $0.lowerBound <= sighting.span.lowerBound && sighting.span.upperBound <= $0.upperBound
                }
        }
        evidence.initiatives.replaceSubrange(start..., with: kept)
    }
}

/// One way in which a sentence shows what a name is.
protocol EvidenceRule: Sendable {
    /// Adds what a sentence shows.
    func collect(from sentence: Sentence, into evidence: inout Evidence)
}
