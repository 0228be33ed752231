internal import Basics
internal import Templating

/// The review layer: what the editor should look at, on a page of its own and on the pages that it concerns.
struct ReviewLayer: Sendable {
    let data: PageData
    let findings: [ReviewFinding]

    init(data: PageData) {
        let dossier = data.dossier
        self.data = data
        var all = ArticleReview(dossier: dossier).findings()
        all += DifferenceReview(data: data).findings()
        all += NameReview(dossier: dossier).findings()
        all += TextReview(dossier: dossier).findings()
        all += EditorReview(data: data).findings()
        findings = ReviewFinding.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
    }

    /// How many ask for a decision.
    var open: Int { findings.count { $0.kind != .setByEditor } }

    /// `review.html`
    func page() -> Page {
        Page(
            path: "review.html", kind: "review", section: "review", title: "", template: "review.html",
            data: [("review", groups())], isIndexed: false)
    }

    /// Adds to every page what concerns it.
    func marked(_ pages: [Page]) -> [Page] {
        var places: [String: [Int]] = [:]
        for (index, finding) in findings.enumerated() {
            for path in Set(finding.pages) { places[path, default: []].append(index) }
        }
        return pages.map { page in
            var page = page
            page.isIndexed = false
            guard let own = places[page.path] else { return page }
            page.metadata = { [metadata = page.metadata] wanted in
                metadata(wanted) + [("review", .list(own.map { value($0, isLinked: true) }))]
            }
            return page
        }
    }

    /// The findings of each kind, and how many there are.
    private func groups() -> TemplateValue {
        .list(
            ReviewFinding.Kind.allCases.compactMap { kind in
                let own = findings.indices.filter { findings[$0].kind == kind }
                guard !own.isEmpty else { return nil }
                return .make([
                    ("kind", .string(kind.rawValue)), ("findings", .list(own.map { value($0, isLinked: false) })),
                ])
            })
    }

    private func value(_ index: Int, isLinked: Bool) -> TemplateValue {
        let finding = findings[index]
        return .make([
            ("id", .string("r\(index + 1)")), ("kind", .string(finding.kind.rawValue)),
            ("title", .string(finding.title)), ("why", .optional(finding.why)),
            ("evidence", .list(isLinked ? [] : finding.evidence.map(evidence))),
            ("lines", isLinked ? .none : .optional(finding.lines)),
            // A name without a page of its own has nothing to link to.
            ("href", .optional(finding.pages.first.flatMap { isPage($0) ? $0 : nil })),
        ])
    }

    private func isPage(_ path: String) -> Bool {
        path.hasPrefix("articles/") || data.dossier.all.contains { $0.subject.path == path }
    }

    private func evidence(_ evidence: ReviewFinding.Evidence) -> TemplateValue {
        let utf8 = Array(evidence.text.utf8)
        let range = (evidence.range ?? 0..<0).clamped(to: 0..<utf8.count)
        let source = data.dossier.sources[evidence.source]
        return .make([
            ("before", .string(String(decoding: utf8[..<range.lowerBound], as: UTF8.self))),
            ("words", .string(String(decoding: utf8[range], as: UTF8.self))),
            ("after", .string(String(decoding: utf8[range.upperBound...], as: UTF8.self))),
            ("number", .int(source.number)),
            ("href", .string(source.path + (evidence.anchor.map { "#" + $0 } ?? ""))),
        ])
    }
}
