/// The words that show a date's status, by their keys.
enum DateStatusWords {
    static let deadlines = DateWords.keys("by until till before")
    static let expiring = DateWords.keys("expires expire deadline")
    static let ahead = DateWords.keys(
        "will shall would scheduled expected slated upcoming forthcoming won't planned due")
    /// The same, but only before "to": "is to visit", "set to open".
    static let aheadBeforeTo = DateWords.keys(
        "is are set due plans plan planned planning aims aim hopes hope going likely ready poised agreed decided vowed pledged promised intends intend expects wants seeks"
    )
    static let past = DateWords.keys(
        "was were had did met held took came went began said told wrote spoke gave made won lost left led saw became fell rose ran struck sent brought bought built chose fought found grew kept knew laid meant paid read sold sat stood taught thought threw won drove flew drew"
    )
    static let participles = DateWords.keys(
        "held made given taken won lost left led seen sent brought built chosen found kept known laid paid sold signed written spoken begun done gone become fallen risen struck met said told"
    )
    static let modals = DateWords.keys("may might could can should must")
    static let negations = DateWords.keys("not never no didn't won't hasn't haven't wasn't weren't cannot without")
    static let called = DateWords.keys("cancelled canceled postponed scrapped")
    static let was = DateWords.keys("was were had")
    static let has = DateWords.keys("has have had having")
    static let be = DateWords.keys("be been being is are was were am")
    /// Verbs with which a clause of its own begins.
    static let saying = SpeechWords.strong.union(DateWords.keys("announced announces believes thinks reports reported"))
    /// What is followed is past: "follows the May trip".
    static let following = DateWords.keys("follows followed")
    /// Adjectives and nouns before a date that look back or ahead.
    static let pastAdjectives = DateWords.keys("last past previous earlier former ago yesterday recent late since")
    static let futureAdjectives = DateWords.keys("next coming tomorrow upcoming forthcoming following")
    /// Where another clause begins; a cue behind it is about something else.
    static let boundaries = DateWords.keys("which who when while where because but that although though whereas whose")
    /// Relative words that go on about the date before them: "in May, when both met".
    static let relatives = DateWords.keys("when which during where")
    /// End in "ed" and are no verbs in the past.
    static let notPast = DateWords.keys(
        "need indeed speed hundred feed breed proceed exceed succeed seed advanced limited united based so-called proposed related detailed"
    )
    /// Verbs in the present of a timetable.
    static let timetable = DateWords.keys("ends begins starts opens closes resumes takes kicks")
}
