public import Basics

/// Decides from the evidence of the whole pile who and what is named in it.
public struct RegisterDecider: Sendable {
    /// A decider.
    public init() {}

    /// The register, and complaints about the editor's entries; the order of documents doesn't matter.
    public func decide(
        _ evidence: [Evidence], curated: [CuratedName]
    ) -> (register: Register, diagnostics: [Diagnostic]) {
        (Register(), [])
    }
}
