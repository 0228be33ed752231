import Basics
import Testing

@testable import Loaders

@Suite struct DatelineReaderTests {
    @Test(arguments: [
        ("2 min read Last Updated : May 28 2025 | 9:47 AM IST", "2025-05-28T09:47+05:30"),
        ("First Published: May 28, 2025, 21:05 IST", "2025-05-28T21:05+05:30"),
        ("Wed, 28 May 2025 09:47:00 GMT", "2025-05-28T09:47Z"), ("2025-05-28T09:47:00+02:00", "2025-05-28T09:47+02:00"),
        ("Published on 28th of May 2025", "2025-05-28"), ("28.05.2025 18:20 CEST", "2025-05-28T18:20+02:00"),
        ("Updated 9:47 a.m. ET, May 28, 2025", "2025-05-28T09:47-04:00"),
        ("January 9, 2024 at 9 pm ET", "2024-01-09T21:00-05:00"),
        ("28 May 2025 09.47 BST", "2025-05-28T09:47+01:00"),
        ("Sept. 3, 2021 12:00 AM (GMT+5:30)", "2021-09-03T00:00+05:30"),
        ("13/02/2024 07:15 UTC-3", "2024-02-13T07:15-03:00"), ("02/13/2024", "2024-02-13"),
        ("Posted: Tuesday, 2 Jan 2024", "2024-01-02"),
    ]) func readsTheMoment(_ text: String, _ expected: String) {
        let reading = DatelineReader.read(text)
        #expect(reading.moments.first?.moment.description == expected)
        #expect(reading.isWholeLine)
    }

    @Test(arguments: ["03/04/2025", "31 February 2025", "May 28", "5 hours ago", "3 minute read"])
    func knowsADatelineWithoutAValue(_ text: String) {
        let reading = DatelineReader.read(text)
        #expect(reading.moments.isEmpty && reading.isWholeLine)
    }

    @Test(arguments: ["In May 28 ships left", "The May 2025 report", "9:47", "12 ports", "Published works", ""])
    func leavesOtherLines(_ text: String) { #expect(!DatelineReader.read(text).isWholeLine) }

    @Test func theZoneFollowsTheDay() {
        let march = CalendarDate(year: 2025, month: 3, day: 8)
        let july = CalendarDate(year: 2025, month: 7, day: 8)
        #expect(TimeZoneNames.offset(of: "ET", on: march) == -300 && TimeZoneNames.offset(of: "ET", on: july) == -240)
        #expect(TimeZoneNames.offset(of: "IST", on: nil) == 330 && TimeZoneNames.offset(of: "XYZ", on: july) == nil)
    }
}
