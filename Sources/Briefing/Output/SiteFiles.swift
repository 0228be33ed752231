public import Basics

/// Every file of a site, each made when it is asked for.
///
///     let page = made.files.file(at: "people/ana-brook.html").file
///     let (all, diagnostics) = made.files.all()
///
/// Nothing is kept: who asks twice has the same bytes made twice. What fails leaves a diagnostic and no file.
public struct SiteFiles: Sendable {
    /// Files that are made together.
    enum Unit: Sendable {
        case made(FileMaker)
        case page(Page)
    }

    /// In the order of the site.
    let units: [Unit]
    /// A renderer with nothing in its cache; `nil` where no page can be rendered.
    private let renderer: PageRenderer?
    /// Whether a warning counts as an error.
    private let isStrict: Bool
    /// Judges the finished site; `nil` for files that are no site of ours.
    var checker: SiteChecker?
    /// What looks for names of which nothing may be told; a file with one is not made.
    var sweep: RedactionSweep?
    /// Told of every file that is made.
    private let progress: BuildProgress

    init(_ site: Site, _ files: [OutputFile], look: Look?, isStrict: Bool, progress: BuildProgress = .none) {
        var units = (files + (look?.assets ?? [])).map { Unit.made(FileMaker($0)) }
        renderer = look.map { PageRenderer(look: $0, site: site) }
        if look != nil {
            units.reserveCapacity(units.count + site.files.count + site.pages.count)
            units += site.files.lazy.map(Unit.made)
            for index in site.pages.indices { units.append(.page(site.pages[index])) }
        }
        self.units = units
        self.isStrict = isStrict
        self.progress = progress
    }

    /// Files that are made already.
    init(_ files: [OutputFile]) {
        (units, renderer, isStrict) = (files.map { .made(FileMaker($0)) }, nil, false)
        progress = .none
    }

    /// The paths of the pages and of the files that are made one at a time, in the order of the site.
    public var paths: [String] { places.filter { !$0.hasSuffix("/") } }

    /// The same with the folders of files that are made together, each with a slash at its end.
    var places: [String] {
        units.map { unit in
            switch unit {
            case .page(let page): page.path
            case .made(let maker): maker.place
            }
        }
    }

    /// One file; `nil` where the site has none of that path, or where it can't be made: the diagnostics then say why.
    public func file(at path: String) -> (file: OutputFile?, diagnostics: [Diagnostic]) {
        file(at: path, units: units.indices.lazy.filter { Self.mayHold(units[$0], path) })
    }

    /// Where each file is, for who asks for many of them one by one.
    struct Places: Sendable {
        fileprivate let all: [String]
        private var files: [String: Int] = [:]
        private var folders: [Int] = []
        /// Whether no two files would be one.
        private(set) var areUnique = true

        init(_ site: SiteFiles, last: Places? = nil) {
            let all = site.places
            if let last, last.all == all {
                self = last
                return
            }
            self.all = all
            files.reserveCapacity(all.count)
            for (index, place) in all.enumerated() {
                if place.utf8.last == UInt8(ascii: "/") {
                    folders.append(index)
                } else if files.updateValue(index, forKey: place) != nil {
                    areUnique = false
                }
            }
        }

        /// Where a file may be, in the order of the site.
        fileprivate func units(_ path: String) -> [Int] {
            if !areUnique { return Array(all.indices) }
            return (folders + [files[path]].compactMap(\.self)).sorted()
        }
    }

    /// The same without a look at every unit.
    func file(at path: String, among places: Places) -> (file: OutputFile?, diagnostics: [Diagnostic]) {
        file(at: path, units: places.units(path).filter { Self.mayHold(units[$0], path) })
    }

    private func file(
        at path: String, units indices: some Sequence<Int>
    ) -> (file: OutputFile?, diagnostics: [Diagnostic]) {
        for index in indices {
            let unit = units[index]
            var worker = renderer
            let made = make(unit, &worker)
            if let file = made.value.first(where: { $0.path == path }) { return (file, made.diagnostics) }
            if !made.diagnostics.isEmpty { return (nil, made.diagnostics) }
        }
        return (nil, [])
    }

    /// Every file, all of them in memory, and what is broken in the site that they make; a site that is known to be
    /// incomplete is not judged.
    public func all(isComplete: Bool = true) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        let made = each { (file: $0, facts: facts(of: $0)) }
        let files = made.flatMap(\.value)
        let diagnostics = Self.merged(made.map(\.diagnostics))
        guard isComplete, !diagnostics.hasErrors else { return (files.map(\.file), diagnostics) }
        let faults = faults(files.compactMap(\.facts), of: files.map(\.file.path)) { path in
            files.first { $0.file.path == path }?.file.bytes
        }
        return (files.map(\.file), diagnostics + faults)
    }

    /// What a file says to the rest of the site; `nil` where it says nothing, and of files that are no site of ours.
    func facts(of file: OutputFile) -> PageFacts? {
        checker == nil ? nil : PageFacts(path: file.path, bytes: file.bytes)
    }

    /// What is broken in the finished site; `bytes` gives a file's content again.
    func faults(
        _ facts: [PageFacts], of paths: [String], bytes: @escaping (_ path: String) -> [UInt8]?
    ) -> [Diagnostic] {
        guard let checker else { return [] }
        let faults = checker.judge(facts, files: paths, bytes: bytes)
        return isStrict ? faults.map(\.strict) : faults
    }

    /// Makes every file on all cores and hands each to `take`, which keeps of it what it needs.
    func each<Result: Sendable>(_ take: @Sendable (OutputFile) -> Result) -> [Reported<[Result]>] {
        progress.begin(.writing, units.count)
        return Parallel.map(units, state: { renderer }) { worker, unit in
            defer { progress.advance() }
            let made = make(unit, &worker)
            return Reported(made.value.map(take), made.diagnostics)
        }
    }

    /// Complaints in the order of the site, each once: a template complains on every page.
    static func merged(_ diagnostics: [[Diagnostic]]) -> [Diagnostic] {
        var all: [Diagnostic] = []
        for diagnostic in diagnostics.joined() where !all.contains(diagnostic) { all.append(diagnostic) }
        return all
    }

    private func make(_ unit: Unit, _ worker: inout PageRenderer?) -> Reported<[OutputFile]> {
        let made = rendered(unit, &worker)
        return sweep?.sweep(made) ?? made
    }

    private func rendered(_ unit: Unit, _ worker: inout PageRenderer?) -> Reported<[OutputFile]> {
        switch unit {
        case .made(let maker): return Reported(maker.make())
        case .page(let page):
            guard let made = worker?.render(page) else { return Reported([]) }
            let diagnostics = isStrict ? made.diagnostics.map(\.strict) : made.diagnostics
            return Reported([made.value].compactMap(\.self), diagnostics)
        }
    }

    private static func mayHold(_ unit: Unit, _ path: String) -> Bool {
        switch unit {
        case .page(let page): page.path == path
        case .made(let maker): maker.mayHold(path)
        }
    }
}
