import Basics
import Testing

@Suite struct UnionFindTests {
    @Test func theLeastTextStandsForItsSetWhateverTheOrder() {
        let pairs = [("c", "d"), ("b", "c"), ("x", "y"), ("d", "a")]
        for order in [pairs, pairs.reversed()] {
            var sets = UnionFind<String>()
            for (a, b) in order { sets.join(a, b) }
            #expect(["a", "b", "c", "d"].map { sets.root(of: $0) } == ["a", "a", "a", "a"])
            #expect(sets.root(of: "y") == "x")
            #expect(sets.root(of: "alone") == "alone")
        }
    }
}
