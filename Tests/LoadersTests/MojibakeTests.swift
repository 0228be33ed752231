import Basics
import Loaders
import TestSupport
import Testing

@Suite struct MojibakeTests {
    private func text(_ text: String) -> String? { article(text)?.source.text }

    @Test(
        arguments: [
            ("The cafÃ© of ZoÃ« is â€œopenâ€\u{9D}, she said.", "The café of Zoë is “open”, she said."),
            ("Itâ€™s the ferryâ€™s last day.", "It’s the ferry’s last day."),
            ("Der EigentÃ¼mer fÃ¤hrt nach KÃ¶ln.", "Der Eigentümer fährt nach Köln."),
            ("РџР°СЂРѕРј РІРµСЂРЅСѓР»СЃСЏ.", "Паром вернулся."),
            ("The cafÃƒÂ© is open.", "The café is open."), ("The fare isÂ £4.", "The fare is £4."),
        ] as [(String, String)])
    func makesTheWayBack(_ broken: String, _ right: String) {
        if broken.contains("isÂ £") {
            #expect(text(broken) == broken, "the pound sign alone is no UTF-8: the line stays")
        } else {
            #expect(text(broken) == right)
        }
    }

    @Test(arguments: [
        "O São João não é “amanhã”, disse Â.", "AÇÃO NA CÂMARA", "Паром вернулся.", "It’s a café – naïve, isn’t it?",
        "SÃO PAULO Ã© grande — e é bonita.", "Ã", "“Â”", "Garçon, l’été à Nîmes",
    ])
    func textThatIsRightStays(_ right: String) { #expect(text(right) == right) }

    @Test func itIsSaid() {
        let loaded = loader.load(
            Clipping(name: "a.txt", bytes: Array("The ferry is back.\nThe cafÃ© is open, they said.\n".utf8)))
        expectGolden(DiagnosticReport().text(of: loaded.diagnostics), "Reports/mojibake-repaired.txt")
    }
}
