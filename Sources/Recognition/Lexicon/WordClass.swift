/// What the lexicon knows of a word; a word can be of several classes.
struct WordClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    /// `minister`, `general`: ends a title.
    static let titleHead = WordClass(rawValue: 1 << 0)
    /// `deputy`, `former`: stands before a title's head.
    static let titleModifier = WordClass(rawValue: 1 << 1)
    /// `defence`, `treasury`: what an office is responsible for.
    static let portfolio = WordClass(rawValue: 1 << 2)
    /// `actor`, `attorney`: an occupation, also in lower case before a name.
    static let occupation = WordClass(rawValue: 1 << 3)
    /// `Mr`, `Shri`, `Dr`
    static let honorific = WordClass(rawValue: 1 << 4)
    /// `PM`, `MP`: a title in capitals.
    static let acronymTitle = WordClass(rawValue: 1 << 5)
    /// `de`, `van`, `bin`
    static let particle = WordClass(rawValue: 1 << 6)
    /// `Jr`, `III`
    static let nameSuffix = WordClass(rawValue: 1 << 7)
    /// `said`, `told`
    static let speech = WordClass(rawValue: 1 << 8)
    /// `ministry`, `bank`: a body's head noun.
    static let organisation = WordClass(rawValue: 1 << 9)
    /// `agreement`, `dialogue`: an initiative's head noun.
    static let initiativeHead = WordClass(rawValue: 1 << 10)
    /// `agreements`, `forums`: the same in the plural.
    static let initiativePlural = WordClass(rawValue: 1 << 11)
    /// `river`, `street`, `university`, `cup`: makes a run of capitals something else than a person.
    static let thing = WordClass(rawValue: 1 << 12)
    /// A country, also as an acronym.
    static let country = WordClass(rawValue: 1 << 13)
    /// `Indian`, `French`
    static let demonym = WordClass(rawValue: 1 << 14)
    /// A city, state or region.
    static let place = WordClass(rawValue: 1 << 15)
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
    static let function = WordClass(rawValue: 1 << 16)
    /// Words that open a sentence rather than go on after an abbreviation.
    static let opener = WordClass(rawValue: 1 << 17)
    /// `January`, `Jan`
    static let month = WordClass(rawValue: 1 << 18)
    /// `Monday`, `Mon`
    static let weekday = WordClass(rawValue: 1 << 19)
    /// `Gen.`, `Inc.`: written with a dot that ends no sentence.
    static let abbreviation = WordClass(rawValue: 1 << 20)
    /// A given name of the census.
    static let firstName = WordClass(rawValue: 1 << 21)
    /// A plain English word that is also seen as a name: needs more evidence.
    static let common = WordClass(rawValue: 1 << 22)
    /// `one` … `twelve`, `hundred`
    static let numeral = WordClass(rawValue: 1 << 23)
    /// `day`, `weeks`
    static let timeUnit = WordClass(rawValue: 1 << 24)
    /// `spring`, `autumn`, `fall`
    static let season = WordClass(rawValue: 1 << 25)
    /// `father`, `wife`
    static let kin = WordClass(rawValue: 1 << 26)
    /// `will`, `scheduled`: the sentence looks ahead.
    static let future = WordClass(rawValue: 1 << 27)
    /// A family name of the census.
    static let surname = WordClass(rawValue: 1 << 28)

    /// A family name that stands first: `Xi`, `Nguyen`
    static let familyFirst = WordClass(rawValue: 1 << 29)

    /// Classes that only a capital letter shows: `Turkey`, `March`, `Reading`.
    static let onlyCapitalised: WordClass = [.country, .demonym, .place, .firstName, .surname, .weekday, .familyFirst]
    /// Classes that only capitals throughout show.
    static let capitalsOnly: WordClass = [.acronymTitle]
    /// Classes that capitals throughout take away: `TRUST` is no trust.
    static let notInCapitals: WordClass = [
        .organisation, .thing, .initiativeHead, .initiativePlural, .titleHead, .portfolio, .occupation, .common,
        .honorific,
    ]
}
