import Testing

/// Early, mid, late; beginnings and ends. The article is of Wednesday, 11 June 2031.
@Suite struct PartPatternTests {
    @Test(
        arguments: [
            (
                "It will open early next week, by mid-2032 and in late December.",
                ["early next week = 2031-W25", "mid-2032 = 2032", "late December = 2031-12"]
            ),
            (
                "by the end of June, by the end of the month, by the end of 2032",
                ["the end of June = 2031-06-30", "the end of the month = 2031-06-30", "the end of 2032 = 2032-12-31"]
            ),
            ("They will meet in the last week of July.", ["the last week of July = 2031-07"]),
            (
                "at the beginning of the year; in the mid-1990s",
                ["the beginning of the year = 2031", "mid-1990s = 1990/1999"]
            ),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "the end of the road",
        "an early start, a late show",
        "by the middle of the port",
        "the mid-section",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
