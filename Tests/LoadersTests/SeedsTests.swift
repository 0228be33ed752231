import Basics
import Foundation
import Loaders
import TestSupport
import Testing

/// The five open clippings against what was read out of them by hand; both stay outside the repository.
@Suite(.enabled(if: SharedData.has("gold/seeds.json"), SharedData.missing("gold/seeds.json")))
struct SeedsTests {
    private struct Gold: Decodable {
        struct Span: Decodable { var u8start: Int, u8end: Int }
        struct Published: Decodable { var value: String?, stated: Bool }
        struct Entry: Decodable {
            var file: String, title: String?, dek: String?, byline: String?, place: String?
            var published: Published
            var boilerplate: [String], boilerplate_inline: [String], captions: [String], subheads: [String]
            var body: Span, boilerplate_spans: [Span]
        }
        var articles: [String: Entry]
    }

    private static func entries() throws -> [Gold.Entry] {
        let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: SharedData.url("gold/seeds.json")))
        return gold.articles.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func load(_ entry: Gold.Entry) throws -> Article {
        let bytes = [UInt8](try Data(contentsOf: SharedData.url("seeds/" + entry.file)))
        let loaded = loader.load(Clipping(name: "seeds/" + entry.file, bytes: bytes))
        #expect(loaded.diagnostics.isEmpty)
        return try #require(loaded.articles.first)
    }

    @Test func headlineStandfirstAndByline() throws {
        for entry in try Self.entries() {
            let article = try Self.load(entry)
            #expect(article.title?.text == entry.title)
            #expect(article.standfirst?.text == entry.dek)
            #expect(article.authors == (entry.byline.map { [$0] } ?? []))
            #expect(article.place == entry.place)
        }
    }

    @Test func publishedAsStated() throws {
        for entry in try Self.entries() {
            let published = try Self.load(entry).published
            #expect(published?.moment.description == entry.published.value)
            #expect((published == nil) == !entry.published.stated)
        }
    }

    @Test func captionsWithoutCreditsAndSubheadings() throws {
        for entry in try Self.entries() {
            let article = try Self.load(entry)
            let captions = entry.captions.map { caption in
                entry.boilerplate_inline.reduce(caption) { $0.replacingOccurrences(of: $1, with: "") }
                    .trimmingCharacters(in: .whitespaces)
            }
            #expect(article.blocks.filter { $0.kind == .caption }.map(\.text) == captions)
            #expect(article.blocks.filter { $0.kind == .heading(level: 2) }.map(\.text) == entry.subheads)
        }
    }

    @Test func boilerplateIsOnTheReceiptAndNowhereElse() throws {
        for entry in try Self.entries() {
            let article = try Self.load(entry)
            let kept = ([article.title?.text, article.standfirst?.text] + article.blocks.map(\.text)).compactMap(\.self)
            let droppedBytes = Set(article.dropped.flatMap(\.range))
            for span in entry.boilerplate_spans {
                let bytes = (span.u8start..<span.u8end).filter { !isSpace(article.source.utf8[$0]) }
                #expect(bytes.allSatisfy(droppedBytes.contains))
            }
            for line in entry.boilerplate where line != entry.title {
                let words = normalised(line)
                #expect(!kept.contains { normalised($0) == words || normalised($0).contains(words) })
            }
            let boilerplate = Set(entry.boilerplate_spans.flatMap { $0.u8start..<$0.u8end })
            #expect(droppedBytes.subtracting(boilerplate).allSatisfy { isSpace(article.source.utf8[$0]) })
        }
    }

    @Test func bodyIsTheGoldsBody() throws {
        for entry in try Self.entries() {
            let article = try Self.load(entry)
            let boilerplate = Set(entry.boilerplate_spans.flatMap { $0.u8start..<$0.u8end })
            let bytes = (entry.body.u8start..<entry.body.u8end).filter { !boilerplate.contains($0) }
            let expected = normalised(String(decoding: bytes.map { article.source.utf8[$0] }, as: UTF8.self))
            let body = article.blocks.filter { $0.kind != .caption }.map(\.text).joined(separator: " ")
            #expect(normalised(body) == expected)
        }
    }

    private func normalised(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0xA0, 0xC2].contains(byte) }
}
