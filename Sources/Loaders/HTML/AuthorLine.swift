/// Names of authors as pages print them, in the languages in which pages say "by".
enum AuthorLine {
    /// The names in a byline.
    static func names(_ text: String) -> [String] {
        let text = stripped(text)
        guard text.utf8.count < 300 else { return [] }
        return Byline.names(in: text)
    }

    /// A line without the word for "by" at its beginning.
    static func stripped(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in leads where lower.hasPrefix(lead) {
            let rest = text.dropFirst(lead.count)
            guard let next = rest.first, next == " " || next == ":" else { continue }
            return String(rest.drop { $0 == " " || $0 == ":" })
        }
        return text
    }

    /// "By" and its like: English, German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish.
    private static let leads = [
        "ein beitrag von", "ein artikel von", "geschrieben von", "posted by", "written by", "published by", "story by",
        "reported by",
        "autorin", "autoren", "autor", "author", "authors", "auteur", "autore", "text", "texte", "texto", "by", "von",
        "par", "por", "di", "door", "av", "af",
        "über", "about", "foto und text", "escrito por", "écrit par", "scritto da", "geschreven door",
    ]
    /// Labels of a field that holds the author.
    static let labels = [
        "written by", "verfasst von", "escrito por", "écrit par", "scritto da", "geschreven door", "geschrieben von",
        "author", "skrivet av", "napisane przez",
    ]
    /// Parts of the addresses of authors' pages.
    static let paths = [
        "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/autore/", "/contributor/",
        "/contributors/", "/staff/", "/reporter/", "/journalist/",
    ]
}
