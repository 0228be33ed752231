/// "the Departments of State, Commerce and the Treasury": one noun in the plural for several bodies.
enum DepartmentList {
    /// A body of such a list: where it is named, and its name in full.
    struct Finding {
        var range: Range<Int>
        var name: String
    }

    /// The bodies of a sentence's lists, ascending.
    static func bodies(in sentence: Sentence) -> [Finding] {
        var found: [Finding] = []
        guard sentence.cues.contains(.departments) else { return found }
        for index in sentence.tokens.indices {
            let token = sentence.tokens[index]
            guard token.cues.contains(.departments), token.isWord, let singular = heads[token.key] else {
                continue
            }
            if let of = sentence[index + 1], of.shape == .lower, Words.of.contains(of.key) {
                let items = items(from: index + 2, in: sentence)
                guard items.count > 1 else { continue }
                found += items.map {
                    Finding(
                        range: $0, name: "\(singular) \(sentence.text(index + 1..<index + 2)) \(name($0, sentence))")
                }
            } else if let start = exampleStart(index + 1, in: sentence) {
                found += items(from: start, in: sentence).prefix {
                    sentence.tokens[$0.lowerBound].classes.contains(.portfolio)
                }
                .map { Finding(range: $0, name: "\(singular) of \(name($0, sentence))") }
            }
        }
        return found
    }

    /// Behind ", including", "such as", "like": "several departments, including Commerce and the Treasury".
    private static func exampleStart(_ index: Int, in sentence: Sentence) -> Int? {
        var at = index
        if sentence[at]?.isMark(",") == true { at += 1 }
        guard let lead = sentence[at], lead.shape == .lower else { return nil }
        if examples.contains(lead.key) { return at + 1 }
        return lead.key == such && sentence[at + 1]?.key == asKey ? at + 2 : nil
    }

    private static let examples = DateWords.keys("including like notably namely")
    private static let such = WordKey("such")
    private static let asKey = WordKey("as")

    private static func items(from start: Int, in sentence: Sentence) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var at = start
        while items.count < 12 {
            if sentence[at]?.key == Words.the { at += 1 }
            guard let run = sentence.run(at: at), run.lowerBound == at, run.count <= 4 else { break }
            items.append(run)
            at = run.upperBound
            let isComma = sentence[at]?.isMark(",") == true
            if isComma { at += 1 }
            let isAnd = sentence[at]?.key == Words.and
            if isAnd { at += 1 }
            guard isComma || isAnd else { break }
        }
        return items
    }

    private static func name(_ range: Range<Int>, _ sentence: Sentence) -> String {
        let text = sentence.text(range)
        return sentence[range.lowerBound - 1]?.key == Words.the ? "the \(text)" : text
    }

    static let words = DateWords.keys("departments ministries secretariats")
    private static let heads: WordTable<String> = DateWords.table([
        ("departments", "Department"), ("ministries", "Ministry"), ("secretariats", "Secretariat"),
    ])
}

/// The bodies of lists, as evidence.
struct DepartmentsNamed: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        for body in DepartmentList.bodies(in: sentence) {
            evidence.organisations.append(
                OrganisationSighting(name: body.name, rule: "department-list", words: sentence.text(body.range)))
        }
    }
}
