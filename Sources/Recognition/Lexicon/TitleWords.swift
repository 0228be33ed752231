/// The words that titles are made of. Compiled for this project from general knowledge of English: offices of state,
/// diplomacy, armed forces, business, churches, courts, universities.
extension Lexicon {
    static let titleLists: [(WordClass, String)] = [
        (.titleHead, ministerial), (.titleHead, diplomatic), (.titleHead, military), (.titleHead, corporate),
        (.titleHead, clerical), (.titleHead, academic), (.titleHead, judicial), (.titleHead, royal),
        (.titleModifier, modifiers), (.portfolio, portfolios), (.acronymTitle, acronyms), (.occupation, occupations),
        (.occupation, plurals),
        (.honorific, honorifics), (.abbreviation, abbreviations),
    ]

    private static let ministerial = """
        minister secretary undersecretary president premier chancellor governor mayor senator congressman congresswoman
        representative rep sen gov speaker deputy parliamentarian councillor councilor councilman councilwoman
        alderman mos taoiseach tánaiste lawmaker legislator whip treasurer comptroller commissioner administrator
        adviser advisor aide delegate chairman chairwoman chairperson chair leader spokesman spokeswoman spokesperson
        candidate nominee ombudsman prefect warden sheriff coroner premier-designate vizier
        """
    private static let diplomatic = """
        ambassador envoy consul attaché attache negotiator diplomat emissary nuncio plenipotentiary rapporteur
        counsellor
        """
    private static let military = """
        general gen admiral adm marshal colonel col major maj captain capt lieutenant lt commander cmdr brigadier
        commodore sergeant sgt corporal cpl private pvt commandant ensign cadet airman midshipman lance
        """
    private static let corporate = """
        director manager founder cofounder co-founder ceo cfo coo cto owner executive economist analyst strategist partner
        """
    private static let clerical = """
        pope cardinal archbishop bishop father sister brother reverend rev rabbi imam ayatollah patriarch pastor
        sheikh dean canon vicar deacon mufti lama swami abbot monsignor
        """
    private static let academic = "professor prof dr doctor provost rector lecturer fellow scientist historian"
    private static let judicial =
        "justice judge attorney prosecutor magistrate solicitor advocate inspector constable detective superintendent officer"
    private static let royal =
        "king queen prince princess emperor empress duke duchess emir sultan lord lady baron baroness count countess tsar earl viscount sir dame shah maharaja"

    private static let modifiers = """
        deputy vice assistant associate acting interim former ex under chief senior junior joint additional principal first second
        foreign home prime external national union permanent special executive managing general lead current then
        incoming outgoing newly co longtime late minority majority presidential elect shadow cabinet founding
        veteran parliamentary press non-executive honorary founding
        """
    private static let portfolios = """
        state defence defense treasury commerce policy finance trade industry security affairs foreign external
        interior home justice labour labor energy health education agriculture transport transportation environment
        development culture housing science technology information communications planning works railways
        ports shipping fisheries mines water power tourism sports youth women rural urban immigration intelligence war
        army navy veterans budget revenue economy economic cooperation climate innovation digital petroleum
        oil gas steel textiles aviation exchequer staff operations research human resources services
        police fire customs homeland national international global political public media relations protocol
        prosecution prosecutions
        intellectual property market markets management marketing sales investment investments banking
        """
    private static let acronyms =
        "PM DPM MP MEP MNA MPA MK IGP CS MLA MSP TD FS NSA DNSA EAM CM DCM CEO CFO COO CTO VP EVP SVP FM HM DM DG DCP AG CJI UNSG VC"

    /// Occupations that stand before or after a name in lower case.
    private static let occupations = """
        actor actress artist author singer songwriter musician composer pianist guitarist bassist drummer vocalist rapper producer
        filmmaker photographer painter sculptor architect designer writer novelist poet playwright journalist reporter
        columnist editor publisher broadcaster presenter critic scholar academic philosopher economist historian scientist physicist
        chemist biologist mathematician astronomer researcher engineer physician surgeon psychologist nurse lawyer barrister
        attorney activist campaigner politician statesman businessman businesswoman entrepreneur billionaire banker
        industrialist inventor explorer astronaut pilot footballer cricketer golfer boxer wrestler swimmer sprinter
        cyclist player striker midfielder defender goalkeeper quarterback pitcher batsman bowler coach trainer referee
        jockey skater skier curator conductor dancer choreographer comedian model chef farmer teacher student principal
        victim suspect defendant witness survivor resident colleague frontman saxophonist violinist trumpeter keyboardist
        driver instructor psychiatrist dramatist screenwriter soprano tenor baritone manager captain skipper teammate
        employee worker official
        leader head chief member expert consultant lobbyist strategist dissident monk nun priest missionary
        theologian sociologist anthropologist geologist botanist zoologist naturalist librarian archaeologist linguist
        creator laureate winner champion tycoon magnate cleric imam warlord host anchor commentator pundit trader pollster
        cartoonist blogger whistleblower cosmonaut olympian medallist medalist mountaineer sprinter hurdler rower
        founder owner shopkeeper fisherman villager trustee
        """
    /// "Analysts Ana Brook and Tom Quell": several people behind one word for them all.
    private static let plurals = [occupations, ministerial, diplomatic, academic, corporate].joined(separator: " ")
        .split { $0 == " " || $0 == "\n" }.map { $0 + "s" }.joined(separator: " ")

    private static let honorifics =
        "mr mrs ms miss mx messrs shri smt sri dr prof sir dame lord lady hon honourable honorable rev madam mme mlle herr frau señor señora don doña sheikh haji pandit datuk dato dato' datin seri alhaji hajia engr mallam khawaja thiru kyai"
    private static let abbreviations = """
        mr mrs ms mx messrs dr prof gen adm col maj capt lt sgt cpl pvt cmdr rep sen gov rev hon st jr sr inc corp co
        ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept est approx e.g i.e fig vol etc smt brig
        """
}
