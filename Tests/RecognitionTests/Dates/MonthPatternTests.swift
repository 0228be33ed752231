import Testing

/// Months, and words that look like them. The article is of Wednesday, 11 June 2031.
@Suite struct MonthPatternTests {
    @Test(
        arguments: [
            ("in January; by March; last October", ["January = 2031-01", "March = 2032-03", "last October = 2030-10"]),
            ("between May and July 2031", ["May and July 2031 = 2031-05/2031-07"]),
            ("between July 2003 and December 2004", ["July 2003 = 2003-07", "December 2004 = 2004-12"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "Theresa May may march. March on! May I? Mr. May left",
        "Her adviser, Jun Park, and Mar Quell left",
        "the May Day march",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
