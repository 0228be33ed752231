/// Head nouns of initiatives.
extension Lexicon {
    static let initiativeLists: [(WordClass, String)] = [
        (.initiativeHead, heads), (.initiativePlural, plurals),
    ]

    private static let heads = """
        agreement accords dialogue dialog initiative partnership framework forum mission act treaty summit regulations accord
        pact compact programme program scheme convention protocol roadmap alliance corridor plan strategy campaign
        declaration charter project deal memorandum amendment mechanism
        """
    private static let plurals = """
        forums fora agreements dialogues initiatives partnerships frameworks groupings treaties pacts accords
        programmes programs schemes mechanisms conventions minilaterals summits
        """
}
