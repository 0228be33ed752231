extension EvidenceCollector {
    /// A rule with what a sentence must have for it to find anything: one of the classes and one of the cues.
    struct Gate: Sendable {
        var rule: any EvidenceRule
        var classes: WordClass = []
        var cues: WordCue = []

        init(_ rule: any EvidenceRule, _ cues: WordCue = [], of classes: WordClass = []) {
            self.rule = rule
            self.classes = classes
            self.cues = cues
        }

        func lets(_ sentence: Sentence) -> Bool {
            (classes.isEmpty || !sentence.classes.isDisjoint(with: classes))
                && (cues.isEmpty || !sentence.cues.isDisjoint(with: cues))
        }
    }

    /// The rules, in the order in which they look; each stands in a file of its own.
    static let rules: [Gate] = [
        Gate(TitleBeforeName(), .hasRuns, of: [.titleHead, .acronymTitle]),
        Gate(HonorificBeforeName(), .hasRuns, of: .honorific),
        Gate(OccupationBeforeName(), .hasRuns, of: [.occupation, .kin]),
        Gate(RoleInSentence(), .copula), Gate(AppositionAfterName(), [.comma, .bracket]),
        Gate(SpeechVerb(), .hasRuns, of: .speech), Gate(HumanVerb(), .humanVerb),
        Gate(CountryBeforeName(), .possessive, of: .country), Gate(AppointedAs(), .appointment),
        Gate(KnownFirstName(), .hasRuns, of: .firstName), Gate(KnownSurname(), .hasRuns, of: .surname),
        Gate(NameWithInitial(), .hasRuns), Gate(ListOfNames(), .hasRuns, of: .firstName),
        Gate(AgentOfVerb(), .agentVerb), Gate(Credit(), .creditLabel),
        Gate(AcronymExpansion(), .bracket), Gate(ShortFor(), .shortFor), Gate(HeadNounRun(), .hasRuns),
        Gate(NamedByNumber(), .numberHead), Gate(NamedByPrefix(), .prefixHead),
        Gate(InitiativeInApposition(), .appositionHead), Gate(ListAfterPlural(), of: .initiativePlural),
        Gate(QuotedName(), .quoteHead),
        Gate(BodyName(), .hasRuns, of: .organisation), Gate(KnownBody(), .hasRuns), Gate(BodyAcronym(), .capitals),
        Gate(BodyInApposition(), .hasRuns), Gate(Dateline(), .bracket), Gate(DepartmentsNamed(), .departments),
    ]
}
