import Basics
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("2025-05-28", "2025-05-28"), ("2025-05-28T09:47+05:30", "2025-05-28T09:47+05:30"),
        ("2025-05-28 09:47:12", "2025-05-28T09:47"), ("2025-05-28T09:47:12.345Z", "2025-05-28T09:47Z"),
        ("2025-05-28T09:47-0400", "2025-05-28T09:47-04:00"), ("2025-05-28T09:47+00:00", "2025-05-28T09:47Z"),
        ("2025-05-28 09:47 +05:30", "2025-05-28T09:47+05:30"),
    ])
    func reads(_ text: String, _ canonical: String) {
        #expect(Moment(parsing: text)?.description == canonical)
    }

    @Test(arguments: ["", "2025-05", "2025-02-30", "2025-05-28T25:00", "2025-05-28T09:47+05:99", "2025-05-28x"])
    func refuses(_ text: String) {
        #expect(Moment(parsing: text) == nil)
    }
}
