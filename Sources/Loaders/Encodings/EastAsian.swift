/// Which of the charsets of several bytes a letter a text is in: by the share of the language's commonest letters.
enum EastAsian {
    /// The name of the charset, or `nil` where the bytes are none of these.
    static func name(_ sample: [UInt8]) -> String? {
        // Cut inside a letter or not: up to the last byte of ASCII it is whole.
        let end = sample.lastIndex { $0 < 0x40 }.map { $0 + 1 } ?? sample.count
        let bytes = Array(sample[..<end])
        var best: (name: String, share: Double)?
        for (name, common) in candidates {
            guard let (text, faults) = Charset(known: name).decode(bytes) else { continue }
            let letters = text.unicodeScalars.filter { $0.value >= 0x80 }
            guard letters.count > 2, faults * 50 <= letters.count else { continue }
            let hits = letters.count { isCommon($0, common) }
            let share = Double(hits) / Double(letters.count)
            if share > best?.share ?? 0.22 { best = (name, share) }
        }
        return best?.name
    }

    private static func isCommon(_ scalar: Unicode.Scalar, _ common: Set<Unicode.Scalar>) -> Bool {
        // Japanese shows in its two syllabaries; half-width ones are what other charsets look like in this one.
        common.isEmpty ? (0x3041...0x30FC).contains(scalar.value) : common.contains(scalar)
    }

    private static let candidates: [(String, Set<Unicode.Scalar>)] = [
        ("shift_jis", []), ("euc-jp", []), ("gbk", Set(simplified.unicodeScalars)),
        ("big5", Set(traditional.unicodeScalars)), ("euc-kr", Set(korean.unicodeScalars)),
    ]

    private static let simplified =
        "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市，。"
    private static let traditional =
        "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市，。"
    private static let korean =
        "이다는에의을가고은를하지로한사도인기서대정시자리아어부일스그수장나해있것전구제라상원들국만주보여으비성공회과화동개경관발선소안연오요위유조중진트했"
}
