/// A site that is made and not yet written, with all that it was made of.
public struct MadeSite: Sendable {
    let settings: SiteSettings
    let corrections: Corrections
    let dossier: Dossier
    let comparison: Comparison
    let site: Site
    /// Every file of the site, pages first rendered; incomplete where the report has errors.
    public let files: [OutputFile]
    /// What was found and complained of; nothing is written yet.
    public let report: BuildReport
}
