import Testing

/// Fiscal years keep their months to themselves. The article is of Wednesday, 11 June 2031.
@Suite struct FiscalYearPatternTests {
    @Test(
        arguments: [
            (
                "fiscal year 2030–31 and FY2030-31",
                ["fiscal year 2030–31 = 2030-04-01/2031-03-31", "FY2030-31 = 2030-04-01/2031-03-31"]
            ),
            ("in fiscal 2030, in FY26 and FY25-26", ["fiscal 2030 = ?", "FY26 = ?", "FY25-26 = ?"]),
            ("the last fiscal year", ["the last fiscal year = ?"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "a fiscal deficit",
        "FYI 26 men",
        "financial centre 2",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
