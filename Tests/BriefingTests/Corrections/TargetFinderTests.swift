import Basics
import Recognition
import Testing

@testable import Briefing

@Suite struct TargetFinderTests {
    private let sources = dossier([
        "Content/articles/day 1/visit.txt": clipping(
            "Talks open", "2031-04-02", "The envoy met the mayor on Tuesday.\n\nThey met again on Tuesday night."),
        "Content/articles/b/strike.md": clipping(
            "Dockers return", "2031-04-03", "“We will not rush,” she said. The pier is closed."),
        "Content/articles/c/strike.md": clipping("Pier closed", "2031-04-04", "The pier is closed, people said."),
    ]).sources

    private func target(_ article: String?, _ words: String?) -> CorrectionTarget {
        CorrectionTarget(article: article, words: words, location: .init(file: "Content/corrections.yml"))
    }

    @Test func anArticleByFilePathEndOfPathOrSlug() {
        let finder = TargetFinder(sources)
        for name in ["visit.txt", "day 1/visit.txt", "articles/day 1/visit.txt", "talks-open"] {
            #expect(finder.articles(named: name) == [0], "\(name)")
        }
        #expect(finder.articles(named: "strike.md") == [1, 2], "a name of two means both")
        #expect(finder.articles(named: "c/strike.md") == [2])
        #expect(finder.articles(named: "isit.txt") == [], "only whole names count")
        #expect(TargetFinder(sources.map(\.article)).articles(named: "talks-open") == [0])
    }

    @Test func wordsOnceSeveralTimesAndInEveryArticle() {
        let finder = TargetFinder(sources)
        #expect(
            finder.places(of: target("visit.txt", "on Tuesday")) == [
                .init(article: 0, passage: .block(0), range: 24..<34),
                .init(article: 0, passage: .block(1), range: 15..<25),
            ])
        #expect(finder.places(of: target("visit.txt", "on Tuesday night")).map(\.passage) == [.block(1)])
        #expect(finder.places(of: target("b/strike.md", "\"We will not rush,\"")).map(\.range) == [0..<23])
        #expect(finder.places(of: target(nil, "The pier is closed")).map(\.article) == [1, 2])
        #expect(finder.places(of: target("visit.txt", nil)) == [.init(article: 0, passage: nil, range: 0..<0)])
    }

    @Test func whatIsMissedSaysWhatIsNearest() {
        let finder = TargetFinder(sources)
        #expect(finder.missed(target("vist.txt", "x")) == .noArticle("vist.txt", nearest: "visit.txt"))
        #expect(finder.missed(target("zzzzz", nil)) == .noArticle("zzzzz", nearest: nil))
        #expect(
            finder.missed(target("visit.txt", "met the major on Tuesday"))
                == .noWords(
                    "met the major on Tuesday", article: "visit.txt", elsewhere: nil,
                    nearest: "met the mayor on Tuesday."))
        #expect(
            finder.missed(target("visit.txt", "The pier is closed"))
                == .noWords("The pier is closed", article: "visit.txt", elsewhere: "strike.md", nearest: nil))
        #expect(
            finder.missed(target(nil, "purple elephants"))
                == .noWords("purple elephants", article: nil, elsewhere: nil, nearest: nil))
    }
}
