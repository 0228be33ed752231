public import Basics

/// A site that is made for its pages to be looked at one by one, and written nowhere.
public struct LiveSite: Sendable {
    /// What was found and complained of.
    public let report: BuildReport
    private let files: SiteFiles

    init(_ made: MadeSite) {
        var (seen, report) = (Set<String>(), made.report)
        for path in made.files.paths where !seen.insert(path).inserted { report.diagnostics.append(.samePath(path)) }
        files = made.files
        self.report = report
    }

    /// The paths of all pages and files that are made one at a time.
    public var paths: [String] { files.paths }

    /// The bytes of a file, and what its making complained of; `nil` without complaints where the site has no such file.
    public func file(at path: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let (file, diagnostics) = files.file(at: path)
        return (file?.bytes, diagnostics)
    }
}

/// Makes a site again and again: what `serve` runs after every edit.
///
///     var maker = SiteMaker(pipeline: Pipeline(disk: .real, process: 1))
///     let site = maker.make(request, after: nil)
///
/// Whatever it keeps from one time to the next, the site is the one that a build from nothing would make.
public struct SiteMaker {
    private let pipeline: Pipeline

    /// A maker that has made nothing yet.
    public init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// Makes the site; `changes` is what happened since it was last called, `nil` where that is not known.
    public mutating func make(_ request: BuildRequest, after changes: Changes?) -> LiveSite {
        LiveSite(pipeline.make(request))
    }
}
