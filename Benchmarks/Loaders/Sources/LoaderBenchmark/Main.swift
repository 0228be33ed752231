import Basics
import Foundation
import Loaders

/// Reads all saved pages of a folder on one core and writes what was found as JSON, in the form that the scorer reads.
///
///     LoaderBenchmark FOLDER PREDICTIONS.json [ROUNDS]
///
/// The last line of its output is the number of pages a second of processor time, in the fastest of the rounds.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("LoaderBenchmark FOLDER PREDICTIONS.json [ROUNDS]")
            exit(64)
        }
        let folder = URL(fileURLWithPath: arguments[1])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
        let pages = try names.sorted().map { name in
            Clipping(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
        let loader = ClippingLoader { _ in [] }
        var best = Double.infinity
        var articles: [Article?] = []
        for _ in 0..<max(1, arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1) {
            let start = clock()
            articles = pages.map { loader.load($0).articles.first }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        let members = zip(pages, articles).map { page, article in
            JSON.Member(String(page.name.dropLast(5)), .object(article.map(fields) ?? []))
        }
        try JSON.object(members).text.write(toFile: arguments[2], atomically: true, encoding: .utf8)
        print("\(Double(pages.count) / best)")
    }

    private static func fields(_ article: Article) -> [JSON.Member] {
        let body = article.blocks.filter { $0.kind != .caption }.map(\.text).joined(separator: "\n\n")
        let captions = article.blocks.filter { $0.kind == .caption }.map { JSON.string($0.text) }
        let dropped = article.dropped.map { JSON.array([.string($0.reason.rawValue), .string($0.text)]) }
        return [
            .init("title", .string(article.title?.text ?? "")),
            .init("author", .array(article.authors.map { .string($0) })),
            .init("date", .string(article.published.map { "\($0.moment)" } ?? "")),
            .init("basis", .string(article.published?.basis.rawValue ?? "")),
            .init("body", .string(body)), .init("captions", .array(captions)), .init("dropped", .array(dropped)),
            .init("markdown", .string(article.markdown)),
        ]
    }
}
