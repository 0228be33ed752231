import Recognition
import Testing

@testable import Briefing

/// Every way in which a name and a date can lie in six characters, alone and with a second of each behind them.
@Suite struct SourceReadingTests {
    private static let ranges: [Range<Int>] = (0..<6).flatMap { start in (start + 1...6).map { start..<$0 } }
    private let basis = Basis(rule: "rule", words: "words", sentence: "sentence")

    private func name(_ range: Range<Int>, passage: Int = 0) -> Mention {
        Mention(passage: passage, range: range, target: .entity(.person, id: "ana"), basis: basis)
    }

    private func date(_ range: Range<Int>, passage: Int = 0) -> Mention {
        Mention(passage: passage, range: range, target: .duration("P1D"), basis: basis)
    }

    @Test func aNameAndADate() {
        for a in Self.ranges {
            for b in Self.ranges {
                let merged = SourceReader.merged([name(a)], [date(b)])
                let both = a.lowerBound < b.lowerBound ? [name(a), date(b)] : [date(b), name(a)]
                #expect(merged == (a.overlaps(b) ? [name(a)] : both), "\(a) \(b)")
                #expect(SourceReader.merged([name(a)], [date(b, passage: 1)]) == [name(a), date(b, passage: 1)])
                #expect(SourceReader.merged([name(a, passage: 1)], [date(b)]) == [date(b), name(a, passage: 1)])
            }
        }
    }

    /// Two names and two dates, against the definition: a date stays where it overlaps no name.
    @Test func twoNamesAndTwoDates() {
        let pairs = Self.ranges.flatMap { a in
            Self.ranges.filter { $0.lowerBound >= a.upperBound }.map { [a, $0] }
        }
        for names in pairs {
            for dates in pairs {
                let merged = SourceReader.merged(names.map { name($0) }, dates.map { date($0) })
                let free = dates.filter { date in !names.contains { $0.overlaps(date) } }
                #expect(merged.map(\.range) == (names + free).sorted { $0.lowerBound < $1.lowerBound })
            }
        }
    }
}
