import Testing

/// Days counted from the day named before. The article is of Wednesday, 11 June 2031.
@Suite struct FollowingPatternTests {
    @Test(
        arguments: [
            ("It opened on 3 June. A day later it closed.", ["3 June = 2031-06-03", "A day later = 2031-06-04"]),
            (
                "They met on Tuesday; the next day they left, and two weeks later all was done.",
                ["Tuesday = 2031-06-10", "the next day = 2031-06-11", "two weeks later = 2031-06-25"]
            ),
            ("A week earlier they had met.", ["A week earlier = ?"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "a day labourer",
        "the same port, the next minister",
        "sooner or later",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
