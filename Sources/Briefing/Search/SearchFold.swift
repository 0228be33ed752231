/// Makes spellings equal for the search: case and accents aside, `Šimůnek` is `simunek`.
///
/// The tables are written into the index, so that the page's script folds a query by the very same ones.
enum SearchFold {
    /// A plain letter, then the letters that are it with a mark.
    static let marked = [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ", "iìíîïĩīĭįǐȉȋḭḯỉị", "jĵǰ", "kķǩḱḳḵ", "lĺļľḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩſẛ", "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ",
        "αάἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "εέἐἑἒἓἔἕὲ", "ηήἠἡἢἣἤἥἦἧὴᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ", "ιΐίϊἰἱἲἳἴἵἶἷὶῐῑῒῖῗ", "οόὀὁὂὃὄὅὸ",
        "ρῤῥ", "σς", "υΰϋύὐὑὒὓὔὕὖὗὺῠῡῢῦῧ", "ωώὠὡὢὣὤὥὦὧὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "гѓ", "еѐё", "ийѝ", "кќ", "уў", "ії",
    ]

    /// A letter, then how it is usually written without it.
    static let spelled = [
        "æae", "ǣae", "ǽae", "œoe", "øo", "ǿo", "ßss", "łl", "đd", "ðd", "þth", "ıi", "ħh", "ŋn", "əe", "ŀl", "ŉn",
    ]

    /// A scalar folded: nothing for a combining mark, one or more letters else.
    static func append(_ scalar: Unicode.Scalar, to out: inout [Unicode.Scalar]) {
        if scalar.isASCII {
            out.append((0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            return
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
            if let plain = table[lower] { out += plain } else { out.append(lower) }
        }
    }

    /// The accents of Latin, Greek and Cyrillic that stand alone; the vowel signs of other scripts are letters to us.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for row in marked {
            let letters = Array(row.unicodeScalars)
            for letter in letters.dropFirst() { table[letter] = [letters[0]] }
        }
        for row in spelled {
            let letters = Array(row.unicodeScalars)
            table[letters[0]] = Array(letters.dropFirst())
        }
        return table
    }()
}
