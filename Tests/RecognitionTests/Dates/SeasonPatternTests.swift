import Testing

/// Seasons by their side. The article is of Wednesday, 11 June 2031.
@Suite struct SeasonPatternTests {
    @Test(
        arguments: [
            ("She said she will visit in the autumn.", ["autumn = 2031-23"]),
            ("She said they met in the autumn.", ["autumn = 2030-23"]),
            ("last summer; by fall 2031", ["last summer = 2030-22", "fall 2031 = 2031-23"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "prices fall in summer schools",
        "the spring broke",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
