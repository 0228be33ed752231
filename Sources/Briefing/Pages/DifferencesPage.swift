internal import Templating

/// `differences.html`: where the sources differ, side by side, in three groups; no winner is named.
struct DifferencesPage: Sendable {
    let data: PageData

    /// A difference comes to some statements with their links.
    private static let weight = 2_800

    func pages() -> [Page] {
        let differences = data.comparison.differences
        guard !differences.isEmpty else { return [] }
        let page = Page(
            path: PageData.differencesPath, kind: "differences", section: "differences", title: "",
            template: "differences.html", data: [])
        let runs = Paging.cut(differences.map { _ in Self.weight })
        return Page.parts(page, runs) { [("groups", .list(groups(Array(differences[$0]))))] }
    }

    /// On which part of the page a difference stands.
    static func part(of index: Int, among count: Int) -> Int {
        let runs = Paging.cut(Array(repeating: weight, count: count))
        return (runs.firstIndex { $0.contains(index) } ?? 0) + 1
    }

    private func groups(_ differences: [Difference]) -> [TemplateValue] {
        Difference.Kind.allCases.compactMap { kind in
            let own = differences.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            return .make([("kind", .string(kind.rawValue)), ("differences", .list(own.map(data.difference)))])
        }
    }
}
