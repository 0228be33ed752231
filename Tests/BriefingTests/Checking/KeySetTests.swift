import Testing

@testable import Briefing

@Suite struct KeySetTests {
    @Test func isASet() {
        var keys = KeySet()
        var set: Set<UInt64> = []
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            // Few different ones, many in the same slots, 0 and the largest among them.
            let low = UInt64.random(in: 0...40, using: &random)
            let key = [low, low << 32, low << 60, UInt64.max - low].randomElement(using: &random) ?? low
            #expect(keys.insert(key) == set.insert(key).inserted)
        }
        #expect(set.count > 100)
    }
}
