public import Basics

/// Writes the numbers of a site's sources into `sources.yml`, so that they stay when clippings are added.
public struct SourcesKeeper: Sendable {
    private let disk: Disk

    /// A keeper on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// What became of the file.
    public struct Report: Sendable {
        /// The file.
        public var path = ""
        /// How many sources it has a line for now that had none.
        public var added = 0
        /// What could not be done.
        public var diagnostics: [Diagnostic] = []
    }

    /// Adds a line for each source of a site that has none, under the number that the site shows; what stands in the file
    /// stays byte for byte. Nothing is written where the site has errors.
    public func keep(_ made: MadeSite, content: String) -> Report {
        var report = Report()
        report.path = Path.join(Path.trimmed(content), "sources.yml")
        guard !made.report.diagnostics.hasErrors else { return report }
        let there = disk.kindFollowing(report.path) == .file
        let old = SourcesFileReader(disk: disk).read(there ? report.path : nil)
        guard !old.diagnostics.hasErrors else { return report }
        let added = old.value.adding(made.dossier.sources).added
        guard !added.isEmpty else { return report }
        do throws(Disk.Failure) {
            let text = there ? String(decoding: try disk.read(report.path), as: UTF8.self) : ""
            // Beside it and then in its place: a disk that is full loses no number.
            let temporary = report.path + ".briefing-new"
            try disk.write(temporary, Array(SourcesFile.appending(added, to: text).utf8))
            try disk.move(temporary, report.path)
            report.added = added.count
        } catch {
            report.diagnostics = [.notWritten(error)]
        }
        return report
    }
}
