/// The words around a name in a byline: "by" in many languages, what kind of text it is, and the bearer's job.
enum BylineWords {
    /// "A column by Ana Brook", "Ein Interview von Ana Brook mit Li Wei": what is behind the kind of text and "by".
    static func behindGenre(_ text: String) -> String? {
        guard text.utf8.count < 160 else { return nil }
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count else { return nil }
        for by in [" von ", " by ", " par ", " por ", " di ", " door ", " av ", " af "] {
            guard let range = lower.find(by) else { continue }
            let words = lower[..<range.lowerBound].split(separator: " ")
            guard (1...4).contains(words.count), words.contains(where: { genres.contains(String($0)) }) else {
                continue
            }
            let start = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
            var rest = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
            for with in [" mit ", " with ", " avec ", " con ", " com ", " met ", " med "] {
                if let range = rest.find(with) { rest = String(rest[..<range.lowerBound]) }
            }
            let names = Byline.names(in: rest)
            if !names.isEmpty, names.allSatisfy(Byline.isName) { return rest }
        }
        return nil
    }

    private static let genres: Set<String> = [
        "column", "analysis", "opinion", "commentary", "comment", "review", "report", "interview", "essay", "post",
        "blog", "story", "words", "article", "kolumne", "gastbeitrag", "gastkommentar", "kommentar", "analyse",
        "reportage", "bericht", "beitrag", "artikel", "rezension", "chronique", "tribune", "entretien", "récit",
        "columna", "opinión", "análisis", "artículo", "reportaje", "entrevista", "coluna", "análise", "artigo",
        "reportagem", "intervista", "commento", "articolo", "analisi", "recensione", "columnist", "krönika", "kronik",
    ]

    /// "Ana Brook Senior Political Correspondent", "Reporterin Ana Brook": the name alone.
    static func withoutJob(_ name: String) -> String {
        var words = name.split(separator: " ")
        if words.count >= 3, let last = words.last, jobs.contains(last.lowercased()) {
            words.removeLast()
            while words.count > 2, let last = words.last, ranks.contains(last.lowercased()) { words.removeLast() }
        }
        if words.count >= 3, let first = words.first?.lowercased(), leadingJobs.contains(where: first.hasSuffix),
            Byline.isName(words.dropFirst().joined(separator: " "))
        {
            words.removeFirst()
        }
        return words.joined(separator: " ")
    }

    private static let jobs: Set<String> = [
        "correspondent", "reporter", "editor", "writer", "columnist", "producer", "analyst", "journalist",
        "contributor", "fellow", "critic", "commentator", "presenter", "author", "redakteur", "redakteurin",
        "korrespondent", "korrespondentin", "autor", "autorin", "journaliste", "periodista", "giornalista",
        "jornalista", "journalistin", "redacteur", "redactora", "redactor", "rédacteur", "rédactrice",
    ]
    private static let ranks: Set<String> = [
        "senior", "chief", "staff", "deputy", "managing", "associate", "assistant", "special", "political", "foreign",
        "diplomatic", "national", "international", "local", "regional", "digital", "data", "investigative", "general",
        "business", "economics", "economic", "financial", "finance", "sports", "sport", "science", "health",
        "education", "environment", "climate", "technology", "tech", "crime", "court", "courts", "legal", "defence",
        "defense", "security", "culture", "arts", "features", "entertainment", "media", "news", "world", "home",
        "affairs", "social", "religious", "religion", "transport", "energy", "travel", "food", "music", "film",
        "breaking", "night", "weekend", "white", "house", "westminster", "contributing", "freelance", "guest", "lead",
    ]
    private static let leadingJobs = [
        "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "experte", "expertin",
        "autor", "autorin", "journalist", "journalistin", "journaliste", "correspondent", "periodista", "giornalista",
    ]

    /// "By", "Von" or "Par" alone in its element, before that of the name.
    static func isLeadAlone(_ text: String) -> Bool {
        var lower = text.lowercased()
        if lower.hasSuffix(":") || lower.hasSuffix("：") { lower.removeLast() }
        return AuthorLine.leads.contains(lower.trimmingSpaces)
    }

    /// Names joined by an "and" of another language than the four that ``Byline`` knows; only between whole names, for
    /// "Ortega y Gasset" is one.
    static func parted(_ name: String) -> [String] {
        for and in [" y ", " e ", " og ", " och ", " en ", " i ", " oraz ", " ve ", " ja ", " a ", " и ", " و "] {
            guard let range = name.find(and) else { continue }
            let (first, second) = (String(name[..<range.lowerBound]), String(name[range.upperBound...]))
            if Byline.isName(first), second.contains(" ") { return [first] + parted(second) }
        }
        return [name]
    }

    /// Words before the day on which a text was changed, which is not the one on which it was published.
    static func isUpdate(_ folded: String) -> Bool { updates.contains(folded) }

    private static let updates: Set<String> = [
        "updated", "update", "modified", "revised", "edited", "aktualisiert", "aktualisierung", "geändert",
        "überarbeitet",
        "modifié", "jour", "actualisé", "actualizado", "actualizada", "actualización", "modificado", "atualizado",
        "atualizada", "atualização", "aggiornato", "aggiornamento", "modificato", "bijgewerkt", "gewijzigd",
        "uppdaterad", "opdateret", "oppdatert", "päivitetty", "zaktualizowano", "aktualizacja", "aktualizováno",
        "güncelleme", "güncellendi", "обновлено", "изменено", "оновлено", "تحديث", "عدل", "עודכן", "更新", "수정",
        "ενημέρωση", "frissítve", "actualizat", "diperbarui", "saved", "archived", "retrieved", "crawled",
    ]
}
