import Foundation
import Recognition

// swift run -c release --package-path Benchmarks/Recognition --scratch-path .build/recognition RecognitionBenchmark
//
// Recognition on one core: how many megabytes of text a second each step reads, and how its time grows with the number
// of articles and with the number of names in the register. A slope of 1 is linear.

// Times are of this thread's processor, so that what runs beside it counts little.

func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func seconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
}

/// The fastest of several runs.
func best(_ runs: Int = 3, _ work: () -> Void) -> Double { (0..<runs).map { _ in seconds(work) }.min() ?? 0 }

func fixed(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

func size(_ documents: [TextDocument]) -> Double {
    Double(documents.reduce(0) { $0 + $1.passages.reduce(0) { $0 + $1.text.utf8.count } }) / 1_000_000
}

/// The whole way of a pile; the number of mentions, so that nothing is optimised away.
func recognise(_ documents: [TextDocument], curated: [CuratedName] = []) -> Int {
    let analyser = DocumentAnalyser()
    let analysed = documents.map(analyser.analyse)
    let (register, _) = RegisterDecider().decide(analysed.map(EvidenceCollector().collect), curated: curated)
    let matcher = MentionMatcher(register)
    return analysed.reduce(0) { sum, document in
        let dates = DateResolver().mentions(
            of: DateRecogniser().expressions(in: document), in: document.document, published: nil)
        return sum + matcher.mentions(in: document).count + dates.count
    }
}

/// Megabytes a second of each step; of the five that every text goes through also together.
func steps(_ name: String, _ documents: [TextDocument]) {
    let megabytes = size(documents)
    let analysed = documents.map(DocumentAnalyser().analyse)
    let evidence = analysed.map(EvidenceCollector().collect)
    let register = RegisterDecider().decide(evidence, curated: []).register
    let matcher = MentionMatcher(register)
    func dates(_ document: AnalysedDocument) -> [Mention] {
        DateResolver().mentions(
            of: DateRecogniser().expressions(in: document), in: document.document,
            published: document.document.published)
    }
    let mentions = analysed.map { document in
        (matcher.mentions(in: document) + dates(document))
            .sorted { ($0.passage, $0.range.lowerBound) < ($1.passage, $1.range.lowerBound) }
    }
    let ranges = analysed.map(\.sentenceRanges)
    let read = zip(analysed, mentions).map { ReadDocument($0, mentions: $1) }
    print(
        "\(name): \(documents.count) articles, \(fixed(megabytes)) MB, \(register.entities.count) entities; MB a second"
    )
    func row(_ name: String, _ work: () -> Void) -> Double {
        let time = best(5, work)
        print("  \(name)\t\(fixed(megabytes / time))")
        return time
    }
    let together = [
        row("analyse") { _ = documents.map(DocumentAnalyser().analyse) },
        row("collect") { _ = analysed.map(EvidenceCollector().collect) },
        row("decide ") { _ = RegisterDecider().decide(evidence, curated: []) },
        row("match  ") {
            let matcher = MentionMatcher(register)
            _ = analysed.map { matcher.mentions(in: $0) }
        },
        row("dates  ") { _ = analysed.map(dates) },
    ].reduce(0, +)
    print("  together\t\(fixed(megabytes / together))")
    _ = row("read for speech") {
        for (document, named) in zip(analysed, mentions) { _ = ReadDocument(document, mentions: named) }
    }
    _ = row("speakers") { _ = read.map { SpeakerFinder().attributions(in: $0) } }
    _ = row("meetings") { _ = read.map { MeetingFinder().meetings(in: $0) } }
    _ = row("date status") {
        for index in documents.indices {
            for mention in mentions[index] {
                guard case .date = mention.target else { continue }
                _ = DateStatusReader().status(of: mention, in: documents[index], sentences: ranges[index])
            }
        }
    }
    _ = row("language") { _ = analysed.map { LanguageIdentifier().language(of: $0) } }
}

/// The seeds, GUM news and wikigold, ten times over, from a folder that is no part of the repository; none where it is
/// missing.
func realTexts(_ shared: String) -> [TextDocument] {
    let folders = ["seeds", "dev/gum-news/docs", "dev/wikigold/docs"].map { "\(shared)/\($0)" }
    let texts = folders.flatMap { folder in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter { $0.hasSuffix(".txt") }
            .compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }
    return (0..<10).flatMap { copy in
        texts.enumerated().map { number, text in
            let passages = text.split(separator: "\n").enumerated().map { line, text in
                Passage(
                    place: line == 0 ? .title : .block(line), kind: line == 0 ? .title : .paragraph, text: String(text))
            }
            return TextDocument(id: "text-\(copy)-\(number)", passages: passages)
        }
    }
}

steps("generated", PileGenerator(names: 300).articles(1_000))
let texts = realTexts("../shared")
if texts.isEmpty { print("no ../shared: real texts are not measured") } else { steps("real", texts) }

/// A megabyte that is made to be slow, as one paragraph; seconds.
func hostile(_ name: String, _ text: String) {
    let document = TextDocument(id: "hostile", passages: [Passage(place: .block(0), kind: .paragraph, text: text)])
    let half = TextDocument(
        id: "hostile",
        passages: [
            Passage(
                place: .block(0), kind: .paragraph,
                text: String(decoding: text.utf8.prefix(text.utf8.count / 2), as: UTF8.self))
        ])
    let (small, large) = (seconds { _ = recognise([half]) }, seconds { _ = recognise([document]) })
    print("  \(name)\t\(fixed(large, 2))\tslope \(fixed(slope([(1, small), (2, large)]), 2))")
}

print("a megabyte of\tseconds\tslope from half of it")
hostile("one word", String(repeating: "a", count: 1_000_000))
hostile("capitalised words", String(repeating: "Brook ", count: 166_666))
hostile("nested brackets", String(repeating: "(", count: 500_000) + String(repeating: ")", count: 500_000))
hostile("acronyms in brackets", String(repeating: "(ABC) ", count: 166_666))
hostile("dates", String(repeating: "May 27 to ", count: 100_000))

/// The exponent of growth between the first and the last of some measurements.
func slope(_ points: [(size: Int, time: Double)]) -> Double {
    guard let first = points.first, let last = points.last, first.time > 0 else { return 0 }
    return log(last.time / first.time) / log(Double(last.size) / Double(first.size))
}

print("articles\tseconds")
let byArticles = [100, 1_000, 10_000].map { count in
    let documents = PileGenerator(names: 300).articles(count)
    let time = best(count < 10_000 ? 3 : 1) { _ = recognise(documents) }
    print("  \(count)\t\(fixed(time, 2))")
    return (size: count, time: time)
}
print("  slope \(fixed(slope(byArticles), 2))")

print("names in the register\tmatching 1,000 articles, seconds\tbuilding the register")
let documents = PileGenerator(names: 300).articles(1_000).map(DocumentAnalyser().analyse)
let byNames = [1_000, 10_000, 100_000].map { count in
    let generator = PileGenerator(names: count)
    let names = (0..<count).map { CuratedName(id: "person-\($0)", kind: .person, name: "\(generator.name($0)) \($0)") }
    var matcher: MentionMatcher?
    let building = seconds { matcher = MentionMatcher(RegisterDecider().decide([], curated: names).register) }
    let time = best { _ = documents.map { matcher?.mentions(in: $0).count } }
    print("  \(count)\t\(fixed(time, 2))\t\(fixed(building, 2))")
    return (size: count, time: building)
}
print("  slope of building \(fixed(slope(byNames), 2))")
