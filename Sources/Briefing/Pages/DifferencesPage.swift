internal import Templating

/// `differences.html`: where the sources differ, side by side, in three groups; no winner is named.
struct DifferencesPage: Sendable {
    let data: PageData

    func page() -> Page? {
        guard !data.comparison.differences.isEmpty else { return nil }
        let groups = Difference.Kind.allCases.compactMap { kind -> TemplateValue? in
            let own = data.comparison.differences(kind)
            guard !own.isEmpty else { return nil }
            return .make([
                ("kind", .string(kind.rawValue)), ("differences", .list(own.map(data.difference))),
            ])
        }
        return Page(
            path: PageData.differencesPath, kind: "differences", section: "differences", title: "",
            template: "differences.html", data: [("groups", .list(groups))])
    }
}
