import Testing

/// Days in all orders. The article is of Wednesday, 11 June 2031.
@Suite struct DayPatternTests {
    @Test(
        arguments: [
            ("on 27 May 2031 and May 28, 2031", ["27 May 2031 = 2031-05-27", "May 28, 2031 = 2031-05-28"]),
            (
                "from 1st of May, on Thursday (Jun 5), on 2031-05-27",
                ["1st of May = 2031-05-01", "Thursday (Jun 5) = 2031-06-05", "2031-05-27 = 2031-05-27"]
            ),
            (
                "between 9 and 12 May and between May 3 and June 2",
                ["9 and 12 May = 2031-05-09/2031-05-12", "May 3 and June 2 = 2031-05-03/2031-06-02"]
            ),
            ("OSLO (8 July 2030) – it rained", ["8 July 2030 = 2030-07-08"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "9/11 and 11/9",
        "May Day and the 27 men",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
