/// Countries, their adjectives, and places that newspapers name without saying which country. From general knowledge;
/// names of several words by their parts that no person's name would end in.
extension Lexicon {
    static let placeLists: [(WordClass, String)] = [
        (.country, countries), (.demonym, demonyms), (.place, cities), (.place, regions), (.thing, parts),
    ]

    /// The lists whose words are places' names.
    static let wholePlaces = [countries, cities, regions]

    private static let countries = """
        afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
        bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma
        burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark
        djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia
        georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india
        indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan
        laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
        maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique
        myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
        paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
        singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
        thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uae uk us usa uruguay uzbekistan
        vanuatu vatican venezuela vietnam wales scotland yemen zambia zimbabwe eu asean america indo nato brics
        """
    private static let demonyms = """
        afghan albanian algerian angolan argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi
        belarusian belgian bhutanese bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian
        chadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english
        emirati eritrean estonian ethiopian european fijian filipino finnish french gabonese georgian german ghanaian greek
        guatemalan guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian
        jamaican japanese jordanian kazakh kenyan korean kosovar kuwaiti kyrgyz laotian latvian lebanese liberian libyan
        lithuanian malaysian maldivian malian maltese mauritian mexican moldovan mongolian montenegrin moroccan
        mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian
        paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese
        serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai
        tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
        american african asian arab western eastern african-american latin african muslim christian jewish catholic
        buddhist hindu sikh protestant orthodox islamic roman soviet yugoslav ottoman byzantine
        """
    private static let cities = """
        washington london paris berlin rome madrid moscow beijing shanghai tokyo osaka delhi mumbai kolkata chennai
        bengaluru bangalore hyderabad karachi lahore islamabad dhaka kathmandu colombo kabul tehran baghdad damascus beirut
        jerusalem ankara istanbul cairo nairobi lagos abuja accra johannesburg pretoria kinshasa khartoum tripoli tunis
        algiers rabat brussels amsterdam vienna prague budapest warsaw athens lisbon dublin edinburgh glasgow stockholm
        oslo copenhagen helsinki kyiv kiev minsk bucharest sofia belgrade zagreb geneva zurich munich frankfurt hamburg
        milan naples barcelona toronto ottawa montreal vancouver chicago boston philadelphia houston dallas detroit
        seattle atlanta miami denver phoenix baltimore cleveland pittsburgh hollywood manhattan brooklyn
        seoul pyongyang taipei hanoi bangkok manila jakarta canberra sydney melbourne brisbane perth auckland
        wellington havana lima bogotá bogota santiago brasília caracas quito riyadh dubai doha muscat
        kuala lumpur mecca medina gaza nagasaki hiroshima hong kong singapore
        """
    private static let regions = """
        africa asia europe antarctica oceania pacific atlantic mediterranean caribbean scandinavia balkans caucasus
        siberia crimea kashmir punjab gujarat kerala maharashtra bengal tibet xinjiang california texas florida
        ohio michigan illinois pennsylvania massachusetts connecticut maryland virginia georgia alabama
        mississippi louisiana arkansas tennessee kentucky indiana wisconsin minnesota iowa missouri kansas nebraska
        oklahoma colorado utah nevada arizona oregon idaho montana wyoming alaska hawaii maine vermont
        hampshire jersey york carolina dakota ontario quebec alberta manitoba saskatchewan queensland tasmania
        yorkshire lancashire kent essex sussex bavaria saxony lombardy tuscany catalonia andalusia
        """
    /// Last words of places' names: "San X", "New X" and "X City" are read by these.
    private static let parts = "san santa saint st los las el new north south east west port fort cape"
}
