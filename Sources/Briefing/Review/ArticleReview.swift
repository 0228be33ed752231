internal import Basics
internal import Loaders
internal import Recognition

/// Finds what an article lacks: its outlet, its headline, its date; and what makes it doubtful.
struct ArticleReview: Sendable {
    let dossier: Dossier

    func findings() -> [ReviewFinding] {
        dossier.sources.indices.flatMap { index -> [ReviewFinding] in
            let (source, reading) = (dossier.sources[index], dossier.readings[index])
            let article = source.article
            var findings: [ReviewFinding] = []
            func add(_ kind: ReviewFinding.Kind, why: String? = nil, _ field: String?, _ value: String = "…") {
                findings.append(
                    .init(
                        kind, source.title, why: why, evidence: opening(index),
                        lines: field.map { CorrectionLines.entry("article", [("article", source.file), ($0, value)]) },
                        on: [source.path]))
            }
            if article.publisher == nil { add(.unnamedOutlet, why: address(article), "outlet") }
            if article.title == nil { add(.noHeadline, "headline") }
            switch source.published {
            case nil: add(.undated, "published")
            case let published? where published.basis == .siblings:
                add(
                    .undated, why: source.publishedSentence ?? published.basis.rawValue, "published",
                    published.moment.date.description)
            default: break
            }
            if let language = reading.foreignLanguage {
                add(.doubtfulArticle, why: "not analysed: \(language.name)", nil)
            } else if !article.blocks.contains(where: { $0.kind == .paragraph }) {
                add(.doubtfulArticle, why: "no paragraph in it", nil)
            }
            return findings
        }
    }

    /// The address says where a clipping may come from; the outlet is still for the editor to name.
    private func address(_ article: Article) -> String? { article.sourceURL }

    private func opening(_ index: Int) -> [ReviewFinding.Evidence] {
        dossier.statements.first { $0.source == index }.map { [.init($0)] } ?? []
    }
}
