/// What pages print around an article in the languages of the web, as whole lines: the plain-text rules know English.
enum PageLabels {
    /// Why a short block is left out for its words, or `nil`.
    static func reason(_ shape: LineShape) -> Article.Dropped.Reason? {
        guard (1...40).contains(shape.count) else { return nil }
        if shape.count <= 9, related.opens(shape) { return .related }
        if shape.count <= 12, comments.opens(shape) { return .comments }
        if shape.count <= 6, share.opens(shape) { return .share }
        if shape.count <= 3, advertisement.contains(shape.phrase) { return .advertisement }
        if shape.count <= 30, requests.opens(shape) { return .promotion }
        if shape.count <= 16, calls.contains(where: { shape.contains($0) }) { return .promotion }
        if consent.contains(where: { shape.contains($0) }) { return .consent }
        return nil
    }

    /// Headings of lists of other articles.
    private static let related: Phrases = [
        "das könnte sie auch interessieren", "das könnte dich auch interessieren", "das könnte dir auch gefallen",
        "auch interessant", "lesen sie auch", "lesen sie mehr", "lies auch", "mehr zum thema", "weitere artikel",
        "weitere beiträge", "weitere themen", "weitere nachrichten", "weitere meldungen", "ähnliche artikel",
        "ähnliche beiträge", "ähnliche themen", "verwandte artikel", "verwandte themen", "passend dazu",
        "zum weiterlesen", "meistgelesen", "meistgelesene", "neueste artikel", "neueste beiträge", "aktuelle beiträge",
        "vorheriger beitrag", "nächster beitrag", "vorheriger artikel", "nächster artikel",
        "à lire aussi", "lire aussi", "à lire également", "sur le même sujet", "articles similaires", "voir aussi",
        "les plus lus", "lea también", "lee también", "te puede interesar", "le puede interesar",
        "también te puede interesar", "noticias relacionadas", "artículos relacionados", "más noticias", "lo más leído",
        "leia também", "leia mais", "veja também", "notícias relacionadas", "mais lidas", "leggi anche",
        "potrebbe interessarti", "potrebbero interessarti", "articoli correlati", "ti potrebbe interessare", "lees ook",
        "lees meer", "gerelateerde artikelen", "meer over", "læs også", "les også", "läs också", "läs mer", "lue myös",
        "czytaj także", "czytaj też", "zobacz też", "zobacz także", "przeczytaj także", "devamını oku", "čtěte také",
        "you may also", "more from the author", "more by this author", "next article",
    ]

    private static let comments: Phrases = [
        "kommentare", "kommentar schreiben", "kommentar verfassen", "kommentieren", "schreiben sie einen kommentar",
        "schreibe einen kommentar", "hinterlasse einen kommentar", "diskutieren sie mit", "antworten abbrechen",
        "laisser un commentaire", "commentaires", "réagir à cet article", "deja un comentario", "deja una respuesta",
        "comentarios", "escribe un comentario", "deixe um comentário", "deixe uma resposta", "comentários", "commenti",
        "lascia un commento", "lascia una risposta", "reacties", "geef een reactie", "laat een reactie achter",
        "kommentarer", "skriv en kommentar", "komentarze", "dodaj komentarz",
    ]

    private static let share: Phrases = [
        "teilen", "artikel teilen", "beitrag teilen", "jetzt teilen", "teilen mit", "teilen sie",
        "diesen artikel teilen",
        "drucken", "merken", "artikel drucken", "per mail teilen", "partager", "partager cet article", "imprimer",
        "compartir", "comparte", "compartilhar", "compartilhe", "condividi", "deel dit", "delen", "dela",
        "del artiklen",
        "udostępnij", "paylaş",
    ]

    private static let advertisement: Set<String> = [
        "anzeige", "anzeigen", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "advertentie",
        "reklame", "annons", "reklama", "reklam", "sponsored", "sponsorisé", "gesponsert", "annonse",
    ]

    /// Beginnings of requests that only the site itself makes.
    private static let requests: Phrases = [
        "jetzt abonnieren", "jetzt anmelden", "jetzt registrieren", "jetzt newsletter", "abonnieren sie",
        "newsletter abonnieren", "melden sie sich jetzt", "melde dich jetzt", "folgen sie uns", "folge uns",
        "jetzt kostenlos", "hier klicken", "klicken sie hier", "abonnez-vous",
        "inscrivez-vous", "suivez-nous", "suscríbete", "suscríbase", "síguenos", "regístrate", "assine", "inscreva-se",
        "siga-nos", "iscriviti", "seguici", "abonneer je", "schrijf je in", "volg ons", "følg oss", "følg os",
        "prenumerera", "this entry was posted", "bookmark the permalink", "dieser beitrag wurde",
        "dieser eintrag wurde",
        "zapisz się", "zaloguj się", "support our journalism",
    ]

    /// Words that make a short block a request wherever they stand in it.
    private static let calls = [
        "newsletter abonnieren", "unseren newsletter", "unserem newsletter", "notre newsletter", "nuestro boletín",
        "nossa newsletter", "nostra newsletter", "onze nieuwsbrief",
        "requires javascript",
    ]

    private static let consent = [
        "loggen sie sich", "bitte aktivieren sie javascript",
        "verwenden wir cookies", "wir verwenden cookies", "diese website verwendet", "verwendet cookies",
        "utilise des cookies", "utiliza cookies", "usa cookie",
        "gebruikt cookies", "maakt gebruik van cookies", "externe inhalte", "inhalt anzeigen",
        "diesen inhalt anzuzeigen",
        "externer inhalt",
    ]
}
