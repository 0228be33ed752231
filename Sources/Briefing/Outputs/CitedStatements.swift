internal import Basics
internal import Recognition

/// The statements that the pages of people, initiatives, dates, quotations and meetings show, by their indices; and the
/// lasting name of every statement.
struct CitedStatements: Sendable {
    /// Indices of the dossier's statements.
    let all: Set<Int>
    /// `SLUG#p4.s2`: the second sentence of an article's fourth block.
    let ids: [String]

    init(_ data: PageData, settings: SiteSettings) {
        let dossier = data.dossier
        let front = FrontPage(data: data, settings: settings)
        var all = Set(dossier.all.flatMap(\.statements))
        all.formUnion(dossier.meetings.flatMap { $0.accounts.map(\.statement) })
        all.formUnion(dossier.phases.compactMap(\.statement))
        all.formUnion(data.comparison.differences.flatMap { $0.claims.map(\.statement) })
        all.formUnion(
            FrontStatements(
                data: data, hasSummary: settings.summary != nil, foremost: front.foremost(dossier.people, 1).first
            ).all)
        var ids: [String] = []
        var place: (source: Int, passage: Int) = (-1, -1)
        var number = 0
        for (index, statement) in dossier.statements.enumerated() {
            number = (statement.source, statement.passage) == place ? number + 1 : 1
            place = (statement.source, statement.passage)
            ids.append("\(dossier.sources[statement.source].slug)#\(statement.anchor).s\(number)")
            if !statement.isRepetition, statement.speakers.contains(where: { !$0.quotations.isEmpty }) {
                all.insert(index)
            }
        }
        (self.all, self.ids) = (all, ids)
    }

    /// The cited ones of each source, in reading order.
    func bySource(_ dossier: Dossier) -> [[Int]] {
        var result = Array(repeating: [Int](), count: dossier.sources.count)
        for index in all.sorted() { result[dossier.statements[index].source].append(index) }
        return result
    }
}
