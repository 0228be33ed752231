import Recognition
import Testing

/// Which language a text is in, and which texts don't say.
@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        ("The minister said on Monday that the talks with the port were useful.", "en English"),
        ("Le ministre a déclaré lundi que les pourparlers avec le port sont utiles.", "fr French"),
        ("Der Minister sagte am Montag, die Gespräche mit dem Hafen seien nicht beendet.", "de German"),
        (
            "El ministro dijo el lunes que las conversaciones con el puerto fueron muy útiles para los dos.",
            "es Spanish"
        ),
        ("O ministro disse na segunda-feira que as conversas com o porto não foram úteis.", "pt Portuguese"),
        ("Il ministro ha detto che i colloqui con il porto non sono stati utili per gli operai.", "it Italian"),
        ("De minister zei dat het overleg met de haven niet aan een akkoord heeft gewerkt.", "nl Dutch"),
        ("Ministern sade att det inte är klart om avtalet med hamnen och att samtalen ska fortsätta.", "sv Swedish"),
        ("Minister powiedział, że rozmowy z portem nie są zakończone i że umowa jest gotowa.", "pl Polish"),
        ("Bakan, liman ile görüşmelerin çok yararlı olduğu için bir anlaşma olarak değil dedi.", "tr Turkish"),
        ("Menteri itu mengatakan bahwa pembicaraan dengan pelabuhan akan dilanjutkan pada hari ini.", "id Indonesian"),
        ("Bộ trưởng nói rằng các cuộc đàm phán với cảng đã có kết quả và sẽ tiếp tục trong tuần này.", "vi Vietnamese"),
    ])
    func latin(text: String, expected: String) { #expect(identified([text]) == expected) }

    @Test(arguments: [
        ("मंत्री ने सोमवार को कहा कि बातचीत उपयोगी थी।", "hi Hindi"), ("मंत्री आणि बंदर यांची चर्चा झाली आहे.", "mr Marathi"),
        ("Министр сказал в понедельник, что переговоры были полезны.", "ru Russian"),
        ("Міністр сказав у понеділок, що переговори були корисні.", "uk Ukrainian"),
        ("قال الوزير يوم الاثنين إن المحادثات كانت مفيدة", "ar Arabic"),
        ("وزیر روز دوشنبه گفت که گفتگوها با بندر مفید بود", "fa Persian"),
        ("وزیر نے پیر کو کہا کہ بات چیت مفید رہی ہے", "ur Urdu"),
        ("部长星期一表示会谈很有成果", "zh Chinese"), ("大臣は月曜日に会談は有益だったと述べた", "ja Japanese"),
        ("장관은 월요일에 회담이 유익했다고 말했다", "ko Korean"), ("Ο υπουργός είπε ότι οι συνομιλίες ήταν χρήσιμες", "el Greek"),
        ("השר אמר ביום שני כי השיחות היו מועילות", "he Hebrew"), ("รัฐมนตรีกล่าวเมื่อวันจันทร์", "th Thai"),
        ("মন্ত্রী সোমবার বলেছেন আলোচনা ফলপ্রসূ", "bn Bengali"), ("அமைச்சர் திங்களன்று கூறினார்", "ta Tamil"),
    ])
    func otherScripts(text: String, expected: String) { #expect(identified([text]) == expected) }

    @Test(arguments: [
        "", "Brook", "Ana Brook, Vale & Sons Ltd", "2031-05-27: 26%", "Да", "Kirjasto Tallinnas avati", "☃ → ✓",
    ])
    func tooShortOrUnknown(text: String) { #expect(identified([text]) == nil) }

    @Test func theWholeArticleDecides() {
        let quoted =
            "She quoted the proverb „Wer nicht wagt, der nicht gewinnt“ and the crowd in the port was with her."
        #expect(identified(["Brook!", quoted, "It has been a long day for the town, they said."]) == "en English")
        #expect(LanguageIdentifier().language(of: [quoted])?.isSupported == true)
        #expect(Language(tag: "hi", name: "Hindi").isSupported == false)
    }

    /// The name of a place in its own script makes no article Hindi.
    @Test func aWordInAnotherScript() {
        #expect(identified(["The ministry (मंत्रालय) said that the talks with the port were useful."]) == "en English")
    }

    private func identified(_ texts: [String]) -> String? {
        LanguageIdentifier().language(of: texts).map { "\($0.tag) \($0.name)" }
    }
}
