internal import Basics

/// Finds the entities of a register in documents.
///
///     let matcher = MentionMatcher(register)          // once for the pile
///     matcher.mentions(in: document)
public struct MentionMatcher: Sendable {
    private let register: Register
    private let trie: NameTrie
    /// For each place of the gazetteer its index in the register.
    private let placeEntities: [Int?]
    /// The commonest reasons as sentences, by the entity's index: they are the same at every mention.
    private let spellingOf: [String]
    private let nobodyBut: [String]

    /// Prepares the register once for any number of documents.
    public init(_ register: Register) {
        self.register = register
        trie = NameTrie(register.patterns)
        spellingOf = register.entities.map { "a spelling of “\($0.name)”: \($0.basis.sentence)" }
        nobodyBut = register.entities.map { "nobody else in the pile can be meant than \($0.name)" }
        placeEntities = Gazetteer.names.map { register.index(.place, id: Slug.make(from: $0)) }
    }

    /// The mentions in a document that is cut into words here.
    public func mentions(in document: TextDocument) -> [Mention] {
        mentions(in: DocumentAnalyser().analyse(document))
    }

    /// The mentions in a document, ascending by passage and range, never overlapping.
    ///
    /// At each word the longest spelling wins whose guards hold; a person's span is the name without title, an
    /// initiative's the longest run with its countries and its expansion in brackets.
    public func mentions(in document: AnalysedDocument) -> [Mention] {
        let sentences = document.sentences
        let matches = sentences.map(matches)
        var named: Set<Int> = []
        for match in matches.joined() {
            for group in match.groups where group.use == .full && group.entities.count == 1 {
                named.insert(group.entities[0])
            }
        }
        var mentions: [Mention] = []
        // Those named in full up to here: of two of one surname, the one who was introduced.
        var introduced: Set<Int> = []
        for (sentence, matches) in zip(sentences, matches) {
            var end = 0
            let first = mentions.count
            for match in matches {
                guard match.range.lowerBound >= end, let choice = choose(match, in: sentence, named: named, introduced)
                else {
                    continue
                }
                if choice.use == .full { introduced.insert(choice.entity) }
                let kind = register.entities[choice.entity].kind
                var range = match.range
                if kind != .person || choice.use == .title {
                    range = MentionSpan(register.entities[choice.entity], choice.use)
                        .span(of: range, in: sentence, from: end)
                }
                mentions.append(
                    Mention(
                        passage: sentence.passage, range: sentence.byteRange(range),
                        target: .entity(kind, id: register.entities[choice.entity].id),
                        basis: basis(choice.use, choice.entity, words: sentence.text(range))))
                end = range.upperBound
            }
            addBodies(in: sentence, to: &mentions, from: first)
            addPlaces(in: sentence, to: &mentions, from: first)
        }
        return mentions
    }

    /// "State" is a body only in "the Departments of State and Commerce".
    private func addBodies(in sentence: Sentence, to mentions: inout [Mention], from first: Int) {
        let bodies = DepartmentList.bodies(in: sentence)
        if bodies.isEmpty { return }
        let taken = mentions[first...].map(\.range)
        for body in bodies {
            let range = sentence.byteRange(body.range)
            guard !taken.contains(where: { $0.overlaps(range) }),
                let entity = register.entity(.organisation, id: Slug.make(from: body.name))
            else { continue }
            mentions.append(
                Mention(
                    passage: sentence.passage, range: range, target: .entity(.organisation, id: entity.id),
                    basis: Basis(
                        rule: "department-list", words: sentence.text(body.range), sentence: entity.basis.sentence)))
        }
        mentions[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Places come last, and only where nothing else is named.
    private func addPlaces(in sentence: Sentence, to mentions: inout [Mention], from first: Int) {
        if sentence.places.isEmpty { return }
        let taken = mentions[first...].map(\.range)
        var next = 0
        let count = mentions.count
        for place in sentence.places {
            let range = sentence.byteRange(place.range)
            while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
            if next < taken.count, taken[next].overlaps(range) { continue }
            guard let entity = placeEntities[place.entity].map({ register.entities[$0] }) else { continue }
            mentions.append(
                Mention(
                    passage: sentence.passage, range: range, target: .entity(.place, id: entity.id),
                    basis: Basis(rule: "gazetteer", words: sentence.text(place.range), sentence: entity.basis.sentence))
            )
        }
        guard mentions.count > count, first < count else { return }
        mentions[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A place where one or several spellings fit.
    private struct Match {
        var range: Range<Int>
        var groups: [NameTrie.Group]
    }

    /// The places of a sentence where a spelling's own guards hold; longer ones before shorter ones at the same word.
    private func matches(in sentence: Sentence) -> [Match] {
        var matches: [Match] = []
        let tokens = sentence.tokens
        var index = trie.start(in: tokens, from: 0)
        while index < tokens.count {
            for (end, groups) in trie.matches(in: tokens, at: index) {
                let range = index..<end
                let fitting =
                    groups.count == 1
                    ? NameGuard.holds(groups[0].use, at: range, in: sentence) ? groups : []
                    : groups.filter { NameGuard.holds($0.use, at: range, in: sentence) }
                if !fitting.isEmpty { matches.append(Match(range: range, groups: fitting)) }
            }
            index = trie.start(in: tokens, from: index + 1)
        }
        return matches
    }

    /// The one entity that is meant, or `nil` where that can't be told.
    private func choose(
        _ match: Match, in sentence: Sentence, named: Set<Int>, _ introduced: Set<Int>
    ) -> (entity: Int, use: NamePattern.Use)? {
        if match.groups.count == 1 {
            let group = match.groups[0]
            return resolve(group, match.range, in: sentence, named: named, introduced).map { ($0, group.use) }
        }
        var best: (entity: Int, use: NamePattern.Use, rank: Int)?
        for group in match.groups {
            guard let entity = resolve(group, match.range, in: sentence, named: named, introduced) else { continue }
            let rank = rank(entity)
            if rank < best?.rank ?? .max { best = (entity, group.use, rank) }
        }
        return best.map { ($0.entity, $0.use) }
    }

    private func resolve(
        _ group: NameTrie.Group, _ range: Range<Int>, in sentence: Sentence, named: Set<Int>, _ introduced: Set<Int>
    ) -> Int? {
        if group.use == .given || group.use == .bodyHead || group.use == .bodyFirst { return group.only(in: named) }
        if group.use == .shortCommon, !NameGuard.hasTitle(before: range.lowerBound, in: sentence) {
            return group.only(in: named)
        }
        if group.entities.count == 1 { return group.entities[0] }
        if group.kind == .person, let holder = holder(of: group, before: range.lowerBound, in: sentence, named: named) {
            return holder
        }
        if group.kind != .initiative { return group.only(in: named) ?? group.only(in: introduced) }
        // Of initiatives of one name the one whose countries stand before it, or the one without any.
        let pair = CountryPair(before: range.lowerBound, in: sentence)?.countries ?? []
        return group.entities.first { (register.countries[$0] ?? []) == pair }
    }

    /// "Ambassador Brook": of several of one surname, who are named in full in this document, the one of that title.
    private func holder(
        of group: NameTrie.Group, before index: Int, in sentence: Sentence, named: Set<Int>
    ) -> Int? {
        guard group.use == .short || group.use == .shortCommon, let before = sentence[index - 1], before.isWord,
            !before.classes.isDisjoint(with: [.titleHead, .acronymTitle]), before.classes.isDisjoint(with: .honorific)
        else { return nil }
        let title = sentence.text(index - 1..<index).lowercased()
        let holders = group.entities.filter { entity in
            named.contains(entity)
                && register.entities[entity].roles.contains {
                    $0.text.lowercased().split(separator: " ").contains { $0 == title }
                }
        }
        return holders.count == 1 ? holders[0] : nil
    }

    /// The editor's entries first, then initiatives, people, bodies.
    private func rank(_ entity: Int) -> Int {
        let entity = register.entities[entity]
        let kind =
            switch entity.kind {
            case .initiative: 0
            case .person: 1
            case .organisation: 2
            case .place: 3
            }
        return (entity.isCurated ? 0 : 8) + kind
    }
}

extension MentionMatcher {
    private func basis(_ use: NamePattern.Use, _ index: Int, words: String) -> Basis {
        switch use {
        case .full, .anyCase, .body:
            if !register.entities[index].isCurated {
                return Basis(rule: "known-name", words: words, sentence: spellingOf[index])
            }
        case .short, .shortCommon:
            if use == .short || !register.entities[index].isCurated {
                return Basis(rule: "surname", words: words, sentence: nobodyBut[index])
            }
        default: break
        }
        let entity = register.entities[index]
        if entity.isCurated, use != .short, use != .title {
            return Basis(rule: "editor", words: words, sentence: "the editor's entry “\(entity.name)” names it")
        }
        return switch use {
        case .full, .anyCase, .body:
            Basis(rule: "known-name", words: words, sentence: spellingOf[index])
        case .acronym:
            Basis(
                rule: "known-acronym", words: words, sentence: "the short form of “\(entity.expansion ?? entity.name)”")
        case .short, .shortCommon:
            Basis(rule: "surname", words: words, sentence: nobodyBut[index])
        case .bodyHead, .bodyFirst:
            Basis(rule: "body-head", words: words, sentence: "\(entity.name) is named in full in the same article")
        case .given:
            Basis(rule: "given-name", words: words, sentence: "\(entity.name) is named in full in the same article")
        case .title:
            Basis(rule: "title-only", words: words, sentence: "\(entity.name) alone holds this title in the pile")
        }
    }
}
