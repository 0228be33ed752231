import Basics
import Testing

@Suite struct EDTFTests {
    @Test(arguments: [
        ("2025-05-28", "28 May 2025", "2025-05-28", "2025-05-28"),
        ("2025-05", "May 2025", "2025-05-01", "2025-05-31"),
        ("2025", "2025", "2025-01-01", "2025-12-31"),
        ("2025-23", "autumn 2025", "2025-09-01", "2025-11-30"),
        ("2023-24", "winter 2023", "2023-12-01", "2024-02-29"),
        ("2025-34", "second quarter of 2025", "2025-04-01", "2025-06-30"),
        ("2025-W21", "week of 19 May 2025", "2025-05-19", "2025-05-25"),
        ("2025-05-27/2025-05-29", "27–29 May 2025", "2025-05-27", "2025-05-29"),
        ("2025-05-30/2025-06-02", "30 May – 2 June 2025", "2025-05-30", "2025-06-02"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "2024-12-30", "2025-01-02"),
        ("2025-02/2025-04", "February – April 2025", "2025-02-01", "2025-04-30"),
        ("2024/2026", "2024–2026", "2024-01-01", "2026-12-31"),
    ])
    func readsAndPrints(_ form: String, _ words: String, _ first: String, _ last: String) throws {
        let value = try #require(EDTF(parsing: form))
        #expect(value.description == form)
        #expect(value.words == words)
        #expect(value.firstDay.description == first)
        #expect(value.lastDay.description == last)
    }

    @Test(arguments: [
        "", "20250528", "2025-5-28", "2025-02-30", "2025-13", "2025-25", "2025-W54", "2025-05-29/2025-05-27", "May",
        "2025-05-27/", "2025-05-27/2025-05-28/2025-05-29", "2025-05-27T10:00", "0000",
    ])
    func refuses(_ form: String) {
        #expect(EDTF(parsing: form) == nil)
    }

    @Test func sortsByFirstDayThenShorterSpan() throws {
        let forms = ["2025", "2025-01", "2025-01-01", "2025-05-27/2025-05-29", "2025-05-27"]
        let sorted = forms.compactMap { EDTF(parsing: $0) }.sorted().map(\.description)
        #expect(sorted == ["2025-01-01", "2025-01", "2025", "2025-05-27", "2025-05-27/2025-05-29"])
    }

    @Test func fileNames() {
        #expect(EDTF(parsing: "2025-05-27/2025-05-29")?.fileName == "2025-05-27_2025-05-29")
    }
}
