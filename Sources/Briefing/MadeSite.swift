internal import Basics

/// A site that is planned and neither rendered nor written, with all that it was made of.
public struct MadeSite: Sendable {
    let settings: SiteSettings
    let corrections: Corrections
    let dossier: Dossier
    let comparison: Comparison
    let site: Site
    /// Every file of the site, each made when it is asked for; incomplete where the report has errors.
    public let files: SiteFiles
    /// What was found and complained of before a page was rendered.
    public let report: BuildReport

    /// Every file at once, and the report with what the templates complained of as well.
    public func rendered() -> (files: [OutputFile], report: BuildReport) {
        let (made, diagnostics) = files.all(isComplete: !report.diagnostics.hasErrors)
        return (made, report.adding(diagnostics))
    }
}

extension BuildReport {
    /// The same with more complaints.
    func adding(_ more: [Diagnostic]) -> BuildReport {
        var report = self
        report.diagnostics = (diagnostics + more).inReadingOrder()
        return report
    }
}
