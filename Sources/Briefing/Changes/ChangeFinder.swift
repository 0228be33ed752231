internal import Basics

/// Compares the dossier with an earlier briefing.
struct ChangeFinder: Sendable {
    let settings: SiteSettings
    /// What the earlier briefing must not bring back.
    let withheld: WithheldPhrases

    /// `path` is where the earlier one was read.
    func find(
        since earlier: Snapshot?, at path: String?, _ dossier: Dossier, _ comparison: Comparison
    ) -> Reported<FoundChanges?> {
        guard let earlier else { return Reported(nil) }
        let data = PageData(dossier: dossier, comparison: comparison)
        let cited = CitedStatements(data, settings: settings)
        let title = FrontPage.title(settings, dossier)
        // The present briefing goes through the same reader: what both leave out can't differ.
        let json = DataFile(data: data, cited: cited, settings: settings, title: title).value()
        do throws(JSONFields.Failure) {
            let now = try SnapshotReader().snapshot(json)
            let changes = BriefingChanges(from: earlier, to: now, withheld: withheld)
            let isAnother = !changes.sharesSources && !earlier.sources.isEmpty && !now.sources.isEmpty
            return Reported(
                FoundChanges(changes, to: now.edition, dossier, cited),
                isAnother ? [.anotherBriefing(path ?? "")] : [])
        } catch {
            return Reported(nil, [.earlierIsNoBriefing("data/briefing.json", error.path, error.expected, fix: nil)])
        }
    }
}
