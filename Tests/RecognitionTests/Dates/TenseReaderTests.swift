import Testing

/// The side of a date, by the verb that governs it. The article is of Wednesday, 11 June 2031.
@Suite struct TenseReaderTests {
    @Test(
        arguments: [
            ("He said it would reopen on Friday.", ["Friday = 2031-06-13"]),
            ("It would have reopened on Friday.", ["Friday = 2031-06-06"]),
            ("The storm may hit on Monday.", ["Monday = 2031-06-16"]),
            ("She leaves for Lima on Thursday.", ["Thursday = 2031-06-12"]),
            ("He is due in Lima on Tuesday.", ["Tuesday = 2031-06-17"]),
            ("It was cancelled due to the fog on Tuesday.", ["Tuesday = 2031-06-10"]),
            ("They met on Monday.", ["Monday = 2031-06-09"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "They may march."
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
