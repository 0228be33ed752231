import Basics
import Testing

@testable import Briefing

@Suite struct DatePageTests {
    @Test(arguments: [
        ("2031-04", "2031-04-02", true), ("2031-04-01/2031-04-03", "2031-04-02", true), ("2031", "2031-04", true),
        ("2031-04-02", "2031-04", false), ("2031-04", "2031-04", false), ("2031-22", "2031-05-31", false),
    ])
    func aSpanHoldsAnother(_ outer: String, _ inner: String, _ holds: Bool) throws {
        let outer = try #require(EDTF(parsing: outer))
        let inner = try #require(EDTF(parsing: inner))
        #expect(DatePage.holds(outer, inner) == holds)
    }
}
