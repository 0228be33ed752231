import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct AppliedCorrectionsTests {
    private let source = SourceText(
        name: "Content/corrections.yml", text: "rename:\n  - {from: A, to: B}\n  - {from: A, to: C}\n")
    private func line(_ number: Int) -> Diagnostic.Location { .init(source, line: number) }

    @Test func whatOneStepMissesAnotherMayApply() {
        var first = AppliedCorrections()
        first.miss(line(2), .noEffect)
        first.miss(line(3), .noName("A", kind: "person", nearest: "Ana"))
        var second = AppliedCorrections()
        second.apply(line(2), times: 2)
        second.apply(line(3), times: 0)
        first.merge(second)
        #expect(first.count(line(2)) == 2)
        #expect(first.appliedCount == 1)
        #expect(first.diagnostics.map(\.location) == [line(3)])
    }

    @Test func twoThatSayTheSameAreNoConflict() {
        var applied = AppliedCorrections()
        applied.claim("the name of A", "B", at: line(2))
        applied.claim("the name of A", "B", at: line(3))
        applied.claim("the name of B", "C", at: line(3))
        #expect(applied.diagnostics.isEmpty)
    }

    @Test func theReportSaysWhyAndWhere() {
        var applied = AppliedCorrections()
        applied.claim("the name of 'A'", "C", at: line(3))
        applied.claim("the name of 'A'", "B", at: line(2))
        let misses: [AppliedCorrections.Miss] = [
            .noArticle("vist.txt", nearest: "visit.txt"), .noArticle("zzz", nearest: nil),
            .noWords("met", article: "a.md", elsewhere: "b.md", nearest: "mat"),
            .noWords("met", article: nil, elsewhere: nil, nearest: "mat"),
            .noName("Lena Fsk", kind: "person", nearest: "Lena Fisk"),
            .overruled(by: .init(file: "Content/people/ana.md")), .nothingToDo("it is called so already"), .noEffect,
        ]
        for (index, miss) in misses.enumerated() {
            let source = SourceText(name: "Content/corrections.yml", text: String(repeating: "- entry\n", count: 20))
            applied.miss(.init(source, line: 5 + index), miss)
        }
        TestGolden.expect(DiagnosticReport().text(of: applied.diagnostics), "corrections/ledger.txt")
    }
}
