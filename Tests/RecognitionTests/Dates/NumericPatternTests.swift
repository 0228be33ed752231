import Testing

/// Days in figures. The article is of Wednesday, 11 June 2031.
@Suite struct NumericPatternTests {
    @Test(
        arguments: [
            ("on 15/4/2031 and on 12.05.2031", ["15/4/2031 = 2031-04-15", "12.05.2031 = 2031-05-12"]),
            ("on 05/06/2031", ["05/06/2031 = ?"]),
            ("on 4/15/2031 and on 05/06/2031", ["4/15/2031 = 2031-04-15", "05/06/2031 = 2031-05-06"]),
            ("on 11/06/2031", ["11/06/2031 = 2031-06-11"]),
            ("on 31/02/2031", ["31/02/2031 = ?"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "in version 3.4.2031 and 9/11",
        "24/7 and 50/50",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
