/// Which rules look for a word, told once when it is cut out of the text: a rule is entered only where one of its words
/// stands in the sentence, and looks for it by a bit and not by its spelling.
struct WordCue: OptionSet, Sendable, Hashable {
    var rawValue: UInt32

    /// `on`, `last`, `tomorrow`: an expression of time may begin with it.
    static let dateStarter = WordCue(rawValue: 1 << 0)
    /// `led`, `written`: ``AgentOfVerb``
    static let agentVerb = WordCue(rawValue: 1 << 1)
    /// `named`, `elected`: ``AppointedAs``
    static let appointment = WordCue(rawValue: 1 << 2)
    /// `resigned`, `arrested`: ``HumanVerb``
    static let humanVerb = WordCue(rawValue: 1 << 3)
    /// `is`, `became`: ``RoleInSentence``
    static let copula = WordCue(rawValue: 1 << 4)
    /// `by`, `photo`: ``Credit`` and ``CreditLine``
    static let creditLabel = WordCue(rawValue: 1 << 5)
    /// `of`, `from`: between a speaker and the body behind: ``SpeechVerb``
    static let bodyLink = WordCue(rawValue: 1 << 6)
    /// `short`, `stands`: ``ShortFor``
    static let shortFor = WordCue(rawValue: 1 << 7)
    /// `initiative`, `treaty`, in lower case behind a name: ``HeadNounRun``
    static let lowerHead = WordCue(rawValue: 1 << 8)
    /// `bill`, `facility`: ``HeadNounRun``
    static let nameHead = WordCue(rawValue: 1 << 9)
    /// `mission`, `agenda`: ``NamedByNumber``
    static let numberHead = WordCue(rawValue: 1 << 10)
    /// `operation`, `project`: ``NamedByPrefix``
    static let prefixHead = WordCue(rawValue: 1 << 11)
    /// `campaign`, `scheme`: ``QuotedName``
    static let quoteHead = WordCue(rawValue: 1 << 12)
    /// `plan`, `treaty`: ``InitiativeInApposition``
    static let appositionHead = WordCue(rawValue: 1 << 13)
    /// `newspaper`, `union`: ``BodyInApposition``
    static let bodyNoun = WordCue(rawValue: 1 << 14)
    /// `departments`, `ministries`: ``DepartmentList``
    static let departments = WordCue(rawValue: 1 << 15)

    // Not of words, but of what stands in a sentence.

    /// Capitals throughout.
    static let capitals = WordCue(rawValue: 1 << 24)
    /// `'s`
    static let possessive = WordCue(rawValue: 1 << 25)
    /// An opening bracket.
    static let bracket = WordCue(rawValue: 1 << 26)
    /// A comma.
    static let comma = WordCue(rawValue: 1 << 27)
    /// A run of capitalised words.
    static let hasRuns = WordCue(rawValue: 1 << 28)
}

extension Lexicon {
    /// The words of each rule; they stand with the rule.
    static let cueLists: [(WordCue, WordSet)] = [
        (.dateStarter, DateRecogniser.starters), (.agentVerb, AgentOfVerb.participles),
        (.appointment, AppointedAs.verbs), (.humanVerb, HumanVerb.done), (.humanVerb, HumanVerb.suffered),
        (.copula, RoleInSentence.copulas), (.creditLabel, Credit.labels), (.creditLabel, CreditLine.openers),
        (.bodyLink, SpeechVerb.links), (.shortFor, ShortFor.words), (.lowerHead, HeadNounRun.lowerHeads),
        (.nameHead, HeadNounRun.nameHeads), (.numberHead, NamedByNumber.heads), (.prefixHead, NamedByPrefix.heads),
        (.quoteHead, QuotedName.heads), (.appositionHead, InitiativeInApposition.nouns),
        (.bodyNoun, BodyInApposition.nouns), (.departments, DepartmentList.words),
    ]
}
