/// Words around people's names: particles, suffixes, speech, kinship.
extension Lexicon {
    static let personLists: [(WordClass, String)] = [
        (
            .particle,
            "de van von der den del della di da du dos das do la le el al bin bint ibn abu ap af av zu zur ten ter ul ur y mac dela delos bte binti ben um ould"
        ),
        (.nameSuffix, "jr sr ii iii iv"), (.firstName, givenNames), (.firstName, worldGivenNames),
        (.surname, familyNames),
        (.familyFirst, familyFirstNames),
        (.speech, speech), (.kin, kin),
    ]

    private static let speech = """
        said says say told tells added adds stated states announced noted notes explained argued warned wrote writes
        declared insisted claimed remarked commented observed replied recalled acknowledged emphasized emphasised
        stressed tweeted asked testified admitted conceded concluded reiterated cautioned asserted lamented
        urged joked quipped believes thinks hopes
        """
    private static let kin = """
        father mother brother sister son daughter wife husband widow widower uncle aunt nephew niece cousin grandfather
        grandmother grandson granddaughter fiancé fiancée fiance fiancee girlfriend boyfriend partner parents counterpart counterparts predecessor successor rival ally
        """
}
