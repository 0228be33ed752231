/// Names of authors as pages print them, in the languages in which pages say "by".
enum AuthorLine {
    /// The names in a byline.
    static func names(_ text: String) -> [String] {
        var text = withoutControls(stripped(text))
        guard text.utf8.count < 300 else { return [] }
        // "Ana Brook and Li Wei - Harbour desk"
        for mark in [" - ", " – ", " — "] {
            guard let range = text.find(mark) else { continue }
            let head = String(text[..<range.lowerBound])
            if Byline.names(in: head).allSatisfy(Byline.isName) { text = head }
        }
        // A job behind a name would make it no name.
        for and in [" and ", ", ", " und ", " et "] {
            text = text.components(separatedBy: and).map(BylineWords.withoutJob).joined(separator: and)
        }
        return Byline.names(in: text).flatMap(BylineWords.parted).map {
            BylineWords.withoutJob(withoutControls(stripped($0)))
        }
    }

    /// A name without the words of a link to all that its bearer wrote.
    static func withoutControls(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in ["view all posts by ", "all posts by ", "posts by ", "more by ", "more from ", "alle artikel von "]
        where lower.hasPrefix(lead) {
            return String(text.dropFirst(lead.count))
        }
        for tail in [
            " alle artikel", " alle beiträge", " all articles", " all posts", " view profile", " zum profil",
            " mehr artikel", " more articles", " autor", " author",
        ] where lower.hasSuffix(tail) {
            return String(text.dropLast(tail.count)).trimmingSpaces
        }
        return text
    }

    /// Words on controls that stand where a name could.
    static func isControl(_ folded: String) -> Bool {
        controls.contains(folded) || controls.contains(String(folded.prefix { $0 != " " && $0 != "|" && $0 != "/" }))
    }

    private static let controls: Set<String> = [
        "von", "by", "mehr", "more", "par", "por", "follow", "folgen", "share", "teilen", "hire", "jobs", "home",
        "startseite", "contact", "kontakt", "impressum", "about", "autor", "autorin", "autoren", "authors", "profil",
        "profile", "posts", "beiträge", "artikel", "articles", "website", "e-mail", "email",
    ]

    /// Whether a name is that of a part of the outlet.
    static func isDesk(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ").map(String.init)
        return words.contains { desks.contains($0) || $0.hasSuffix("redaktion") }
    }

    private static let desks: Set<String> = [
        "redaktion", "redaktionsteam", "redaktör", "redacción", "rédaction", "redazione", "redactie", "redakcja",
        "redação", "toimitus", "newsroom", "newsdesk", "editorial", "staff", "team", "desk", "online-redaktion",
        "webredaktion", "gmbh", "verlag", "media", "ag", "ltd", "inc", "news",
    ]

    /// "06.11.2023 13:30 von Olga": the word for "by" behind a day.
    static func isAfterDate(_ text: String) -> Bool {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        let lower = text.lowercased()
        return [" von ", " by ", " par ", " por ", " di ", " door ", " av "].contains { lower.find($0) != nil }
    }

    /// A line without the word for "by" at its beginning.
    static func stripped(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in leads where lower.hasPrefix(lead) {
            let rest = text.dropFirst(lead.count)
            guard let next = rest.first, next == " " || next == ":" || next == "：" || isWhole(lead), next != "’" else {
                continue
            }
            return String(rest.drop { " :：/／|".contains($0) })
        }
        return BylineWords.behindGenre(text) ?? text
    }

    /// Words of scripts that put no space behind them.
    private static func isWhole(_ lead: String) -> Bool { lead.unicodeScalars.allSatisfy { $0.value >= 0x3000 } }

    /// "By" and its like: English, German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish, and others.
    static let leads = [
        "ein beitrag von", "ein artikel von", "geschrieben von", "posted by", "written by", "published by", "story by",
        "reported by",
        "autorin", "autoren", "autor", "author", "authors", "auteur", "autore", "text", "texte", "texto", "by", "von",
        "par", "por", "di", "door", "av", "af",
        "über", "about", "foto und text", "escrito por", "écrit par", "scritto da", "geschreven door",
        "skriven av", "skrevet av", "skrevet af", "skribent", "tekst", "kirjoittanut", "teksti", "autorka", "autorzy",
        "przez", "yazan", "yazar", "автор", "авторы", "текст", "от", "από", "συντάκτης", "بقلم", "كتب", "كتبت",
        "نویسنده", "מאת",
        "द्वारा", "oleh", "penulis", "autora", "作者", "记者", "記者", "撰文", "文／", "文/", "執筆",
    ]
    /// Labels of a field that holds the author.
    static let labels = [
        "written by", "verfasst von", "escrito por", "écrit par", "scritto da", "geschreven door", "geschrieben von",
        "author", "skrivet av", "napisane przez",
    ]
    /// Parts of the addresses of authors' pages.
    static let paths = [
        "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/autore/", "/contributor/",
        "/contributors/", "/staff/", "/reporter/", "/journalist/", "/reporters/", "/journalists/", "/columnist/",
        "/columnists/", "/by/",
        "/redakteur/", "/autores/", "/autora/", "/profile/author", "/writers/", "/writer/",
    ]
}
