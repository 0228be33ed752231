import Testing

/// Published on Wednesday 11 June 2031.
@Suite struct ClockTimeTests {
    @Test(arguments: [
        ("Updated: 9:47 AM IST, May 28, 2031.", ["9:47 AM IST, May 28, 2031 = 2031-05-28"]),
        ("The gates open at 10 a.m. GMT on Tuesday.", ["10 a.m. GMT on Tuesday = 2031-06-10"]),
        ("The ferry left on 27 May at 18:30 local time.", ["27 May at 18:30 local time = 2031-05-27"]),
        ("They spoke yesterday at noon.", ["yesterday at noon = 2031-06-10"]),
        ("Posted 27 May 2031, 10am", ["27 May 2031, 10am = 2031-05-27"]),
    ])
    func belongToTheirDay(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test(arguments: [
        ("The gates open at 10:30 GMT.", []), ("It ended 3:2 in Oslo.", []),
        ("On 27 May at 300 homes the power failed.", ["27 May = 2031-05-27"]),
        ("On 27 May, 10 ships left.", ["27 May = 2031-05-27"]),
    ])
    func aloneTheyAreNoDates(text: String, expected: [String]) { #expect(dates(text) == expected) }

    @Test func shortQuartersAndHalves() {
        #expect(dates("Cargo fell in Q3 2030 and in H1 2031.") == ["Q3 2030 = 2030-35", "H1 2031 = 2031-01/2031-06"])
        #expect(
            dates("The Q5 2030 and the A4 2030 are cars.").allSatisfy { !$0.hasPrefix("Q5") && !$0.hasPrefix("A4") })
    }
}
