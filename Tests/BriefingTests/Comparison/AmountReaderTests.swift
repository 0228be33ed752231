import TestSupport
import Testing

@testable import Briefing

@Suite struct AmountReaderTests {
    @Test(arguments: [
        ("It costs ⟦$1.2 billion⟧ and ⟦€300,000⟧.", ["USD", "EUR"]),
        ("Some ⟦US$5 million⟧ went to ⟦Rs. 200 crore⟧.", ["USD", "INR"]),
        ("A ⟦$10-million⟧ quay, ⟦₹5 lakh⟧ a year.", ["USD", "INR"]), ("It paid ⟦40 million euros⟧.", ["EUR"]),
        ("It rose by ⟦6.2%⟧, or ⟦30 basis points⟧.", ["percent", "basis points"]),
        ("It fell ⟦7 per cent⟧ and ⟦2 percentage points⟧.", ["percent", "percentage points"]),
        ("They sent ⟦1,200 troops⟧ and ⟦40 additional cranes⟧.", ["troops", "cranes"]),
        ("It is worth ⟦£5bn⟧.", ["GBP"]),
        ("Some ⟦3 million people⟧ live there.", ["people"]), ("(⟦26%⟧)", ["percent"]),
    ])
    func amountsAsPrinted(_ marked: String, _ units: [String]) {
        let text = MarkedText(marked)
        let found = AmountReader().amounts(in: text.text)
        #expect(MarkedText.mark(text.text, found.map(\.range)) == marked)
        #expect(found.map(\.unit) == units)
    }

    @Test(arguments: [
        "She is 45 years old.", "The 45-year-old spoke.", "Ana Brook, 45, spoke.", "It opened in 1999.", "At 9:47 am.",
        "It lasted 3 days.", "The 2030 goals stand.", "1. The port", "The F-16 flew.", "The G20 met.",
        "On 9/11 it rained.",
        "In 2025-26 it grew.", "The 1st of May.", "It closed at 10 pm.", "Paragraph 12 of it.", "", "5", "$", "%", "5,",
        "$,5",
        "1.2.3.4 is an address", "The vote was 5 to 4.", "On 12 May ships came.",
    ])
    func noAmounts(_ text: String) {
        #expect(AmountReader().amounts(in: text) == [])
    }

    @Test func equalAmountsHaveEqualKeys() {
        let keys = ["$1.5 billion", "US$1,500 million", "1.5 billion dollars"].flatMap {
            AmountReader().amounts(in: $0).map(\.key)
        }
        #expect(keys.count == 3)
        #expect(Set(keys).count == 1)
    }

    @Test func aLongNumberIsNoTrap() {
        #expect(AmountReader().amounts(in: String(repeating: "9", count: 20000) + " cranes").count == 1)
        #expect(AmountReader().amounts(in: String(repeating: "1,", count: 20000)) == [])
    }
}
