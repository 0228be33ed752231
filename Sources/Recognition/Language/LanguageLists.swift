/// Names, letters and function words of languages. Compiled for this project from general knowledge of the languages.
enum LanguageLists {
    /// The English names of the languages that can be told.
    static let names: [String: String] = [
        "am": "Amharic", "ar": "Arabic", "as": "Assamese", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
        "bo": "Tibetan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
        "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "gu": "Gujarati", "he": "Hebrew",
        "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian",
        "ja": "Japanese", "ka": "Georgian", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao",
        "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "my": "Burmese", "ne": "Nepali", "nl": "Dutch",
        "no": "Norwegian", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
        "ru": "Russian", "si": "Sinhala", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
        "te": "Telugu", "th": "Thai", "tl": "Filipino", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
        "vi": "Vietnamese", "zh": "Chinese",
    ]

    /// Scripts that news uses for one language.
    static let byScript: [Script: String] = [
        .greek: "el", .armenian: "hy", .hebrew: "he", .bengali: "bn", .gurmukhi: "pa", .gujarati: "gu", .oriya: "or",
        .tamil: "ta", .telugu: "te", .kannada: "kn", .malayalam: "ml", .sinhala: "si", .thai: "th", .lao: "lo",
        .tibetan: "bo", .burmese: "my", .georgian: "ka", .ethiopic: "am", .khmer: "km", .hangul: "ko",
    ]

    /// Letters by which languages of one script differ; the last one has none of them, and Urdu all of Persian's.
    static let cyrillic: [(tag: String, letters: String)] = [
        ("be", "ўЎ"), ("mk", "ѓќѕЃЌЅ"), ("sr", "ђћЂЋ"), ("uk", "іїєґІЇЄҐ"), ("ru", "ыэёЫЭЁ"), ("bg", "ъЪ"), ("ru", ""),
    ]
    static let arabic: [(tag: String, letters: String)] = [("fa", persian), ("ur", persian + "ٹڈڑںےہھ"), ("ar", "")]
    private static let persian = "پچژگکی"

    static let latin = table([
        (
            "en",
            "the of and to in is was that for on with as are were has have had by from at an be been it its this which who will would not they he she but said their his her after about"
        ),
        (
            "fr",
            "le la les des du de et est dans une un que qui pour sur avec au aux par ce cette sont ont été pas plus il elle mais ses leur nous vous l'on d'un d'une à selon après entre"
        ),
        (
            "de",
            "der die das und ist nicht mit dem den des ein eine einen einer auf für von zu im auch sich wird sind hat werden nach bei aus als wie über zur zum er sie es war haben am"
        ),
        (
            "es",
            "el la los las de del y en que un una por con para se es su sus al lo como más pero fue ha han entre también este esta son según sobre desde muy"
        ),
        (
            "pt",
            "o os as de do da dos das e em que um uma por com para se é seu sua ao não mais mas foi também são pela pelo no na nos nas entre segundo sobre ele ela"
        ),
        (
            "it",
            "il lo la gli le di del della dei delle e in che un una per con è non si sono da dal nel nella al alla ha hanno anche più come ma tra secondo stato"
        ),
        (
            "nl",
            "de het een en van in is dat op te voor met zijn niet aan er om ook als door naar bij uit maar werd wordt heeft hebben deze die over nog tot"
        ),
        (
            "sv",
            "och att det som en på är av för med den till i har inte om ett var de sig från vid kan men ska också efter när eller enligt"
        ),
        (
            "da",
            "og at det som en på er af for med den til i har ikke om et var de sig fra ved kan men skal også efter når eller ifølge blev"
        ),
        (
            "no",
            "og at det som en på er av for med den til i har ikke om et var de seg fra ved kan men skal også etter når eller ifølge ble"
        ),
        (
            "pl",
            "i w na z się nie że do jest to o jak po od za przez dla są oraz ma był była będzie który która które także tym tego ale"
        ),
        (
            "tr",
            "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak olduğu değil var göre ise en ne her dedi etti oldu"
        ),
        (
            "id",
            "yang dan di ini itu dengan untuk pada dari dalam akan tidak ke oleh telah juga adalah sebagai tersebut mereka karena bisa kata ada lebih"
        ),
        ("vi", "và của là các có được cho trong với những không một này đã người ở khi tại đến về từ để như cũng sẽ"),
        (
            "ro",
            "și de la în cu pe care nu este o un din pentru să mai au fost sunt al ale după prin dar sau unei acest această ca"
        ),
        ("cs", "a v na se je že s z do o to i pro za by jsou byl bylo ale jak které který která podle také po od jeho"),
        ("hu", "a az és hogy nem is egy meg van volt de csak már még ez azt mint vagy szerint után között lesz"),
        ("fi", "ja on ei se että oli hän mutta ovat myös kun kuin niin joka mukaan ole sekä tai jo vain mukaan"),
        ("hr", "i u na je se da za su s od koji koja koje nije kao ali ili do bi će što po iz sve biti"),
        ("sw", "na ya wa kwa ni za la katika kuwa hiyo hii huo pia alisema watu yake"),
        ("tl", "ang ng mga sa na at ay ni si para kay hindi ito niya ayon nang"),
    ])
    static let devanagari = table([
        ("hi", "है हैं के का की में और से को ने पर यह था थे कि लिए भी नहीं"), ("mr", "आहे आहेत आणि मध्ये हे ते ही या व होते नाही केले"),
        ("ne", "छ छन् र हो थियो गरेको भएको मा ले लाई पनि छैन"),
    ])

    private static func table(_ lists: [(String, String)]) -> FunctionWords {
        var table = FunctionWords()
        for (tag, words) in lists {
            let index = table.tags.firstIndex(of: tag) ?? table.tags.count
            if index == table.tags.count { table.tags.append(tag) }
            for word in Set(words.split(separator: " ")) {
                let key = WordKey(String(word))
                table.words.set(key, (table.words[key] ?? []) + [index])
            }
        }
        return table
    }
}

/// Function words, each with the languages that have it, by their index in `tags`.
struct FunctionWords: Sendable {
    var tags: [String] = []
    var words = WordTable<[Int]>()
}
