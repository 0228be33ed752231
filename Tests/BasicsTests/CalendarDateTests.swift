import Basics
import Testing

@Suite struct CalendarDateTests {
    @Test func daysThatDoNotExist() {
        #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2025, month: 13, day: 1) == nil)
        #expect(CalendarDate(year: 2025, month: 0, day: 1) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    }

    @Test func everyDayOfFourCenturiesInOrder() throws {
        let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        #expect(first.weekday == .wednesday)
        var expected = first
        for step in 0..<146_097 {
            let day = CalendarDate(dayNumber: first.dayNumber + step)
            #expect(day.dayNumber == first.dayNumber + step)
            if step > 0 {
                #expect(day > expected)
                let next =
                    CalendarDate(year: expected.year, month: expected.month, day: expected.day + 1)
                    ?? CalendarDate(year: expected.year, month: expected.month + 1, day: 1)
                    ?? CalendarDate(year: expected.year + 1, month: 1, day: 1)
                guard next == day else {
                    Issue.record("\(expected) is followed by \(day)")
                    return
                }
            }
            expected = day
        }
    }

    @Test(arguments: [
        ("2025-05-28", 2025, 22), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2020-12-31", 2020, 53),
    ])
    func isoWeeks(_ text: String, _ year: Int, _ week: Int) throws {
        let date = try #require(Moment(parsing: text)).date
        #expect(date.isoWeek == (year, week))
        let monday = try #require(CalendarDate.monday(ofWeek: week, year: year))
        #expect((0..<7).contains(date.dayNumber - monday.dayNumber))
    }

    @Test func aYearWithoutAWeek53() {
        #expect(CalendarDate.monday(ofWeek: 53, year: 2025) == nil)
    }
}
