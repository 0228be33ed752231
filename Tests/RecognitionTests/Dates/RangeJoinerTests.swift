import Testing

/// Two ends, one range. The article is of Wednesday, 11 June 2031.
@Suite struct RangeJoinerTests {
    @Test(
        arguments: [
            ("We will strike from Monday to Wednesday.", ["Monday to Wednesday = 2031-06-16/2031-06-18"]),
            ("It rained between Sunday and Tuesday.", ["Sunday and Tuesday = 2031-06-08/2031-06-10"]),
            ("from June 3 through June 9, 2030", ["June 3 through June 9, 2030 = 2030-06-03/2030-06-09"]),
            ("from 2024 to 2027", ["2024 = 2024", "2027 = 2027"]),
            ("on Monday and Wednesday", ["Monday = 2031-06-09", "Wednesday = 2031-06-11"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "from port to port",
        "between the two and the third",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
