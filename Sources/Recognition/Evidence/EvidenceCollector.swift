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
            for rule in Self.rules { rule.collect(from: sentence, into: &evidence) }
        }
        return evidence
    }
}

/// One way in which a sentence shows what a name is.
protocol EvidenceRule: Sendable {
    /// Adds what a sentence shows.
    func collect(from sentence: Sentence, into evidence: inout Evidence)
}
