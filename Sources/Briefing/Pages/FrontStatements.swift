internal import Basics

/// The statements that the front page shows for what they say, not for whom they name.
struct FrontStatements: Sendable {
    /// Those that open the page.
    let key: [Int]
    /// What several sources report, most sources first, each with some of its wordings; none that opens the page.
    let shared: [Int]
    /// The sentences of figures.
    let figures: [Int]

    static let mostShared = 4
    static let mostWordings = 3
    static let mostFigures = 5

    init(data: PageData, hasSummary: Bool, foremost: SubjectRecord?) {
        let marked = data.dossier.desk.keys.map(\.statement)
        key = hasSummary ? marked : KeyStatements(data: data, foremost: foremost).pick()
        let shown = Set(key.compactMap { data.comparison.group(of: $0)?.representative })
        var seen: Set<Int> = []
        shared = data.comparison.groups.filter { $0.sources.count > 1 && !shown.contains($0.representative) }
            .prefix(Self.mostShared).flatMap { [$0.representative] + $0.statements.prefix(Self.mostWordings) }
            .filter { seen.insert($0).inserted }
        var printed: Set<Int> = []
        figures = Array(
            data.comparison.figures.flatMap(\.figures).map(\.statement).filter { printed.insert($0).inserted }
                .prefix(Self.mostFigures))
    }

    var all: [Int] { key + shared + figures }
}
