import Testing

/// Lengths of time. The article is of Wednesday, 11 June 2031.
@Suite struct DurationPatternTests {
    @Test(
        arguments: [
            (
                "a three-day visit, a week-long trip within three weeks",
                ["three-day = P3D", "week-long = P1W", "three weeks = P3W"]
            )
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "a 42-year-old",
        "three-quarters and one day",
        "World Cup match day five",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
