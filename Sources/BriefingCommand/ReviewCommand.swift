import ArgumentParser
import Basics
import Briefing

/// `briefing review`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Build the site with what you should look at, and how to settle it.",
        discussion: """
            The site with a review layer goes to .briefing/review, which git ignores and `briefing build` never \
            publishes. review.html lists outlets that no clipping names, missing headlines and dates, values that \
            differ, names that may be one, names that rest on one sentence, dates that could not be resolved and \
            left-out text that reads like a paragraph: each with its evidence and with the lines for \
            Content/corrections.yml. See Documentation/Review.md.

            EXIT CODES
              0  built, warnings included    1  errors    64  wrong arguments

            EXAMPLES
              briefing review
                  then open .briefing/review/review.html
              briefing review --content ~/clippings
            """)

    @OptionGroup var site: SiteOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        let disk = Disk.real
        let prepared = ReviewFolder(disk: disk).prepare()
        if prepared.hasErrors {
            report.print(prepared, summary: "", json: prepared.counted)
            throw ExitCode.failure
        }
        var request = site.request(disk, output: ReviewFolder.site)
        request.isReview = true
        let built = Pipeline(disk: disk, process: Console.process).build(request)
        let page = Path.join(ReviewFolder.site, "review.html")
        let found = built.counts.findings
        let summary =
            built.written == nil
            ? "Nothing was written.\n"
            : "\(Plural.count(found, "thing", "things")) to look at.\nOpen \(page) in a browser.\n"
        report.print(
            built.diagnostics, summary: summary, json: built.diagnostics.counted + [.init("findings", .int(found))])
        if built.diagnostics.hasErrors { throw ExitCode.failure }
    }
}
