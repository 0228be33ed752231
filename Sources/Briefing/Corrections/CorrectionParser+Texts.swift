internal import Basics
internal import Loaders

/// The families about words and paragraphs of articles.
extension CorrectionParser {
    /// Under which key a target's words stand.
    enum WordsKey: String {
        case words, paragraph
    }

    mutating func readTargets(
        _ key: String, _ value: Metadata, _ words: WordsKey, _ make: (CorrectionTarget) -> Correction.Act
    ) {
        for item in items(value) {
            if let target = target(key, item, words) { add(make(target), at: target.location) }
        }
    }

    /// An article and words that stand in it. Words alone mean every article where that can be meant.
    mutating func target(_ key: String, _ value: Metadata, _ wordsKey: WordsKey = .words) -> CorrectionTarget? {
        if case .text(let text, let range) = value, key == "not-a-date" {
            return CorrectionTarget(article: nil, words: text, location: place(range))
        }
        let needs = key == "not-a-date" ? [wordsKey.rawValue] : ["article", wordsKey.rawValue]
        guard var keys = fields(key, value, ["article", wordsKey.rawValue], needs: needs) else { return nil }
        let (article, words) = (keys.line("article"), keys.line(wordsKey.rawValue))
        diagnostics += keys.diagnostics
        guard let words, article != nil || key == "not-a-date" else { return nil }
        return CorrectionTarget(article: article, words: words, location: place(value.range))
    }

    mutating func readDates(_ value: Metadata) {
        for item in items(value) {
            let known = ["article", "words", "date"]
            guard var keys = fields("date", item, known, needs: ["article", "date"]) else { continue }
            let target = CorrectionTarget(
                article: keys.line("article"), words: keys.line("words"), location: place(item.range))
            if let text = keys.line("date"), target.article != nil {
                if let date = EDTF(parsing: text) {
                    if target.words == nil, !date.isDay {
                        keys.complain(.noPublicationDay(text, at: keys.place("date")))
                    } else {
                        add(.date(target, date), at: target.location)
                    }
                } else {
                    keys.complain(.impossibleDate(text, at: keys.place("date")))
                }
            }
            diagnostics += keys.diagnostics
        }
    }

    /// A list of lists of statements; one list of statements is one meeting.
    mutating func readJoins(_ value: Metadata) {
        let items = items(value)
        let isOneGroup = !items.isEmpty && items.allSatisfy { if case .mapping = $0 { true } else { false } }
        for group in isOneGroup ? [value] : items {
            guard case .list(let elements, let range) = group else {
                diagnostics.append(
                    .wrongShape("join", "a list of lists of {article: …, words: …}", at: place(group.range)))
                continue
            }
            let targets = elements.compactMap { target("join", $0) }
            guard targets.count == elements.count else { continue }
            if targets.count < 2 {
                diagnostics.append(.oneStatement(at: place(range)))
            } else {
                add(.join(targets), at: place(range))
            }
        }
    }

    mutating func readHidden(_ value: Metadata) {
        for item in items(value) {
            let known = ["article", "words", "person", "initiative", "date"]
            guard var keys = fields("hide", item, known, needs: []) else { continue }
            let (article, words) = (keys.line("article"), keys.line("words"))
            let (person, initiative, date) = (keys.line("person"), keys.line("initiative"), keys.line("date"))
            diagnostics += keys.diagnostics
            let location = place(item.range)
            let before = (corrections.count, diagnostics.count)
            if let person { add(.hide(.person(person)), at: location) }
            if let initiative { add(.hide(.initiative(initiative)), at: location) }
            if let date {
                if let value = EDTF(parsing: date) {
                    add(.hide(.date(value)), at: location)
                } else {
                    diagnostics.append(.impossibleDate(date, at: keys.place("date")))
                }
            }
            if let article, let words {
                add(.hide(.statement(.init(article: article, words: words, location: location))), at: location)
            } else if article != nil || words != nil {
                diagnostics.append(.incomplete("hide", [article == nil ? "article" : "words"], at: location))
            }
            if (corrections.count, diagnostics.count) == before, !keys.diagnostics.hasErrors {
                diagnostics.append(.incomplete("hide", ["article"], at: location))
            }
        }
    }

    /// Statements in one list, in their order; people and initiatives in lists of their own.
    mutating func readOrder(_ value: Metadata) {
        var statements: [CorrectionTarget] = []
        for item in items(value) {
            guard case .mapping(let mapping) = item, mapping["people"] != nil || mapping["initiatives"] != nil else {
                if let target = target("order", item) { statements.append(target) }
                continue
            }
            var keys = KeyReader(source, mapping, known: ["people", "initiatives"])
            let (people, initiatives) = (keys.texts("people"), keys.texts("initiatives"))
            diagnostics += keys.diagnostics
            if !people.isEmpty { add(.order(.people(people)), at: place(item.range)) }
            if !initiatives.isEmpty { add(.order(.initiatives(initiatives)), at: place(item.range)) }
        }
        if let first = statements.first { add(.order(.statements(statements)), at: first.location) }
    }
}

extension EDTF {
    /// Whether it is one day.
    var isDay: Bool { if case .date(.day) = self { true } else { false } }
}

extension Diagnostic {
    static func oneStatement(at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "incomplete-correction", at: location, "an entry of 'join' needs two statements",
            fix: "write the statements of one meeting in one pair of brackets: [{article: …, words: …}, {…}]")
    }

    static func noPublicationDay(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "impossible-date", at: location, "'\(text)' is no day on which an article can be published",
            fix: "write a day, 2025-05-28, or add the 'words' that the date stands for")
    }
}
