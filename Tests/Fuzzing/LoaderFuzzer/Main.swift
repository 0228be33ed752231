import Basics
import CommonMark
import Foundation
import FuzzSupport
import Loaders

/// Broken clippings of every form against the loaders: none may crash them or take more than a second, and the Markdown
/// of an article always parses to its blocks.
///
///     Scripts/fuzz loaders --seconds 60 --inputs 100000
///     .build/release/LoaderFuzzer --hostile          // the list of large inputs, two seconds each
///     .build/release/LoaderFuzzer --read FILE…       // the same for files
@main
struct LoaderTarget: FuzzTarget {
    static let name = "loaders"
    private let generator: ClippingGenerator
    private var (articles, complaints) = (0, 0)

    static func main() throws {
        if CommandLine.arguments.dropFirst() == ["--hostile"] { exit(Hostile.run()) }
        if CommandLine.arguments.dropFirst().first == "--read" {
            exit(try Hostile.read(Array(CommandLine.arguments.dropFirst(2))))
        }
        try fuzz()
    }

    init(_ options: Options) { generator = ClippingGenerator(seed: options.seed) }

    var summary: String { "\(articles) articles, \(complaints) complaints" }

    func input(_ number: Int) -> Clipping { generator.clipping(number) }

    func text(of input: Clipping) -> String { "--- \(input.name)\n\(String(decoding: input.bytes, as: UTF8.self))" }

    mutating func run(_ input: Clipping, number: Int) -> String? {
        let loaded = Reading.loader.load(input)
        articles += loaded.articles.count
        complaints += loaded.diagnostics.count
        return Reading.fault(in: loaded)
    }
}

/// Reads clippings as the program does.
enum Reading {
    static let loader = ClippingLoader(markdownBlocks: blocks)

    /// What is promised of whatever was read, and wasn't kept.
    static func fault(in loaded: LoadedClipping) -> String? {
        for article in loaded.articles {
            let parsed = blocks(article.markdown).map(\.text)
            if parsed != article.blocks.map(\.text) {
                let index = zip(parsed, article.blocks).prefix { $0 == $1.text }.count
                let (found, wanted) = (parsed.dropFirst(index).first, article.blocks.dropFirst(index).first)
                return "block \(index) of the Markdown is “\(found ?? "none")” instead of “\(wanted?.text ?? "none")”"
            }
            let length = article.source.utf8.count
            if !article.dropped.allSatisfy({ $0.range.lowerBound >= 0 && $0.range.upperBound <= length }) {
                return "an entry of the receipt outside the file"
            }
        }
        // Each must have words and, where it names a place, one that is in the file.
        return loaded.diagnostics.allSatisfy { !DiagnosticReport().text(of: [$0]).isEmpty } ? nil : "an empty report"
    }

    @Sendable private static func blocks(_ markdown: String) -> [ClippingLoader.MarkdownBlock] {
        MarkdownDocument(parsing: markdown).leaves.map { leaf in
            let kind: Article.Block.Kind =
                switch leaf.kind {
                case .heading(let level): .heading(level: level)
                case .code, .html: .code
                case .tableCell: .table
                case .paragraph: leaf.isInListItem ? .listItem : leaf.isInQuotation ? .quotation : .paragraph
                }
            return .init(kind: kind, text: leaf.text, map: leaf.map, range: leaf.range)
        }
    }
}
