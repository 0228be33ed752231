import Basics
import Testing

@Suite struct PlaceFinderTests {
    @Test func shortLinesAreShownAsEver() {
        let source = SourceText(name: "a.json", text: "[1,\n 2, 3]\n")
        var places = PlaceFinder(source)
        for range in [0..<1, 5..<6, 8..<9, 1..<2] {
            #expect(places.location(of: range) == Diagnostic.Location(source, range))
        }
    }

    @Test func longLinesHaveALineAndAColumnOnly() {
        let source = SourceText(name: "a.json", text: "é\n" + String(repeating: "é", count: 500) + "\nx")
        var places = PlaceFinder(source)
        let start = 3
        for column in [1, 7, 400, 12] {
            let place = places.location(of: start + 2 * (column - 1)..<start + 2 * column)
            #expect(place.position?.line == 2)
            #expect(place.position?.column == column)
            #expect(place.sourceLine == nil)
        }
        #expect(places.location(of: source.utf8.count - 1..<source.utf8.count).position?.line == 3)
        #expect(places.location(of: 0..<2).sourceLine == "é")
    }

    /// A million places on one line: counted one by one from its start they would take hours.
    @Test func manyPlacesOnOneLine() {
        let source = SourceText(name: "a.json", text: String(repeating: "0,", count: 200_000))
        var places = PlaceFinder(source)
        var last = 0
        for offset in stride(from: 0, to: 400_000, by: 2) {
            last = places.location(of: offset..<offset + 1).position?.column ?? 0
        }
        #expect(last == 399_999)
    }
}
