internal import Templating

/// Cuts a long list into pages that stay light, `people/ana-brook.html`, `people/ana-brook_2.html`, …
///
/// No slug has an underscore in it, so that a second page never takes the address of another subject.
enum Paging {
    /// The bytes of HTML that the lists of one page may come to; the frame and what stands beside them need the rest of
    /// the fifty kilobytes that a page may weigh.
    static let budget = 30_000

    /// Runs of items that weigh no more than the budget, each at least one item; one empty run where there is no item.
    static func cut(_ weights: [Int], budget: Int = budget) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var weight = 0
        for (index, own) in weights.enumerated() {
            if index > start, weight + own > budget {
                runs.append(start..<index)
                (start, weight) = (index, 0)
            }
            weight += own
        }
        return runs + (start < weights.count || runs.isEmpty ? [start..<weights.count] : [])
    }

    /// The path of a page's n-th part, from one.
    static func path(_ path: String, part: Int) -> String {
        part == 1 ? path : path.replacing(".html", with: "_\(part).html")
    }

    /// What a template shows of it: this part, all parts, the one before and the one behind.
    static func value(_ path: String, part: Int, of parts: Int) -> TemplateValue {
        guard parts > 1 else { return .none }
        return .make([
            ("part", .int(part)), ("parts", .int(parts)),
            ("previous", part > 1 ? .string(Self.path(path, part: part - 1)) : .none),
            ("next", part < parts ? .string(Self.path(path, part: part + 1)) : .none),
        ])
    }
}

extension PageData {
    /// Lists of clusters under their names, cut into parts; every part has every name.
    func parts(_ lists: [(name: String, clusters: [[Int]])]) -> [[(name: String, clusters: [[Int]])]] {
        let flat = lists.indices.flatMap { list in lists[list].clusters.map { (list: list, cluster: $0) } }
        return Paging.cut(flat.map { weight($0.cluster) }).map { range in
            lists.indices.map { list in (lists[list].name, flat[range].filter { $0.list == list }.map(\.cluster)) }
        }
    }

    /// One of the parts as a template gets it.
    func values(
        of part: [(name: String, clusters: [[Int]])], on subject: Subject?, _ wanted: WantedValues
    ) -> Page.Data {
        part.map { list in wanted(list.name, .list(list.clusters.map { cluster($0, on: subject) })) }
    }

    /// About how many bytes of HTML a cluster comes to.
    func weight(_ cluster: [Int]) -> Int {
        func words(_ index: Int) -> Int {
            let statement = dossier.statements[index]
            let doubts = comparison.differences(at: index).count { $0.kind != .wording }
            return statement.text.utf8.count + (statement.lead?.utf8.count ?? 0) + 80 * statement.namings.count
                + 450 * min(doubts, Self.mostDoubts)
        }
        let shown = cluster.first.map(words) ?? 0
        let others = cluster.dropFirst().reduce(0) { $0 + words($1) + 260 }
        return (changes == nil ? 560 : 620) + shown + others + 330 * cluster.count
    }
}

extension Page {
    /// The parts of a page; `data` makes what a part alone shows.
    static func parts<Part: Sendable>(
        _ first: Page, _ parts: [Part], _ data: @escaping @Sendable (Part) -> Data
    ) -> [Page] {
        Self.parts(first, parts) { part, _ in data(part) }
    }

    /// The same where a part has much that not every template asks for.
    static func parts<Part: Sendable>(
        _ first: Page, _ parts: [Part], _ data: @escaping @Sendable (Part, WantedValues) -> Data
    ) -> [Page] {
        parts.enumerated().map { offset, part in
            var page = first
            page.part = offset + 1
            page.path = Paging.path(first.path, part: page.part)
            page.data = { wanted in
                data(part, wanted) + [("paging", Paging.value(first.path, part: offset + 1, of: parts.count))]
            }
            page.isIndexed = first.isIndexed && offset == 0
            return page
        }
    }
}
