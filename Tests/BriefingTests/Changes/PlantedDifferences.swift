/// Two piles that differ in one thing of each kind, each in an article of its own, and what a comparison must find.
struct PlantedDifferences {
    private(set) var before: GeneratedPile
    private(set) var after: GeneratedPile
    /// As ``Told`` tells changes, ascending.
    private(set) var expected: [String] = []
    /// What the later pile says and the earlier does not.
    private(set) var newSentences: [String] = []
    /// What the earlier says and the later does not.
    private(set) var goneSentences: [String] = []

    init(seed: UInt64) {
        var drawing = GeneratedPile.Drawing(seed: seed)
        var articles = (0..<12).map { _ in drawing.article() }
        for index in 9..<12 { articles[index].hasFair = true }
        articles[1].mayor = drawing.person()
        articles[2].greeted = [articles[9].person]
        (before, after) = (GeneratedPile(articles: articles), GeneratedPile(articles: articles))

        // A new article.
        let new = drawing.article()
        after.articles.append(new)
        expected += Self.whole(new, "new")
        newSentences += [new.title] + new.sentences

        // A person more, and one fewer.
        let name = drawing.person()
        after.articles[0].mayor = name
        expected += ["person new \(name)", statements(0)]
        newSentences += [after.articles[0].mayorSentence].compactMap(\.self)
        expected += articles[1].mayor.map { ["person gone \($0)"] } ?? []
        after.articles[1].mayor = nil
        expected.append(statements(1))
        goneSentences += [articles[1].mayorSentence].compactMap(\.self)

        // Counts: one that is greeted no longer, one that is greeted now.
        after.articles[2].greeted = []
        expected += [
            "person changed \(articles[9].person): sources 2 > 1, statements 2 > 1", statements(2),
        ]
        goneSentences.append(articles[2].greeting(articles[9].person))
        after.articles[3].greeted = [articles[10].person]
        expected += [
            "person changed \(articles[10].person): sources 1 > 2, statements 1 > 2", statements(3),
        ]
        newSentences.append(articles[3].greeting(articles[10].person))

        // An office.
        let office = drawing.pick(GeneratedPile.offices.filter { $0 != articles[4].office })
        after.articles[4].office = office
        expected += [
            "person changed \(articles[4].person): role \(articles[4].office) > \(office), statements 1 > 1",
            statements(4),
        ]
        replaced(4, \.officeSentence)

        // A date.
        after.articles[5].pier = drawing.pier()
        expected += [
            "date moved \(after.articles[5].pierDay.words): from \(articles[5].pierDay.value)", statements(5),
        ]
        replaced(5, \.pierSentence)

        // What an initiative's short form stands for.
        let second = GeneratedPile.seconds.first { $0.0 == articles[6].initiative.second }?.1 ?? "Other"
        after.articles[6].initiative.second = second
        let (old, now) = (articles[6].expansion, after.articles[6].expansion)
        expected += ["initiative changed \(now): expansion \(old) > \(now), name \(old) > \(now), statements 1 > 1"]
        expected.append(statements(6))
        replaced(6, \.initiativeSentence)

        // Who printed an article.
        after.articles[7].outlet = "Another \(articles[7].outlet)"
        expected.append(
            "source changed \(articles[7].title): outlet \(articles[7].outlet) > Another \(articles[7].outlet)")

        // An article that is gone.
        expected += Self.whole(articles[8], "gone")
        goneSentences += [articles[8].title] + articles[8].sentences
        after.articles.remove(at: 8)
        expected.sort()
        newSentences.sort()
        goneSentences.sort()
    }

    private static func whole(_ article: GeneratedPile.Article, _ what: String) -> [String] {
        [
            "source \(what) \(article.title)", "person \(what) \(article.person)",
            "initiative \(what) \(article.expansion)", "date \(what) \(article.pierDay.words)",
        ]
    }

    /// An article that says something else now.
    private func statements(_ index: Int) -> String {
        let (old, new) = (before.articles[index], after.articles[index])
        return "source changed \(old.title): statements \(old.statementCount) > \(new.statementCount)"
    }

    private mutating func replaced(_ index: Int, _ sentence: KeyPath<GeneratedPile.Article, String>) {
        goneSentences.append(before.articles[index][keyPath: sentence])
        newSentences.append(after.articles[index][keyPath: sentence])
    }

    /// The same differences, told from the later pile to the earlier one.
    var reversed: [String] {
        expected.map { line in
            if line.contains(" new ") { return line.replacing(" new ", with: " gone ") }
            if line.contains(" gone ") { return line.replacing(" gone ", with: " new ") }
            if line.hasPrefix("date moved") {
                let (old, new) = (before.articles[5].pierDay, after.articles[5].pierDay)
                return "date moved \(old.words): from \(new.value)"
            }
            let (old, new) = (before.articles[6].expansion, after.articles[6].expansion)
            if line.hasPrefix("initiative changed") {
                return "initiative changed \(old): expansion \(new) > \(old), name \(new) > \(old), statements 1 > 1"
            }
            let parts = line.split(separator: ": ", maxSplits: 1)
            let fields = parts[1].split(separator: ", ").map { field in
                let name = field.prefix { $0 != " " }
                let sides = field.dropFirst(name.count + 1).split(separator: " > ")
                return "\(name) \(sides[1]) > \(sides[0])"
            }
            return "\(parts[0]): \(fields.joined(separator: ", "))"
        }.sorted()
    }
}
