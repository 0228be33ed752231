/// Finds the entities of a register in documents.
///
///     let matcher = MentionMatcher(register)          // once for the pile
///     matcher.mentions(in: document)
public struct MentionMatcher: Sendable {
    private let register: Register
    private let trie: NameTrie

    /// Prepares the register once for any number of documents.
    public init(_ register: Register) {
        self.register = register
        trie = NameTrie(register.patterns)
    }

    /// The mentions in a document, ascending by passage and range, never overlapping.
    ///
    /// At each word the longest spelling wins whose guards hold; a person's span is the name without title, an
    /// initiative's the longest run with its countries and its expansion in brackets.
    public func mentions(in document: TextDocument) -> [Mention] {
        let sentences = AnalysedDocument(document).sentences
        let matches = sentences.map(matches)
        let named = Set(matches.joined().flatMap(\.candidates).filter { $0.use == .full }.map(\.entity))
        var mentions: [Mention] = []
        for (sentence, matches) in zip(sentences, matches) {
            var end = 0
            for match in matches {
                guard match.range.lowerBound >= end, let pattern = choose(match, in: sentence, named: named) else {
                    continue
                }
                let range = MentionSpan(register).span(of: match.range, pattern, in: sentence, from: end)
                let entity = register.entities[pattern.entity]
                mentions.append(
                    Mention(
                        passage: sentence.passage, range: sentence.byteRange(range),
                        target: .entity(entity.kind, id: entity.id),
                        basis: Self.basis(pattern, entity, words: sentence.text(range))))
                end = range.upperBound
            }
        }
        return mentions
    }

    /// A place where one or several spellings fit.
    private struct Match {
        var range: Range<Int>
        var candidates: [NamePattern]
    }

    /// The places of a sentence where a spelling's own guards hold; longer ones before shorter ones at the same word.
    private func matches(in sentence: Sentence) -> [Match] {
        var matches: [Match] = []
        for index in sentence.tokens.indices where sentence.tokens[index].isWord {
            for (end, patterns) in trie.matches(in: sentence.tokens, at: index) {
                let range = index..<end
                let fitting = patterns.map { register.patterns[$0] }.filter {
                    NameGuard.holds($0, at: range, in: sentence)
                }
                if !fitting.isEmpty { matches.append(Match(range: range, candidates: fitting)) }
            }
        }
        return matches
    }

    /// The one candidate that is meant, or `nil` where that can't be told.
    private func choose(_ match: Match, in sentence: Sentence, named: Set<Int>) -> NamePattern? {
        let candidates = match.candidates.filter { $0.use != .given || named.contains($0.entity) }
        let best = candidates.map(rank).min()
        let equals = candidates.filter { rank($0) == best }
        if equals.count <= 1 || Set(equals.map(\.entity)).count == 1 { return equals.first }
        if equals[0].kind == .initiative { return byCountries(equals, match.range, in: sentence) }
        let here = equals.filter { named.contains($0.entity) }
        return Set(here.map(\.entity)).count == 1 ? here.first : nil
    }

    /// The editor's entries first, then initiatives, people, bodies.
    private func rank(_ pattern: NamePattern) -> Int {
        let kind = [EntityKind.initiative, .person, .organisation, .place].firstIndex(of: pattern.kind) ?? 3
        return (register.entities[pattern.entity].isCurated ? 0 : 8) + kind
    }

    /// Of initiatives of one name the one whose countries stand before it, or the one without any.
    private func byCountries(_ patterns: [NamePattern], _ range: Range<Int>, in sentence: Sentence) -> NamePattern? {
        let pair = CountryPair(before: range.lowerBound, in: sentence)?.countries ?? []
        return patterns.first { (register.countries[$0.entity] ?? []) == pair }
    }
}

extension MentionMatcher {
    private static func basis(_ pattern: NamePattern, _ entity: Entity, words: String) -> Basis {
        if entity.isCurated, pattern.use != .short, pattern.use != .title {
            return Basis(rule: "editor", words: words, sentence: "the editor's entry “\(entity.name)” names it")
        }
        let because = entity.basis.sentence
        return switch pattern.use {
        case .full, .anyCase:
            Basis(rule: "known-name", words: words, sentence: "a spelling of “\(entity.name)”: \(because)")
        case .acronym:
            Basis(
                rule: "known-acronym", words: words, sentence: "the short form of “\(entity.expansion ?? entity.name)”")
        case .short, .shortCommon:
            Basis(rule: "surname", words: words, sentence: "nobody else in the pile can be meant than \(entity.name)")
        case .given:
            Basis(rule: "given-name", words: words, sentence: "\(entity.name) is named in full in the same article")
        case .title:
            Basis(rule: "title-only", words: words, sentence: "\(entity.name) alone holds this title in the pile")
        }
    }
}
