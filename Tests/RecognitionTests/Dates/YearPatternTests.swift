import Testing

/// Years, decades, centuries. The article is of Wednesday, 11 June 2031.
@Suite struct YearPatternTests {
    @Test(
        arguments: [
            (
                "by 2035, in the 1960s and in the 19th century",
                ["2035 = 2035", "1960s = 1960/1969", "the 19th century = 1800/1899"]
            ),
            ("2025–26 and 2019–2024", ["2025–26 = 2025/2026", "2019–2024 = 2019/2024"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "Commerce for the 21st Century",
        "26% of 2000 people",
        "Type 2000 and No. 2001",
        "the Twentieth Century Society",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
