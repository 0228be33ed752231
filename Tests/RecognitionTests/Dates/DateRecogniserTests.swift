import Testing

/// What is read as a time, and its value for an article of Wednesday, 11 June 2031.
@Suite struct DateRecogniserTests {
    @Test(arguments: [
        ("on 27 May 2031 and May 28, 2031", ["27 May 2031 = 2031-05-27", "May 28, 2031 = 2031-05-28"]),
        ("on Tuesday, May 27, or the 3rd of July", ["Tuesday, May 27 = 2031-05-27", "3rd of July = 2031-07-03"]),
        (
            "from May 27 to 29 and from May 27 to May 29",
            ["May 27 to 29 = 2031-05-27/2031-05-29", "May 27 to May 29 = 2031-05-27/2031-05-29"]
        ),
        (
            "from 27-29 May 2031, then 30 May – 2 June",
            ["27-29 May 2031 = 2031-05-27/2031-05-29", "30 May – 2 June = 2031-05-30/2031-06-02"]
        ),
        ("from 28 December 2030 to 3 January 2031", ["28 December 2030 to 3 January 2031 = 2030-12-28/2031-01-03"]),
        (
            "on 25 and 26 May, and on May 27 and 28.",
            ["25 and 26 May = 2031-05-25/2031-05-26", "May 27 and 28 = 2031-05-27/2031-05-28"]
        ),
        ("on May 27 and 28 others, and on May 27 and 30.", ["May 27 = 2031-05-27", "May 27 = 2031-05-27"]),
        ("posted 2031-05-27", ["2031-05-27 = 2031-05-27"]),
        ("on 31 June and on February 30, 2031", ["31 June = ?", "February 30, 2031 = ?"]),
        ("in version 3.4.2031 and 9/11, by 26% of 2000 people", []),
    ])
    func days(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        ("in February this year and in February 2030", ["February this year = 2031-02", "February 2030 = 2030-02"]),
        ("in January; by March; last October", ["January = 2031-01", "March = 2032-03", "last October = 2030-10"]),
        ("between May and July 2031", ["May and July 2031 = 2031-05/2031-07"]),
        ("Theresa May may march. March on! May I? Mr. May left", []),
        ("May to July 2031", ["May to July 2031 = 2031-05/2031-07"]),
    ])
    func months(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        ("expected by fall 2031 or by autumn", ["fall 2031 = 2031-23", "autumn = 2031-23"]),
        ("last summer and in the spring", ["last summer = 2030-22", "spring = 2031-21"]),
        ("prices fall in summer schools; the spring broke; fall out", []),
        (
            "by 2035, in the 1960s and in the 19th century",
            ["2035 = 2035", "1960s = 1960/1969", "the 19th century = 1800/1899"]
        ),
        ("Commerce for the 21st Century, Mission 700 and Vision 2040", []),
        (
            "fiscal year 2030–31, FY2030-31 and fiscal 2030",
            ["fiscal year 2030–31 = 2030-04-01/2031-03-31", "FY2030-31 = 2030-04-01/2031-03-31", "fiscal 2030 = ?"]
        ),
        (
            "the first quarter of 2031 and the second half of 2030",
            ["the first quarter of 2031 = 2031-33", "the second half of 2030 = 2030-07/2030-12"]
        ),
    ])
    func periods(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        ("They met on Wednesday. She left on Tuesday.", ["Wednesday = 2031-06-11", "Tuesday = 2031-06-10"]),
        (
            "She will speak on Tuesday; he spoke last Wednesday.",
            ["Tuesday = 2031-06-17", "last Wednesday = 2031-06-04"]
        ),
        ("It came yesterday; today is fine.", ["yesterday = 2031-06-10", "today = 2031-06-11"]),
        (
            "Just last week, this week and earlier this year",
            ["last week = 2031-W23", "this week = 2031-W24", "earlier this year = 2031"]
        ),
        (
            "three weeks ago, a year ago and 3 days ago",
            ["three weeks ago = 2031-W21", "a year ago = 2030", "3 days ago = 2031-06-08"]
        ),
        ("currently, recently, the other day", []),
        ("It will happen next Friday and next month.", ["next Friday = 2031-06-13", "next month = 2031-07"]),
    ])
    func relative(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        (
            "a three-day visit, a 10-year pact, a week-long trip within barely three weeks",
            ["three-day = P3D", "10-year = P10Y", "week-long = P1W", "three weeks = P3W"]
        ),
        ("a 42-year-old, two weeks, forty-five years, three-quarters and one day", ["two weeks = P2W"]),
    ])
    func durations(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        ("Which expires on September 30, 2 were lost.", ["September 30 = 2031-09-30"]),
        (
            "It was used often by Thursday. It will be used by Thursday.",
            ["Thursday = 2031-06-05", "Thursday = 2031-06-12"]
        ),
        ("closed since August", ["August = 2030-08"]),
        ("They met last May and will meet next May.", ["last May = 2031-05", "next May = 2032-05"]),
        ("It was held in September. It is on a Monday.", ["September = 2030-09"]),
        ("This Friday and this Monday", ["This Friday = 2031-06-13", "this Monday = 2031-06-09"]),
        ("paused until July 9", ["July 9 = 2031-07-09"]), ("paused until May 9", ["May 9 = 2032-05-09"]),
        ("It ended on July 9.", ["July 9 = 2031-07-09"]), ("In December, they met.", ["December = 2030-12"]),
        ("They will meet in December.", ["December = 2031-12"]),
    ])
    func sides(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test func withoutAnAnchorNothingIsGuessed() {
        #expect(
            dates("on Tuesday, in May, on May 3, 2031 and last week", published: nil) == [
                "Tuesday = ?", "May = ?", "May 3, 2031 = 2031-05-03", "last week = ?",
            ])
    }
}
