extension EvidenceCollector {
    /// The rules, in the order in which they look; each stands in a file of its own.
    static let rules: [any EvidenceRule] = [
        TitleBeforeName(), HonorificBeforeName(), OccupationBeforeName(), RoleInSentence(), AppositionAfterName(),
        SpeechVerb(), HumanVerb(), CountryBeforeName(), AppointedAs(),
        KnownFirstName(), KnownSurname(), NameWithInitial(), ListOfNames(), AgentOfVerb(), Credit(),
        AcronymExpansion(), ShortFor(), HeadNounRun(), NamedByNumber(), NamedByPrefix(), InitiativeInApposition(),
        ListAfterPlural(), QuotedName(),
        BodyName(), KnownBody(), BodyAcronym(), BodyInApposition(), Dateline(), DepartmentsNamed(),
    ]
}
