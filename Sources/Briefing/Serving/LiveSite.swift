public import Basics

/// A site whose pages are made when somebody looks at them, and which is written nowhere.
public struct LiveSite: Sendable {
    /// What was found and complained of before a page was rendered.
    public let report: BuildReport
    private let files: SiteFiles
    private let places: SiteFiles.Places

    /// `last` is the site before, which may have had the same paths.
    init(_ made: MadeSite, last: LiveSite? = nil) {
        files = made.files
        places = SiteFiles.Places(made.files, last: last?.places)
        report = places.areUnique ? made.report : made.report.adding(OutputWriter.clashes(made.files.paths))
    }

    /// The paths of all files but those of the search index, which pages ask for and nobody types.
    public var paths: [String] { files.paths }

    /// The bytes of a file, and what its making complained of; `nil` without complaints where the site has no such file.
    public func file(at path: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let (file, diagnostics) = files.file(at: path, among: places)
        return (file?.bytes, diagnostics)
    }

    /// What the templates complain of: of all pages where they are few, else of one page of each template.
    public func trial() -> [Diagnostic] {
        let pages = files.units.compactMap { unit in if case .page(let page) = unit { page } else { nil } }
        var tried: Set<String> = []
        let chosen = pages.count <= Self.few ? pages : pages.filter { tried.insert($0.template).inserted }
        return SiteFiles.merged(Parallel.map(chosen) { files.file(at: $0.path).diagnostics })
    }

    /// So many pages are rendered in the time in which a reader sees no delay.
    private static let few = 60
}

/// Makes a site again and again: what `serve` runs after every edit.
///
///     var maker = SiteMaker(pipeline: Pipeline(disk: .real, process: 1))
///     let site = maker.make(request, after: nil)
///
/// Whatever it keeps from one time to the next, the site is the one that a build from nothing would make.
public struct SiteMaker {
    private let pipeline: Pipeline
    private var memory: SiteMemory? = SiteMemory()
    private var last: LiveSite?

    /// A maker that has made nothing yet.
    public init(pipeline: Pipeline) { self.pipeline = pipeline }

    /// Makes the site; `changes` is what happened since it was last called, `nil` where that is not known.
    public mutating func make(_ request: BuildRequest, after changes: Changes?) -> LiveSite {
        let site = LiveSite(pipeline.make(request, after: changes, &memory), last: last)
        last = site
        return site
    }
}
