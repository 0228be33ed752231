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
        for index in sentence.tokens.indices {
            guard sentence.tokens[index].isWord, let singular = heads[sentence.tokens[index].key],
                let of = sentence[index + 1], of.shape == .lower, Words.of.contains(of.key)
            else { continue }
            let items = items(from: index + 2, in: sentence)
            if items.count > 1 {
                found += items.map { Finding(range: $0, name: "\(singular) \(sentence.text(index + 1..<index + 2)) \(name($0, sentence))") }
            }
        }
        return found
    }

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
