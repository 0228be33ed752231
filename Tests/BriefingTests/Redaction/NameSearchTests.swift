import Basics
import Testing

@testable import Briefing

/// Where a full name stands, however it is written.
@Suite struct NameSearchTests {
    @Test(arguments: [
        "Ana Brook", "ANA BROOK’s plan", "ana brook", "https://tide.example/2031/ana-brook-visits", "ana_brook.png",
        "Brook, Ana", "BROOK, ANA", "#AnaBrook", "anabrook@tide.example", "Ana\u{A0}Brook", "Ana\nBrook", "Ana  Brook",
        "Ana Bro-\nok", "Ana Bro\u{AD}ok", "Ána Bróok", "A\u{301}na Brook", "ana%20brook", "%41na-Brook", "ana+brook",
        "**Ana** Brook", "*Ana*\n*Brook*", "Diana Brookman", "Ana Brook-Vale", "pro-Ana-Brook", "ana-brooks-plan",
        "Ana “Brook”".replacing("“", with: "\"").replacing("”", with: "\""),
    ])
    func finds(text: String) { #expect(NameSearch(["Ana Brook"]).isIn(text)) }

    @Test(arguments: [
        "Ana and Brook", "Brook Ana", "Anna Brook", "Ana B. Brook", "Ana. Brook left", "Ana, Brook and Tom", "Brook",
        "Ana", "banana-brook", "",
    ])
    func findsNot(text: String) { #expect(!NameSearch(["Ana Brook"]).isIn(text)) }

    @Test func initialsStandByThemselves() {
        let search = NameSearch(["A. Brook"])
        #expect(search.isIn("A. Brook left") && search.isIn("a-brook") && search.isIn("A Brook"))
        #expect(!search.isIn("He got the visa. Brook left") && !search.isIn("banana brook"))
    }

    @Test func apostrophesAndOtherScriptsAreNoObstacle() {
        #expect(NameSearch(["Mary O’Brook"]).isIn("MARY O'BROOK") && NameSearch(["Mary O’Brook"]).isIn("mary-obrook"))
        #expect(NameSearch(["Иван Тарн"]).isIn("ИВАН ТАРН приехал"))
        #expect(NameSearch(["Tarnel"]).isIn("with tarnel’s men") && !NameSearch(["Tarnel"]).isIn("the Tarnella"))
    }

    @Test func placesAreBytesOfTheText() {
        let text = "Née: Ána  Brook’s, Brook, Ana."
        let bytes = Array(text.utf8)
        let places = NameSearch(["Ana Brook"]).places(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(places.first?.hasPrefix("Ána  Brook") == true)
        #expect(places.count == 2)
    }
}
