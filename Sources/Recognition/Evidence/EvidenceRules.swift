extension EvidenceCollector {
    /// What a sentence must have for a rule to find anything in it: one of the classes and one of the cues.
    struct Gate: Sendable {
        var classes: WordClass
        var cues: WordCue

        func lets(_ sentence: Sentence) -> Bool {
            (classes.isEmpty || !sentence.classes.isDisjoint(with: classes))
                && (cues.isEmpty || !sentence.cues.isDisjoint(with: cues))
        }
    }

    /// The rules, in the order in which they look; each stands in a file of its own.
    private static let gated: [(rule: any EvidenceRule, gate: Gate)] = [
        gate(TitleBeforeName(), .hasRuns, of: [.titleHead, .acronymTitle]),
        gate(HonorificBeforeName(), .hasRuns, of: .honorific),
        gate(OccupationBeforeName(), .hasRuns, of: [.occupation, .kin]),
        gate(RoleInSentence(), .copula), gate(AppositionAfterName(), [.comma, .bracket]),
        gate(SpeechVerb(), .hasRuns, of: .speech), gate(HumanVerb(), .humanVerb),
        gate(CountryBeforeName(), .possessive, of: .country), gate(AppointedAs(), .appointment),
        gate(KnownFirstName(), .hasRuns, of: .firstName), gate(KnownSurname(), .hasRuns, of: .surname),
        gate(NameWithInitial(), .hasRuns), gate(ListOfNames(), .hasRuns, of: .firstName),
        gate(AgentOfVerb(), .agentVerb), gate(Credit(), .creditLabel),
        gate(AcronymExpansion(), .bracket), gate(ShortFor(), .shortFor), gate(HeadNounRun(), .hasRuns),
        gate(NamedByNumber(), .numberHead), gate(NamedByPrefix(), .prefixHead),
        gate(InitiativeInApposition(), .appositionHead), gate(ListAfterPlural(), of: .initiativePlural),
        gate(QuotedName(), .quoteHead),
        gate(BodyName(), .hasRuns, of: .organisation), gate(KnownBody(), .hasRuns), gate(BodyAcronym(), .capitals),
        gate(BodyInApposition(), .hasRuns), gate(Dateline(), .bracket), gate(DepartmentsNamed(), .departments),
    ]

    /// The rules and, at the same indices, their gates: apart, so that a look at a gate touches no rule.
    static let rules = gated.map(\.rule)
    static let gates = gated.map(\.gate)

    private static func gate(
        _ rule: any EvidenceRule, _ cues: WordCue = [], of classes: WordClass = []
    ) -> (rule: any EvidenceRule, gate: Gate) { (rule, Gate(classes: classes, cues: cues)) }
}
