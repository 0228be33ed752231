import Foundation
import TestSupport
import Testing

@testable import Briefing

@Suite struct PagingTests {
    @Test(arguments: [
        ([], [0..<0]), ([9], [0..<1]), ([3, 3, 3], [0..<3]), ([6, 6], [0..<1, 1..<2]), ([20, 1, 1], [0..<1, 1..<3]),
        ([4, 4, 4, 4, 4], [0..<2, 2..<4, 4..<5]),
    ])
    func runsThatWeighNoMoreThanTheBudget(_ weights: [Int], _ runs: [Range<Int>]) {
        #expect(Paging.cut(weights, budget: 10) == runs)
    }

    @Test func longListsArePagedAndNothingIsLost() throws {
        var files: [String: String] = [:]
        for number in 1...220 {
            let day = "2031-0\(number % 9 + 1)-\(number % 19 + 10)"
            files["Content/articles/a\(number).md"] = clipping(
                "Notes from quay \(number)", day,
                "Port Minister Ana Brook said that crane \(number) would be repaired under the Harbour Wage Agreement (HWA) "
                    + "by \(number % 27 + 1) December 2031.")
        }
        try TemporaryFolder.with(files) { folder in
            let site = try BuiltSite.build(folder)
            let parts = site.pages.filter { $0.hasPrefix("people/ana-brook") }
            #expect(parts.count > 3)
            // The head of a page describes it in the words of its first statement.
            let text = try parts.map { part in
                let page = BuiltSite.withoutOwnScripts(try #require(site.files[part]))
                return page[try #require(page.range(of: "<body")).lowerBound...]
            }.joined()
            for number in 1...220 {
                #expect(
                    text.components(separatedBy: "said that crane \(number) would").count == 2,
                    "statement \(number) stands on one part")
            }
            let heavy = site.pages.filter { $0 != "print.html" && (site.files[$0]?.utf8.count ?? 0) > 50_000 }
            #expect(heavy == [], "no page but the print version weighs more than 50 KB")
            try #expect(LinkCrawler(folder, in: "Output").broken == [])
            try #expect(StatementCheck(site).failures == [])
        }
    }
}
