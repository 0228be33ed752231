/// Makes spellings of one name in Latin letters equal: "Đukić" and "Djukic" are told apart, "Søren" and "Soren" are not.
enum NameFold {
    /// A word in lower case, without dots and marks; letters that aren't a plain letter with a mark in their usual
    /// plain spelling.
    static func fold(_ word: String) -> String {
        if let plain = plainASCII(word) { return plain }
        var folded = ""
        folded.reserveCapacity(word.utf8.count)
        for scalar in word.lowercased().unicodeScalars {
            switch scalar {
            case ".", ",": continue
            case "’": folded.unicodeScalars.append("'")
            case _ where scalar.isASCII: folded.unicodeScalars.append(scalar)
            default: folded += plain[scalar] ?? String(scalar)
            }
        }
        // "el-Naggar" and "al-Naggar" are one article.
        return folded.hasPrefix("el-") ? "al-" + folded.dropFirst(3) : folded
    }

    /// The same for a word of ASCII letters, which most are, byte by byte.
    private static func plainASCII(_ word: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.utf8.count)
        for byte in word.utf8 {
            guard byte < 0x80 else { return nil }
            if byte != 0x2E, byte != 0x2C { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        }
        if bytes.starts(with: "el-".utf8) { bytes[0] = 0x61 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether two given names, folded, are spellings of one name in other alphabets.
    static func areVariants(_ a: String, _ b: String) -> Bool {
        guard a != b, let group = variants[WordKey(a)] else { return false }
        return variants[WordKey(b)] == group
    }

    private static let plain: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
            "ŋ": "n", "ə": "e",
        ]
        for (letter, marked) in [
            ("a", "àáâãäåāăąảạấầậắằặ"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęěẻẽẹếềểễệ"), ("g", "ĝğġģ"),
            ("h", "ĥ"),
            ("i", "ìíîïĩīĭįịỉ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņň"), ("o", "òóôõöōŏőọỏốồổỗộớờởợơ"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűųụủứừửữựư"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"),
            ("z", "źżž"),
        ] {
            for scalar in marked.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()

    private static let variants: WordTable<Int> = {
        var table = WordTable<Int>()
        for (number, names) in groups.split(whereSeparator: \.isNewline).enumerated() {
            for name in names.split(separator: " ") { table.set(WordKey(String(name)), number) }
        }
        return table
    }()

    private static let groups = """
        mohammed muhammad mohamed mohammad muhammed mohamad mohamud muhamad
        alexander aleksandr aleksander oleksandr alexandr aliaksandr aleksandar
        ahmed ahmad akhmed
        hussein hussain husain hossein husayn
        yusuf yousef youssef yousuf yusef yosef
        hasan hassan
        ibrahim ebrahim ibraheem
        khaled khalid
        omar umar omer
        osman usman uthman othman
        suleiman sulaiman suleyman sulayman
        abdullah abdallah abdulla
        sergei sergey serhiy siarhei
        dmitry dmitri dmytro dimitri dzmitry
        mikhail mykhailo mikhael
        nikolai nikolay mykola
        vladimir volodymyr uladzimir
        andrei andrey andriy andrej
        yevgeny evgeny yevhen evgeni
        ekaterina yekaterina kateryna
        yuri yuriy iurii yury
        julia yulia yuliya iuliia
        catherine katherine kathryn
        fatima fatema fatma fatemeh
        saeed saeid sayed
        ismail ismael esmail
        """
}
