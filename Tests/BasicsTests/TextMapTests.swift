import Basics
import Testing

@Suite struct TextMapTests {
    @Test func adjacentCopiesAreOneRun() {
        var map = TextMap()
        map.append(textLength: 3, source: 10..<13)
        map.append(textLength: 2, source: 13..<15)
        #expect(map == TextMap(copying: 10..<15))
    }

    @Test func aRewrittenRunMapsAsAWhole() {
        var map = TextMap(copying: 0..<4)
        map.append(textLength: 1, source: 4..<9)
        map.append(textLength: 3, source: 9..<12)
        #expect(map.source(for: 2..<5) == 2..<9)
        #expect(map.source(for: 5..<6) == 9..<10)
    }

    @Test func textFromNowhereHasNoSource() {
        var map = TextMap()
        map.append(textLength: 4, source: nil)
        map.append(textLength: 4, source: 0..<4)
        #expect(map.source(for: 0..<4) == nil)
        #expect(map.source(for: 2..<6) == 0..<2)
        #expect(map.textLength == 8)
    }

    @Test(arguments: [0..<0, 0..<3, 2..<7, 5..<9, 0..<9])
    func aSliceAgreesWithTheWhole(_ range: Range<Int>) {
        var map = TextMap(copying: 20..<23)
        map.append(textLength: 1, source: 23..<28)
        map.append(textLength: 2, source: nil)
        map.append(textLength: 3, source: 40..<43)
        let slice = map.slice(range)
        #expect(slice.textLength == range.count)
        for offset in 0..<range.count {
            let whole = map.source(for: range.lowerBound + offset..<range.lowerBound + offset + 1)
            #expect(slice.source(for: offset..<offset + 1) == whole)
        }
    }

    @Test func mapsCompose() {
        var toMarkdown = TextMap(copying: 1..<4)
        toMarkdown.append(textLength: 1, source: 4..<9)
        let composed = toMarkdown.following(TextMap(copying: 100..<120))
        #expect(composed.source(for: 0..<2) == 101..<103)
        #expect(composed.source(for: 3..<4) == 104..<109)
    }
}
