/// What numbers are of: currencies, magnitudes, things that are counted. From general knowledge.
enum Units {
    /// Signs and codes before a number, the longest first, so that "US$" is not "$".
    static let signs: [([UInt8], String)] = [
        ("US$", "USD"), ("HK$", "HKD"), ("NZ$", "NZD"), ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("INR", "INR"),
        ("JPY", "JPY"), ("CNY", "CNY"), ("RMB", "CNY"), ("AUD", "AUD"), ("CAD", "CAD"), ("CHF", "CHF"), ("A$", "AUD"),
        ("C$", "CAD"), ("S$", "SGD"), ("R$", "BRL"), ("Rs.", "INR"), ("Rs", "INR"), ("₹", "INR"), ("€", "EUR"),
        ("£", "GBP"), ("¥", "JPY"), ("₩", "KRW"), ("$", "USD"),
    ].map { (Array($0.0.utf8), $0.1) }

    /// Words behind a number.
    static let currencies = [
        "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "rupees": "INR",
        "yen": "JPY",
        "yuan": "CNY", "renminbi": "CNY", "francs": "francs", "kroner": "kroner", "kronor": "kronor", "roubles": "RUB",
        "rubles": "RUB", "won": "KRW", "rand": "ZAR", "dirhams": "AED", "riyals": "SAR", "pesos": "pesos",
        "shillings": "shillings", "reais": "BRL", "lira": "TRY", "zloty": "PLN", "rupiah": "IDR", "baht": "THB",
    ]

    static let magnitudes: [String: Double] = [
        "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7, "bn": 1e9,
        "mn": 1e6, "m": 1e6, "b": 1e9, "k": 1e3, "tn": 1e12, "crores": 1e7, "lakhs": 1e5,
    ]

    /// Words behind a number that make it none of a figure: spans of time, ages, places in an order.
    static let never: Set<String> = [
        "years", "year", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries", "nights",
        "mins", "hrs", "times", "am", "pm", "oclock", "others", "points", "is", "was", "has", "as", "its", "this",
        "goals", "runs", "wickets", "seats", "per", "us", "always", "across", "plus", "versus", "series", "news",
        "years",
        "jan", "feb", "states", "towards", "afterwards", "besides", "perhaps", "press", "business", "process", "access",
        "includes", "means", "remains", "follows", "marks", "becomes", "makes", "takes", "says", "does", "goes",
        "gives",
    ]

    /// Function words: what follows them is not counted by the number.
    static let small: Set<String> = [
        "of", "in", "on", "at", "to", "and", "or", "the", "a", "an", "by", "from", "for", "with", "after", "before",
        "when", "where", "as", "than", "is", "was", "were", "are", "will", "would", "that", "which", "who", "per",
        "while",
    ]

    /// What is counted though it does not end in "s".
    private static let plurals: Set<String> = [
        "people", "troops", "aircraft", "personnel", "men", "women", "children", "police", "staff", "km", "kilometres",
        "kg", "tonnes", "tons", "barrels", "megawatts", "mw", "gw", "gwh", "mwh", "kwh", "hectares", "acres", "cattle",
        "sheep", "fish", "crew", "dead", "wounded", "injured", "miles", "metres", "litres",
    ]

    /// Whether a word in lower case is a plural that a number counts.
    static func isCounted(_ word: String) -> Bool {
        guard !never.contains(word), !small.contains(word) else { return false }
        if plurals.contains(word) { return true }
        return word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
            && !word.hasSuffix("is")
    }
}
