import Basics
import Testing

@testable import Briefing

@Suite struct BearingTests {
    private func notes(_ first: String) -> [String] {
        SmallComparison([
            "a.md": clipping("One", "2031-05-28T09:47+05:30", first),
            "b.md": clipping(
                "Two", "2031-05-28", "On Tuesday, Port Minister Ana Brook met union leader Tom Achterberg in New York.",
                outlet: "Evening Tide"),
        ]).comparison.differences.flatMap(\.bearing)
    }

    @Test func theMomentOfPublicationIsToldWhereTheMeetingWas() {
        #expect(
            notes("Port Minister Ana Brook met union leader Tom Achterberg on Wednesday.") == [
                "[1] published 28 May 2031", "[2] published 28 May 2031, 09:47 +05:30; 00:17 in New York",
                "[1] “Tuesday”: the Tuesday before Wed 28 May 2031, when the article was published",
                "[2] “Wednesday”: Wed 28 May 2031, when the article was published",
            ])
    }

    @Test(arguments: [
        ("london", "2031-01-10T12:00Z", "12:00"), ("london", "2031-07-10T12:00Z", "13:00"),
        ("london", "2031-03-30T00:59Z", "00:59"), ("london", "2031-03-30T01:00Z", "02:00"),
        ("new-york", "2031-03-09T06:59Z", "01:59"), ("new-york", "2031-03-09T07:00Z", "03:00"),
        ("new-york", "2031-11-02T05:59Z", "01:59"), ("new-york", "2031-11-02T06:00Z", "01:00"),
        ("new-delhi", "2031-07-10T23:00Z", "04:30"), ("washington-dc", "2031-05-28T04:17Z", "00:17"),
    ])
    func theTimeInACity(_ city: String, _ moment: String, _ time: String) throws {
        let zone = try #require(CityZones.zone(of: [city]))
        let moment = try #require(Moment(parsing: moment))
        let utc = moment.date.dayNumber * 1440 + (moment.minuteOfDay ?? 0)
        let local = (utc + zone.offset(atUTC: utc)).flooredRemainder(by: 1440)
        #expect(Moment(date: moment.date, minuteOfDay: local).description.suffix(5) == time)
    }

    @Test func noPlaceOrTwoPlacesTellNoTime() {
        #expect(CityZones.zone(of: []) == nil)
        #expect(CityZones.zone(of: ["quell"]) == nil)
        #expect(CityZones.zone(of: ["london", "tokyo"]) == nil)
        #expect(CityZones.zone(of: ["london", "quell"])?.name == "London")
    }
}
