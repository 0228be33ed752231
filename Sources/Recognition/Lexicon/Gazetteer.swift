/// Names of places: those of ``Lexicon``'s lists that are whole names, and names of several words. Countries follow the
/// short names of ISO 3166-1, cities are capitals and others of more than a million people; from general knowledge.
enum Gazetteer {
    /// The names as the register shows them.
    static let names: [String] = entries.map(\.name)

    /// The spellings, each with the index of its name.
    static let places: NameTrie = NameTrie(
        entries.enumerated().flatMap { index, entry in
            entry.spellings.map { NamePattern($0, .full, .place, entity: index) }
        })

    private static let entries: [(name: String, spellings: [String])] = {
        var entries = synonyms
        var known = WordSet(
            synonyms.flatMap { $0.1 }.map { WordKey($0) } + parts.split(separator: " ").map { WordKey(String($0)) })
        for list in Lexicon.wholePlaces {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" })
            where known.insert(WordKey(String(word))) {
                entries.append((word.prefix(1).uppercased() + word.dropFirst(), [String(word)]))
            }
        }
        return entries.map { ($0.0, $0.1) }
            + several.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ",") }.map {
                let name = $0.drop { $0 == " " }
                return (String(name), [String(name)])
            }
    }()

    /// Parts of names, and groups of countries, which are no places by themselves.
    private static let parts =
        "kuala lumpur hong kong hampshire york carolina dakota jersey indo nato brics eu asean vatican pacific atlantic"

    private static let synonyms: [(String, [String])] = [
        ("United States", ["US", "USA", "United States", "United States of America", "America"]),
        ("United Kingdom", ["UK", "United Kingdom", "Britain", "Great Britain"]),
        ("United Arab Emirates", ["UAE", "United Arab Emirates"]), ("Myanmar", ["Myanmar", "Burma"]),
        ("Türkiye", ["Turkey", "Türkiye"]), ("Kyiv", ["Kyiv", "Kiev"]), ("Bengaluru", ["Bengaluru", "Bangalore"]),
        ("Bogotá", ["Bogotá", "Bogota"]), ("Czechia", ["Czechia", "Czech Republic"]),
        ("Washington, D.C.", ["Washington", "Washington D.C.", "Washington, D.C.", "Washington, DC", "Washington DC"]),
    ]

    private static let several = """
        South Korea, North Korea, South Africa, South Sudan, Saudi Arabia, Sri Lanka, New Zealand, Costa Rica, El Salvador
        Ivory Coast, Sierra Leone, Burkina Faso, Equatorial Guinea, Papua New Guinea, Solomon Islands, Marshall Islands
        Trinidad and Tobago, Antigua and Barbuda, Bosnia and Herzegovina, North Macedonia, San Marino, Cape Verde
        Dominican Republic, Central African Republic, Democratic Republic of the Congo, Vatican City, Saint Lucia
        Northern Ireland, Puerto Rico, Hong Kong, New Delhi, Mexico City, Kuala Lumpur, Buenos Aires, Rio de Janeiro
        São Paulo, Addis Ababa, Cape Town, Tel Aviv, Abu Dhabi, Phnom Penh, Ho Chi Minh City, Panama City, San José
        Santo Domingo, Port Moresby, Kuwait City, Guatemala City, New York City, New York, Los Angeles, San Francisco
        San Diego, San Antonio, Las Vegas, St. Petersburg, Saint Petersburg, The Hague, New Orleans, Salt Lake City
        New Jersey, New Hampshire, New Mexico, North Carolina, South Carolina, North Dakota, South Dakota
        West Virginia, Rhode Island, British Columbia, New South Wales, Nova Scotia, Latin America, South America
        North America, Central America, Middle East, Southeast Asia, South Asia, Central Asia, East Asia, West Bank
        """
}
