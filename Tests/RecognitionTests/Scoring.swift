import Basics
import Foundation
import Recognition
import TestSupport

/// Texts with a gold standard, and the recogniser's answer in the form that the scorers read.
struct ScoredPile {
    /// A document and where its passages stand in the raw file, in Unicode scalars.
    struct Item {
        var document: TextDocument
        var starts: [Int]
    }

    var items: [Item] = []

    /// The five seeds, cut by the gold's regions: title, standfirst, captions and body lines without boilerplate.
    static func seeds() throws -> ScoredPile {
        let gold = try decode(SeedGold.self, "gold/seeds.json")
        var pile = ScoredPile()
        for (id, article) in gold.articles.sorted(by: { $0.key < $1.key }) {
            let scalars = Array(try SharedData.text("seeds/\(article.file)").unicodeScalars)
            let date = article.published.date.flatMap { Moment(parsing: $0) }
            pile.add(id: id, published: date, passages: article.passages(of: scalars), scalars: scalars)
        }
        return pile
    }

    /// A development set, a line a passage, the first line of a file its title.
    static func development(_ folder: String) throws -> ScoredPile {
        let gold = try decode(DevelopmentGold.self, "dev/\(folder)/gold.json")
        var pile = ScoredPile()
        for document in gold.documents {
            let scalars = Array(try SharedData.text("dev/\(folder)/docs/\(document.file)").unicodeScalars)
            var passages: [(Passage.Kind, Range<Int>)] = []
            var start = 0
            for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
                if !line.isEmpty { passages.append((.paragraph, start..<start + line.count)) }
                start += line.count + 1
            }
            pile.add(
                id: document.id, published: document.dct.flatMap { Moment(parsing: $0) }, passages: passages,
                scalars: scalars)
        }
        return pile
    }

    private mutating func add(
        id: String, published: Moment?, passages: [(Passage.Kind, Range<Int>)], scalars: [Unicode.Scalar]
    ) {
        var document = TextDocument(id: id, published: published, passages: [])
        var starts: [Int] = []
        var block = 0
        for (kind, range) in passages {
            let text = String(String.UnicodeScalarView(scalars[range]))
            let place: Passage.Place
            switch kind {
            case .title: place = .title
            case .standfirst: place = .standfirst
            default:
                place = .block(block)
                block += 1
            }
            document.passages.append(Passage(place: place, kind: kind, text: text))
            starts.append(range.lowerBound)
        }
        items.append(Item(document: document, starts: starts))
    }

    private static func decode<T: Decodable>(_ type: T.Type, _ path: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(contentsOf: SharedData.url(path)))
    }

    /// What the recogniser finds in the pile; alone, each document is a pile of its own.
    func prediction(alone: Bool = false) -> Prediction {
        guard alone else { return predicted() }
        var result = Prediction(documents: [], entities: [], timeline: [])
        for item in items {
            let one = ScoredPile(items: [item]).predicted()
            result.documents += one.documents
            result.entities += one.entities
        }
        return result
    }

    private func predicted() -> Prediction {
        let documents = items.map(\.document)
        let (register, _) = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: [])
        let matcher = MentionMatcher(register)
        let inferred = SiblingDating().infer(documents)
        var prediction = Prediction(
            documents: [],
            entities: register.entities.map {
                .init(id: $0.id, type: Prediction.type($0.kind), name: $0.name, aliases: $0.aliases)
            }, timeline: [])
        var timeline: Set<String> = []
        for item in items {
            let published = item.document.published ?? inferred[item.document.id].map { Moment(date: $0.date) }
            let dates = DateResolver().mentions(
                of: DateRecogniser().expressions(in: item.document), in: item.document, published: published)
            for case .date(let value?) in dates.filter({ item.document.passages[$0.passage].kind != .caption }).map(
                \.target)
            {
                timeline.insert(value.description)
            }
            let mentions = matcher.mentions(in: item.document) + dates
            prediction.documents.append(
                .init(id: item.document.id, mentions: mentions.map { Prediction.Span($0, in: item) }))
        }
        prediction.timeline = timeline.sorted().map { .init(value: $0) }
        return prediction
    }
}

/// The answer's file format, as `score.py` and `score_spans.py` read it.
struct Prediction: Encodable {
    struct Document: Encodable {
        var id: String
        var mentions: [Span]
    }

    struct Span: Encodable {
        var type: String
        var start: Int
        var end: Int
        var text: String
        var entity: String?
        var value: String?

        init(_ mention: Mention, in item: ScoredPile.Item) {
            let text = Array(item.document.passages[mention.passage].text.utf8)
            func scalars(_ end: Int) -> Int { text[..<end].count { $0 & 0xC0 != 0x80 } }
            start = item.starts[mention.passage] + scalars(mention.range.lowerBound)
            end = item.starts[mention.passage] + scalars(mention.range.upperBound)
            self.text = String(decoding: text[mention.range], as: UTF8.self)
            switch mention.target {
            case .entity(let kind, let id):
                type = Prediction.type(kind)
                entity = id
            case .date(let date):
                type = "DATE"
                value = date?.description
            case .duration(let length):
                type = "DATE"
                value = length
            }
        }
    }

    struct Page: Encodable {
        var id: String
        var type: String
        var name: String
        var aliases: [String]
    }

    struct Entry: Encodable { var value: String }

    var system = "briefing"
    var offsets = "scalar"
    var documents: [Document]
    var entities: [Page]
    var timeline: [Entry]

    static func type(_ kind: EntityKind) -> String {
        switch kind {
        case .person: "PERSON"
        case .initiative: "INITIATIVE"
        case .organisation: "ORG"
        case .place: "PLACE"
        }
    }

    /// Writes the answer and runs a scorer on it; its output.
    func score(with script: String, _ arguments: [String], name: String) throws -> String {
        let folder = ProcessInfo.processInfo.environment["BRIEFING_PREDICTIONS"].map { URL(fileURLWithPath: $0) }
        let file = (folder ?? FileManager.default.temporaryDirectory)
            .appendingPathComponent("briefing-\(name)-\(ProcessInfo.processInfo.processIdentifier).json")
        try JSONEncoder().encode(self).write(to: file)
        defer { if folder == nil { try? FileManager.default.removeItem(at: file) } }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", SharedData.url(script).path]
            + arguments.map { $0 == "PRED" ? file.path : $0.hasSuffix(".json") ? SharedData.url($0).path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}

private struct SeedGold: Decodable {
    struct Region: Decodable {
        var name: String
        var start: Int
        var end: Int
    }

    struct Published: Decodable { var date: String? }

    struct Article: Decodable {
        var file: String
        var published: Published
        var regions: [Region]

        func passages(of scalars: [Unicode.Scalar]) -> [(Passage.Kind, Range<Int>)] {
            let dropped = regions.filter { $0.name == "boilerplate" }
            let subheads = regions.filter { $0.name == "subhead" }.map { $0.start..<$0.end }
            var result: [(Passage.Kind, Range<Int>)] = []
            for region in regions {
                switch region.name {
                case "title": result.append((.title, region.start..<region.end))
                case "dek": result.append((.standfirst, region.start..<region.end))
                case "caption":
                    let end = dropped.first { $0.start > region.start && $0.start < region.end }?.start ?? region.end
                    result.append((.caption, region.start..<end))
                case "body":
                    var start = region.start
                    for line in scalars[region.start..<region.end].split(
                        separator: "\n", omittingEmptySubsequences: false)
                    {
                        let range = start..<start + line.count
                        start += line.count + 1
                        if line.isEmpty
                            || dropped.contains(where: { $0.start < range.upperBound && range.lowerBound < $0.end })
                        {
                            continue
                        }
                        result.append((subheads.contains(range) ? .heading : .paragraph, range))
                    }
                default: break
                }
            }
            return result
        }
    }

    var articles: [String: Article]
}

private struct DevelopmentGold: Decodable {
    struct Document: Decodable {
        var id: String
        var file: String
        var dct: String?
    }

    var documents: [Document]
}
