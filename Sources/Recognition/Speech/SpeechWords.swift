/// The words around speech, by their keys.
enum SpeechWords {
    /// Verbs that hardly mean anything but speaking.
    static let strong = DateWords.keys(
        "said says told tells added adds stated states wrote writes tweeted posted warned warns insisted insists replied argued argues claimed claims remarked asserted declared"
    )
    /// Verbs that also take other objects: the subject must be someone who can speak.
    static let weak = DateWords.keys(
        "announced announces noted notes explained explains observed commented recalled recalls acknowledged acknowledges emphasized emphasised emphasizes emphasises stressed stresses highlighted highlights reiterated reiterates reaffirmed reaffirms confirmed confirms denied denies conceded concluded cautioned lamented testified admitted admits asked asks urged urges joked quipped believes thinks hopes maintained maintains predicted suggested suggests pledged vowed"
    )
    /// Of these, verbs that speak only with "that" or a quotation: "concluded the visit" is an act.
    static let withThat = DateWords.keys(
        "concluded maintained maintains observed suggested suggests announced announces asked asks predicted argued"
    )
    static let be = DateWords.keys("is are was were be been being")
    static let auxiliaries = DateWords.keys(
        "has have had also later earlier then reportedly once still however again further only now will would")
    static let determiners = DateWords.keys("the a an his her its their this that these those our my your no any")
    static let pronouns = DateWords.keys("he she they it we i")
    static let personPronouns = DateWords.keys("he she")
    static let conjunctions = DateWords.keys("and but")
    /// Words that a noun phrase never runs across.
    static let clauseWords = DateWords.keys(
        "that which who whom when while because as if but so where although though since after before than whether or until during amid despite following"
    )
    static let prepositions = DateWords.keys(
        "of for in at from to with by on near under over about against between into through within")
    /// Prepositions that carry on the name of an office: "a spokesman for the harbour at Zell".
    static let tailPrepositions = DateWords.keys("of for at from with in by")
    static let documents = DateWords.keys(
        "statement report survey study release communique communiqué outlook review letter post notice bulletin document documents paper memo data figures statistics media filing record records source readout reports"
    )
    static let people = DateWords.keys(
        "official officials spokesman spokeswoman spokesperson spokespeople source sources analyst analysts expert experts aide aides diplomat diplomats minister ministers adviser advisers envoy envoys people man woman men women residents witnesses negotiators lawmakers officers officer leaders leader authorities activists critics observers economists researchers scientists lawyers lawyer workers workers organisers organizers insiders negotiator resident witness mayor governor police reporter reporters others many some both neighbours neighbors relatives family representatives representative delegates delegate sides"
    )
}
