import Testing

/// Counted from the article's own day. The article is of Wednesday, 11 June 2031.
@Suite struct RelativePatternTests {
    @Test(
        arguments: [
            (
                "It came yesterday, last night and this morning.",
                ["yesterday = 2031-06-10", "last night = 2031-06-10", "this morning = 2031-06-11"]
            ),
            (
                "They spoke over the weekend. They will meet this weekend.",
                ["the weekend = 2031-06-07/2031-06-08", "this weekend = 2031-06-14/2031-06-15"]
            ),
            (
                "over the next six months, in the coming weeks",
                ["the next six months = 2031-06/2031-12", "the coming weeks = ?"]
            ),
            ("three weeks ago and a year ago", ["three weeks ago = 2031-W21", "a year ago = 2030"]),
        ] as [(String, [String])])
    func values(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        "on a Monday",
        "the following minister",
    ])
    func leftAlone(text: String) { #expect(dates(text) == []) }
}
