internal import Basics
internal import Recognition

/// Finds names that the sources spell in several ways: of people, of initiatives, of what an acronym stands for; and
/// pairs of countries in another order or with other dots.
///
///     "Organising Ports for Trade & Safety"    "Organizing Ports for Trade and Safety"
///     "Quell-UK Accord"    "Quell-U.K. Accord"    "UK-Quell Accord"
///
/// Not a difference: a short form, an initial, a title, capitals.
struct Spellings: Sendable {
    let pile: ComparedPile

    func differences() -> [Difference] {
        var namings: [Subject: [(statement: Int, naming: Statement.Naming)]] = [:]
        for (index, statement) in pile.statements.enumerated() where !statement.isRepetition {
            for naming in statement.namings where !naming.subject.isDate {
                namings[naming.subject, default: []].append((index, naming))
            }
        }
        return (pile.dossier.people + pile.dossier.initiatives).flatMap { record -> [Difference] in
            guard let named = namings[record.subject] else { return [] }
            let spelled = record.subject.isPerson ? names(named) : parts(named)
            let pairs = record.subject.isPerson ? nil : pair(named)
            return [difference(record, .spelling, spelled), difference(record, .countryPair, pairs ?? [])]
                .compactMap(\.self)
        }
    }

    private func difference(
        _ record: SubjectRecord, _ topic: Difference.Topic, _ claims: [Difference.Claim]
    ) -> Difference? {
        guard Set(claims.map(\.value)).count > 1 else { return nil }
        return Difference(
            kind: .wording, topic: topic, subjects: [record.subject], meeting: nil, claims: claims, bearing: [])
    }

    private typealias Named = [(statement: Int, naming: Statement.Naming)]

    /// A person's full names, where two of as many words differ by a letter or two.
    private func names(_ named: Named) -> [Difference.Claim] {
        let claims = named.compactMap { index, naming -> Difference.Claim? in
            let text = pile.words(index, naming.range)
            guard text.contains(" "), !text.contains(".") else { return nil }
            return claim(index, naming.range, Self.plain(text))
        }
        let spellings = Set(claims.map(\.value))
        guard spellings.count > 1, spellings.count <= Self.limit else { return [] }
        let words = spellings.map { value -> ([String], Difference.Value) in
            guard case .words(let text) = value else { return ([], value) }
            return (text.split(separator: " ").map(String.init), value)
        }
        let rivals = Set(
            words.filter { one in words.contains { $0.1 != one.1 && Self.areOneName(one.0, $0.0) } }.map(\.1))
        return claims.filter { rivals.contains($0.value) }
    }

    private static func areOneName(_ a: [String], _ b: [String]) -> Bool {
        a.count == b.count && a != b
            && zip(a, b).allSatisfy { $0 == $1 || SpellingDistance.isSmall($0.lowercased(), $1.lowercased()) }
    }

    /// The parts of an initiative's name that are the same but for their spelling: what stands in brackets, and what
    /// stands before them without the countries.
    private func parts(_ named: Named) -> [Difference.Claim] {
        var claims: [String: [Difference.Claim]] = [:]
        for (index, naming) in named {
            for part in NameParts.parts(of: Array(pile.statements[index].text.utf8), in: naming.range) {
                let text = pile.words(index, part)
                guard text.contains(" ") else { continue }
                claims[SpellingDistance.key(text), default: []].append(claim(index, part, Self.plain(text)))
            }
        }
        return claims.sorted { $0.key < $1.key }.flatMap { _, claims in
            Set(claims.map { Self.folded($0.value) }).count > 1 ? claims : []
        }
    }

    /// The countries before an initiative's name, where they are the same but for order and dots.
    private func pair(_ named: Named) -> [Difference.Claim] {
        var claims: [Set<String>: [Difference.Claim]] = [:]
        for (index, naming) in named {
            let bytes = Array(pile.statements[index].text.utf8)
            guard let range = NameParts.countries(of: bytes, in: naming.range) else { continue }
            let text = pile.words(index, range)
            let countries = text.filter { $0 != "." }.split { $0 == "-" || $0 == "–" }.map(String.init)
            claims[Set(countries), default: []].append(claim(index, range, Self.plain(text)))
        }
        return claims.map(\.value).filter { Set($0.map(\.value)).count > 1 }
            .sorted { ($0.first?.statement ?? 0) < ($1.first?.statement ?? 0) }.flatMap(\.self)
    }

    private func claim(_ index: Int, _ range: Range<Int>, _ text: String) -> Difference.Claim {
        .init(source: pile.source(index), statement: index, range: range, value: .words(text))
    }

    /// Without what is no spelling: capitals, commas, hyphens, the plural of the last word.
    private static func folded(_ value: Difference.Value) -> String {
        guard case .words(let text) = value else { return "" }
        let words = text.lowercased().filter { $0 != "," && $0 != "." }.split { $0 == " " || $0 == "-" }
        guard let last = words.last else { return "" }
        let singular = last.hasSuffix("s") && !last.hasSuffix("ss") ? last.dropLast() : last
        return (words.dropLast() + [singular]).joined(separator: " ")
    }

    /// With straight apostrophes and plain hyphens: how a mark is set is no spelling.
    private static func plain(_ text: String) -> String {
        text.replacing("’", with: "'").replacing("‑", with: "-").replacing("–", with: "-")
    }

    /// So many spellings of one person are several people, or noise.
    private static let limit = 20
}
