import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// The demo briefing that this repository carries.
@Suite struct DemoTests {
    @Test func buildsWithoutComplaintAndHangsTogether() throws {
        let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Content").path
        try TemporaryFolder.with { folder in
            let site = try BuiltSite.build(folder, content: content)
            #expect(DiagnosticReport().text(of: site.report.diagnostics) == "")
            #expect(site.report.counts.articles == 5)
            #expect(site.report.counts.people == 13)
            #expect(try LinkCrawler(folder, in: "Output").broken == [])
            let check = try StatementCheck(site)
            #expect(check.failures == [])
            #expect(check.checked > 100)
        }
    }
}
