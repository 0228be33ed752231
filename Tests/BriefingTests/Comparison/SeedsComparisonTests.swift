import Basics
import Foundation
import Loaders
import Recognition
import TestSupport
import Testing

@testable import Briefing

/// What was found by reading the five real articles, `contradictions` of the gold, against what the comparison finds.
@Suite(.enabled(if: SharedData.has("gold/seeds.json") && SharedData.has("seeds"), SharedData.missing("seeds and gold")))
struct SeedsComparisonTests {
    private struct Piece: Hashable {
        var file: String
        var words: String
    }

    private static func pile() throws -> (Dossier, Comparison) {
        let names = try FileManager.default.contentsOfDirectory(atPath: SharedData.url("seeds").path).sorted()
        let dossier = smallDossier(try names.map { ($0, try SharedData.text("seeds/\($0)")) })
        return (dossier, Comparer().compare(dossier))
    }

    /// What each claim of a contradiction quotes; of "A ... B" and "A / B" each part is a piece.
    private static func pieces(_ id: String) throws -> [Piece] {
        let gold = try JSON(parsing: Array(SharedData.text("gold/seeds.json").utf8))
        let entry = try #require(gold["contradictions"]?.arrayValue?.first { $0["id"]?.stringValue == id })
        return (entry["claims"]?.arrayValue ?? []).flatMap { claim -> [Piece] in
            guard let file = claim["file"]?.stringValue, let quote = claim["quote"]?.stringValue else { return [] }
            return quote.replacingOccurrences(of: " ... ", with: " / ").components(separatedBy: " / ").map {
                Piece(file: file, words: $0)
            }
        }
    }

    /// The pieces that the claims of a difference stand beside.
    private static func covered(_ difference: Difference, _ pieces: [Piece], _ dossier: Dossier) -> Set<Piece> {
        Set(
            pieces.filter { piece in
                difference.claims.contains { claim in
                    dossier.sources[claim.source].article.source.name.hasPrefix(piece.file)
                        && dossier.statements[claim.statement].text.contains(piece.words)
                }
            })
    }

    @Test(arguments: [
        ("c1", "cannotBothHold"), ("c3", "cannotBothHold"), ("c2", "readTogether"), ("c8", "readTogether"),
        ("c10", "readTogether"), ("c5", "wording"), ("c6", "wording"),
    ])
    func isFoundInItsGroup(_ id: String, _ kind: String) throws {
        let (dossier, comparison) = try Self.pile()
        let pieces = try Self.pieces(id)
        #expect(pieces.count >= 2)
        let holding = comparison.differences.filter { Self.covered($0, pieces, dossier) == Set(pieces) }
        #expect(holding.map(\.kind.rawValue) == [kind], "\(id)")
    }

    @Test(arguments: ["c4", "c7", "c9"])
    func isNoDifference(_ id: String) throws {
        let (dossier, comparison) = try Self.pile()
        let pieces = try Self.pieces(id)
        #expect(pieces.count >= 2)
        let sources = comparison.differences.map { Set(Self.covered($0, pieces, dossier).map(\.file)).count }
        #expect(sources.allSatisfy { $0 < 2 }, "\(id)")
    }

    @Test func nothingElseIsInTheFirstTwoGroups() throws {
        let (_, comparison) = try Self.pile()
        #expect(comparison.differences(.cannotBothHold).map(\.topic) == [.meetingDay, .office])
        #expect(comparison.differences(.readTogether).map(\.topic.rawValue).sorted() == ["base", "course", "deadline"])
    }

    @Test func onePostThatTwoQuoteIsOneOrigin() throws {
        let (dossier, comparison) = try Self.pile()
        let gold = try JSON(parsing: Array(SharedData.text("gold/seeds.json").utf8))
        let post = try #require(gold["near_duplicates"]?.arrayValue?.first { $0["id"]?.stringValue == "d1" })
        let files = Set((post["spans"]?.arrayValue ?? []).compactMap { $0["file"]?.stringValue })
        let quoted = comparison.groups.filter { group in group.origins.contains { $0.basis == .quotation } }
        #expect(quoted.count == 1)
        let origin = try #require(quoted.first?.origins.first)
        let named = origin.statements.map {
            dossier.sources[dossier.statements[$0].source].article.source.name.prefix(3)
        }
        #expect(Set(named.map(String.init)) == files)
    }

    @Test func everyRangeIsWithinItsStatement() throws {
        let (dossier, comparison) = try Self.pile()
        let ranges =
            comparison.differences.flatMap { $0.claims.map { ($0.statement, $0.range) } }
            + comparison.figures.flatMap { $0.figures.map { ($0.statement, $0.range) } }
        #expect(ranges.count > 20)
        for (statement, range) in ranges {
            let bytes = Array(dossier.statements[statement].text.utf8)
            #expect(range.upperBound <= bytes.count && !range.isEmpty)
            #expect(String(validating: bytes[range], as: UTF8.self) != nil)
        }
    }
}
