/// Names of months, days, seasons and units, and numbers in words.
extension Lexicon {
    static let timeLists: [(WordClass, String)] = [
        (.month, "january february march april may june july august september october november december"),
        (.month, "jan feb mar apr jun jul aug sep sept oct nov dec"),
        (
            .weekday,
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
        ),
        (.season, "spring summer autumn fall winter"),
        (.numeral, numerals), (.timeUnit, units),
    ]

    private static let numerals = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred a an several few couple
        """
    private static let units = """
        second seconds minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters year years
        decade decades century centuries weekend weekends
        """
}
