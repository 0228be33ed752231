import Basics
import Loaders
import Recognition

@testable import Briefing

/// A small pile compared, with its values as lines that a test can hold whole.
struct SmallComparison {
    let dossier: Dossier
    let comparison: Comparison

    init(_ files: KeyValuePairs<String, String>) {
        dossier = smallDossier(files.map { ($0.key, $0.value) })
        comparison = Comparer().compare(dossier)
    }

    /// `cannotBothHold meetingDay: [1] Tuesday | [2] Wednesday`
    var differences: [String] {
        comparison.differences.map { difference in
            let claims = difference.claims.map { "[\($0.source + 1)] \(words($0.statement, $0.range))" }
            return "\(difference.kind) \(difference.topic): " + claims.joined(separator: " | ")
        }
    }

    /// `[1 2] reported [2] expected [1], 2 worded: THE REPRESENTATIVE`
    var groups: [String] {
        comparison.groups.map { group in
            "\(numbers(group.sources)) reported \(numbers(group.reported)) expected \(numbers(group.expected)), "
                + "\(group.separatelyWorded) worded: \(dossier.statements[group.representative].text)"
        }
    }

    /// `[1 2] USD: $5 million, $6 million`
    var figures: [String] {
        comparison.figures.map { group in
            "\(numbers(group.sources)) \(group.unit): "
                + group.figures.map { words($0.statement, $0.range) }.joined(separator: ", ")
        }
    }

    func words(_ statement: Int, _ range: Range<Int>) -> String {
        String(decoding: Array(dossier.statements[statement].text.utf8)[range], as: UTF8.self)
    }

    private func numbers(_ sources: [Int]) -> String {
        "[" + sources.map { String($0 + 1) }.joined(separator: " ") + "]"
    }
}

/// A dossier of Markdown clippings in an order that is a test's to choose.
func smallDossier(_ files: some Sequence<(String, String)>) -> Dossier {
    let loader = ClippingLoader(markdownBlocks: ArticleReader.blocks)
    let articles = files.flatMap { loader.load(Clipping(name: $0.0, bytes: Array($0.1.utf8))).articles }
    return DossierBuilder().build(SourceCataloguer().catalogue(articles).value, editor: EditorEntries()).value
}
