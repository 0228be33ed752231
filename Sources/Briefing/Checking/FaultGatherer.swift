/// Something wrong on a page.
enum FaultKind: Sendable, Hashable {
    /// No file has that path.
    case missing(PageFacts.Purpose)
    /// The file has no such place.
    case noAnchor
    /// The address names a folder.
    case folder
    /// The address leads above the site's root.
    case outside
    /// The address begins at the root of the server.
    case rooted
    /// There is no address.
    case empty(PageFacts.Purpose)
    /// An id that stood before, at the place given.
    case repeatedID(Range<UInt32>)
    /// A picture without a text.
    case wordless
    /// A page that no way leads to.
    case unlinked

    /// The order of kinds in reports, and what counts as one kind for the limit.
    var rank: Int {
        switch self {
        case .missing: 0
        case .noAnchor: 1
        case .folder: 2
        case .outside: 3
        case .rooted: 4
        case .empty: 5
        case .repeatedID: 6
        case .wordless: 7
        case .unlinked: 8
        }
    }
}

/// One fault, and on how many pages it stands.
struct FaultGroup {
    struct Place {
        var page: Int
        var range: Range<UInt32>
    }

    var kind: FaultKind
    var first: Place
    /// The other pages.
    var others: [Int] = []
}

/// Brings together what is one fault on many pages.
struct FaultGatherer {
    private struct Fault {
        var kind: FaultKind
        /// What the address leads to; `nil` where only the words tell.
        var target: UInt64?
        var place: FaultGroup.Place
    }

    private var faults: [Fault] = []

    var isEmpty: Bool { faults.isEmpty }

    mutating func add(_ kind: FaultKind, _ target: UInt64?, _ page: Int, _ range: Range<UInt32>) {
        faults.append(Fault(kind: kind, target: target, place: .init(page: page, range: range)))
    }

    /// The faults, kind by kind: the same words, or the same target, on several pages are one.
    func groups(of paths: [String], bytes: (String) -> [UInt8]?) -> [[FaultGroup]] {
        struct Key: Hashable {
            var rank: Int
            var what: UInt64
        }
        var groups: [FaultGroup] = []
        var index: [Key: Int] = [:]
        var read: (page: Int, content: [UInt8])?
        /// The words of the page, for what has no target.
        func words(at place: FaultGroup.Place) -> UInt64 {
            if read?.page != place.page { read = (place.page, bytes(paths[place.page]) ?? []) }
            let range = Int(place.range.lowerBound)..<Int(place.range.upperBound)
            return read.map { WordHash.of($0.content[range.clamped(to: 0..<$0.content.count)]) } ?? 0
        }
        for fault in faults {
            let page = fault.place.page
            let what = fault.kind == .unlinked ? UInt64(page) : fault.target ?? words(at: fault.place)
            let key = Key(rank: fault.kind.rank, what: what)
            if let known = index[key] {
                if groups[known].others.last != page, groups[known].first.page != page {
                    groups[known].others.append(page)
                }
            } else {
                index[key] = groups.count
                groups.append(FaultGroup(kind: fault.kind, first: fault.place))
            }
        }
        let byKind = Dictionary(grouping: groups) { $0.kind.rank }
        return byKind.keys.sorted().compactMap { byKind[$0] }
    }
}
