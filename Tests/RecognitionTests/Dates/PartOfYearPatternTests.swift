import Testing

/// Quarters and halves. The article is of Wednesday, 11 June 2031.
@Suite struct PartOfYearPatternTests {
    @Test(
        arguments: [
            (
                "the first quarter of 2031 and the second half of 2030",
                ["the first quarter of 2031 = 2031-33", "the second half of 2030 = 2030-07/2030-12"]
            ),
            (
                "in the second half of June; in the first half of the year",
                ["the second half of June = 2031-06-16/2031-06-30", "the first half of the year = 2031-01/2031-06"]
            ),
            ("Q3 2031 and H1 of 2030", ["Q3 2031 = 2031-35", "H1 of 2030 = 2030-01/2030-06"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "they scored in the second half",
        "three quarters of them",
        "the first quarter of the port",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
