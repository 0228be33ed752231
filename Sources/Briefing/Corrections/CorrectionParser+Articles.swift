internal import Basics
internal import Loaders

/// The family about what is known of an article.
extension CorrectionParser {
    mutating func readArticles(_ value: Metadata) {
        let known = ["article"] + Article.SetBy.Field.allCases.map(\.rawValue)
        for item in items(value) {
            guard var keys = fields("article", item, known, needs: ["article"]) else { continue }
            let location = place(item.range)
            var correction = ArticleCorrection(
                target: .init(article: keys.line("article"), words: nil, location: location))
            correction.outlet = keys.line("outlet")
            correction.headline = keys.line("headline")
            correction.authors = keys.texts("author").map { $0.split(whereSeparator: \.isWhitespace) }
                .map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
            correction.published = moment(&keys)
            correction.address = address(&keys)
            for field in Article.SetBy.Field.allCases {
                guard case .mapping(let mapping) = item,
                    let entry = mapping.entries.first(where: { $0.key == field.rawValue })
                else { continue }
                correction.places[field] = place(entry.keyRange.lowerBound..<entry.value.range.upperBound)
            }
            diagnostics += keys.diagnostics
            if correction.target.article == nil { continue }
            if correction.isEmpty {
                if !keys.diagnostics.hasErrors {
                    diagnostics.append(.nothingToSet(at: location))
                }
            } else {
                add(.article(correction), at: location)
            }
        }
    }

    private func moment(_ keys: inout KeyReader) -> Moment? {
        guard let text = keys.line("published") else { return nil }
        if let moment = Moment(parsing: text) { return moment }
        keys.complain(.notADay(text, at: keys.place("published")))
        return nil
    }

    private func address(_ keys: inout KeyReader) -> String? {
        guard let text = keys.line("address") else { return nil }
        if ArticlePage.webAddress(text) != nil { return text }
        keys.complain(.notAWebAddress(text, at: keys.place("address")))
        return nil
    }
}

extension ArticleCorrection {
    /// Whether it sets nothing.
    var isEmpty: Bool {
        outlet == nil && headline == nil && authors.isEmpty && published == nil && address == nil
    }
}

extension Diagnostic {
    static func nothingToSet(at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "incomplete-correction", at: location, "an entry of 'article' sets nothing",
            fix: "add \(Article.SetBy.Field.allCases.map(\.rawValue).joined(separator: ", ")) – what is to be set")
    }

    static func notADay(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not a day",
            fix: "write 2025-06-02, or a moment: 2025-06-02T18:00+05:30")
    }

    static func notAWebAddress(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not a web address",
            fix: "write the whole address, https://…")
    }
}
