/// Bodies that newspapers name without saying what they are: organisations of states, houses of parliament, seats of
/// government, news agencies, federations of sport. From general knowledge; each with its spellings.
enum KnownBodies {
    /// The names as the register shows them, each with its acronym.
    static let names: [(name: String, acronym: String?)] = entries.map { ($0.name, $0.acronym) }

    /// The spellings, each with the index of its name.
    static let spellings: NameTrie = NameTrie(
        entries.enumerated().flatMap { index, entry in
            ([entry.name] + [entry.acronym].compactMap { $0 }).map {
                NamePattern($0, .full, .organisation, entity: index)
            }
        })

    /// The folded names of several words: never an initiative's, whatever they end in.
    static let folded: Set<String> = Set(entries.map(\.name).filter { $0.contains(" ") }.map(SpellingFold.key))

    private static let entries: [(name: String, acronym: String?)] = list.split(whereSeparator: \.isNewline)
        .flatMap { $0.split(separator: ",") }
        .map { entry in
            let parts = entry.split(separator: "=").map { String($0.drop { $0 == " " }) }
            return (parts[0], parts.count > 1 ? parts[1] : nil)
        }

    private static let list = """
        United Nations=UN, European Union=EU, African Union=AU, Arab League, Red Cross, Red Crescent, World Bank
        International Monetary Fund=IMF, World Trade Organization=WTO, World Health Organization=WHO, NATO, OPEC, OECD
        ASEAN, Asean, ECOWAS, Ecowas, Mercosur, SAARC, CARICOM, Caricom, BIMSTEC, UNICEF, Unicef, UNESCO, Unesco, UNHCR, UNDP
        UNCTAD, UNRWA, IAEA, OPCW, Interpol, INTERPOL, Europol, Frontex, OSCE, FATF, ILO, IPCC, ICRC, UNFCCC
        World Food Programme=WFP, International Criminal Court=ICC, International Court of Justice=ICJ
        European Central Bank=ECB, European Commission, European Parliament, European Council, Bank of England
        Federal Reserve, Amnesty International, Human Rights Watch, Greenpeace, Oxfam, Transparency International
        Médecins Sans Frontières=MSF, Doctors Without Borders, Taliban, Hamas, Hezbollah
        FIFA, Fifa, UEFA, Uefa, IOC, ICC, WADA, NASA, Nasa, ESA, ISRO, JAXA, Roscosmos, CERN
        FBI, CIA, FDA, FCC, FTC, SEC, EPA, FEMA, Pentagon, White House, Kremlin, Downing Street, Whitehall
        Treasury, Foreign Office, Home Office, Cabinet Office, State Department, Justice Department, Labour Party
        Congress, Senate, Parliament, House of Representatives, House of Commons, House of Lords, Bundestag, Bundesrat
        Knesset, Duma, Lok Sabha, Rajya Sabha, Diet, Dáil, Riksdag, Storting, Folketing, Sejm, Politburo, Holy See
        Capitol Hill, Supreme Court, Constitutional Court, High Court, National Assembly, General Assembly, Security Council
        RBI, SEBI, BSE, NSE, CBI, DRDO, PBOC, BOJ, CBN, EFCC, CDC, NIH, DOJ, DHS, IRS, NHS, USAID, DARPA, ISI, IDF, IRGC, PLA
        Reuters, AFP, Associated Press, PTI, ANI, Xinhua, TASS, Tass, Interfax, Bloomberg, Kyodo, Yonhap, Al Jazeera
        BBC, CNN, NHK, NPR, PBS, CBS, NBC, ABC News, Fox News, New York Times, Washington Post, Wall Street Journal
        Financial Times, Le Monde, El País, Der Spiegel, Twitter, Facebook, Google, Microsoft, Apple, Amazon, Meta
        """
}
