/// Decides who the people of the pile are.
struct PersonDecider {
    /// A person as decided.
    struct Person {
        var name: String
        var forms: [String]
        /// The word that stands for the whole name: the surname, or what comes first in "Brook Min-jun".
        var short: [String]
        var roles: [Role]
        var documents: [String]
        var basis: Basis
        var isCredit: Bool
    }

    /// What one spelling of a name has for it.
    private struct Candidate {
        var name: PersonName
        var spelling: String
        var count = 0
        var sightings: [(document: String, sighting: PersonSighting)] = []
    }

    /// Words that stand in lower case somewhere in the pile.
    let lowercase: WordSet
    /// Capitalised words that stand by themselves somewhere in the pile.
    let alone: WordSet
    /// Spellings, folded, that belong to bodies and initiatives.
    let taken: Set<String>

    /// The people, by name; `evidence` is in the order of the documents' ids.
    func decide(_ evidence: [Evidence]) -> [Person] {
        let (full, single) = candidates(evidence)
        let accepted = full.filter(isPerson).sorted { $0.spelling < $1.spelling }
        var people = merged(accepted).map(person)
        attach(single, to: &people)
        return people.sorted { ($0.name, $0.forms.count) < ($1.name, $1.forms.count) }
    }

    private func candidates(_ evidence: [Evidence]) -> (full: [Candidate], single: [Candidate]) {
        var all: [Candidate] = []
        var byKey: [String: Int] = [:]
        // The same few spellings come again and again.
        var bySpelling: [String: Int] = [:]
        for document in evidence {
            for sighting in document.people {
                let index =
                    bySpelling[sighting.name]
                    ?? {
                        let name = PersonName(sighting.name)
                        let index = byKey[name.key] ?? all.count
                        if index == all.count {
                            all.append(Candidate(name: name, spelling: sighting.name))
                            byKey[name.key] = index
                        }
                        bySpelling[sighting.name] = index
                        return index
                    }()
                all[index].sightings.append((document.document, sighting))
            }
        }
        return (all.filter { $0.name.words.count > 1 }, all.filter { $0.name.words.count == 1 })
    }

    private func isPerson(_ candidate: Candidate) -> Bool {
        if taken.contains(candidate.name.key) { return false }
        var strongest: PersonSighting.Strength?
        for seen in candidate.sightings where !seen.sighting.isCredit {
            strongest = max(strongest ?? .weak, seen.sighting.strength)
            if strongest == .strong { return true }
        }
        guard let strongest else { return true }
        let sightings = candidate.sightings.map(\.sighting).filter { !$0.isCredit }
        switch strongest {
        case .strong: return true
        case .fair: return !isPlainWords(candidate.name) || sightings.contains { $0.rule == "known-first-name" }
        case .weak: return Set(sightings.map(\.rule)).count > 1
        }
    }

    /// Whether every word of a name stands in lower case elsewhere: "Human Rights".
    private func isPlainWords(_ name: PersonName) -> Bool {
        name.words.allSatisfy { lowercase.contains(WordKey($0)) }
    }

    /// Spellings of one person together: equal but for dots, or one fuller than the other and no third between them.
    private func merged(_ candidates: [Candidate]) -> [[Candidate]] {
        var byLast: [String: [Candidate]] = [:]
        for candidate in candidates { byLast[candidate.name.lastKey, default: []].append(candidate) }
        return byLast.keys.sorted().flatMap { key in groups(byLast[key] ?? []) }
    }

    private func groups(_ candidates: [Candidate]) -> [[Candidate]] {
        // A pile with many people of one surname is not compared pair by pair.
        guard candidates.count > 1, candidates.count <= 64 else { return candidates.map { [$0] } }
        var groups: [[Candidate]] = []
        let byLength = candidates.sorted {
            ($0.name.key.utf8.count, $1.name.key) > ($1.name.key.utf8.count, $0.name.key)
        }
        for candidate in byLength {
            let fitting = groups.indices.filter { groups[$0][0].name.agrees(with: candidate.name) }
            if fitting.count == 1 { groups[fitting[0]].append(candidate) } else { groups.append([candidate]) }
        }
        return joinedVariants(groups)
    }

    /// "Muhammad Brook" and "Mohammed Brook" are one where nobody else has the surname and their roles agree, or one of
    /// them is printed without any.
    private func joinedVariants(_ groups: [[Candidate]]) -> [[Candidate]] {
        guard groups.count == 2 else { return groups }
        let (a, b) = (groups[0][0].name, groups[1][0].name)
        guard NameFold.areVariants(a.firstKey, b.firstKey), a.words.count == b.words.count else { return groups }
        let roles = groups.map { group in
            Set(group.flatMap { $0.sightings.compactMap { $0.sighting.role?.lowercased() } })
        }
        let agree = roles.contains { $0.isEmpty } || !roles[0].isDisjoint(with: roles[1])
        return agree ? [groups[0] + groups[1]] : groups
    }

    private func person(_ group: [Candidate]) -> Person {
        let sightings = group.flatMap(\.sightings).sorted { $0.document < $1.document }
        let best = group.max { a, b in
            (a.sightings.count, a.spelling.utf8.count, b.spelling) < (
                b.sightings.count, b.spelling.utf8.count, a.spelling
            )
        }
        let strongest = sightings.max { $0.sighting.strength < $1.sighting.strength }?.sighting
        return Person(
            name: best?.spelling ?? "", forms: unique(sightings.map(\.sighting.name)),
            short: unique(
                group.flatMap { [$0.name.short, $0.name.doubleSurname, wordAlone($0.name)] }.compactMap { $0 }),
            roles: roles(sightings),
            documents: Set(sightings.map(\.document)).sorted(),
            basis: strongest.map(Self.basis) ?? Basis(rule: "", words: "", sentence: ""),
            isCredit: sightings.allSatisfy(\.sighting.isCredit))
    }

    /// What else stands for the whole name where the pile prints it alone and never the last word: the first of "Brook
    /// Béla", the last but one of "Ana Luz Brook Quell".
    private func wordAlone(_ name: PersonName) -> String? {
        guard name.words.count > 1, name.short == name.last, !alone.contains(WordKey(name.last)) else { return nil }
        let others = [name.words.count > 2 ? name.words[name.words.count - 2] : nil, name.first].compactMap { $0 }
        return others.first {
            $0.utf8.count > 2 && alone.contains(WordKey($0)) && !Lexicon.english[WordKey($0)].contains(.firstName)
        }
    }

    /// "PM Brook" belongs to the one person of that surname, or to the one whose name begins so; else it is one itself.
    private func attach(_ single: [Candidate], to people: inout [Person]) {
        var byLast: [String: [Int]] = [:]
        var byFirst: [String: [Int]] = [:]
        for (index, person) in people.enumerated() where !person.isCredit {
            let name = PersonName(person.name)
            byLast[name.lastKey, default: []].append(index)
            byFirst[name.firstKey, default: []].append(index)
        }
        for candidate in single.sorted(by: { $0.spelling < $1.spelling }) {
            let key = candidate.name.key
            let sightings = candidate.sightings.filter { $0.sighting.strength == .strong && !$0.sighting.isCredit }
            guard let strongest = sightings.first, !taken.contains(key) else { continue }
            let found = byLast[key] ?? byFirst[key] ?? []
            if found.count == 1 {
                let index = found[0]
                if byLast[key] == nil, !people[index].short.contains(candidate.spelling) {
                    people[index].short.append(candidate.spelling)
                }
                people[index].documents = Set(people[index].documents + sightings.map(\.document)).sorted()
                people[index].roles = Self.merge(people[index].roles, roles(sightings))
            } else if found.isEmpty, !lowercase.contains(WordKey(candidate.spelling)) {
                people.append(
                    Person(
                        name: candidate.spelling, forms: [candidate.spelling], short: [candidate.spelling],
                        roles: roles(sightings), documents: Set(sightings.map(\.document)).sorted(),
                        basis: Self.basis(strongest.sighting), isCredit: false))
            }
        }
    }

    /// The roles of sightings, which are in the order of the documents' ids.
    private func roles(_ sightings: [(document: String, sighting: PersonSighting)]) -> [Role] {
        var roles: [Role] = []
        var places: [String: Int] = [:]
        for (document, sighting) in sightings {
            guard let text = sighting.role, !text.isEmpty else { continue }
            if let place = places[text] {
                if roles[place].documents.last != document { roles[place].documents.append(document) }
            } else {
                places[text] = roles.count
                roles.append(Role(text: text, documents: [document]))
            }
        }
        return roles
    }

    static func merge(_ roles: [Role], _ more: [Role]) -> [Role] {
        var roles = roles
        for role in more {
            if let index = roles.firstIndex(where: { $0.text == role.text }) {
                roles[index].documents = Set(roles[index].documents + role.documents).sorted()
            } else {
                roles.append(role)
            }
        }
        return roles
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension PersonDecider {
    private static func basis(_ sighting: PersonSighting) -> Basis {
        Basis(rule: sighting.rule, words: sighting.words, sentence: explanation(sighting))
    }

    private static func explanation(_ sighting: PersonSighting) -> String {
        switch sighting.rule {
        case "title-before-name": "the title “\(sighting.words)” stands before the name"
        case "human-verb": "“\(sighting.words)” goes with people"
        case "country-before-name": "“\(sighting.words)” stands before the name"
        case "appointed-as": "the name goes with “\(sighting.words)”"
        case "honorific-before-name": "“\(sighting.words)” stands before the name"
        case "occupation-before-name": "“\(sighting.words)” stands before the name"
        case "apposition-after-name": "“\(sighting.words)” stands in apposition after the name"
        case "speech-verb": "the name goes with “\(sighting.words)”"
        case "known-first-name": "“\(sighting.words)” is a given name"
        case "role-in-sentence": "“\(sighting.words)” says what the person is"
        case "known-surname": "“\(sighting.words)” is a family name"
        case "name-with-initial": "“\(sighting.words)” makes it a person's name"
        case "list-of-names": "it stands in a list of people with “\(sighting.words)”"
        case "agent-of-verb": "“\(sighting.words)” stands before the name"
        case "credit": "named in a credit: “\(sighting.words)”"
        default: sighting.rule
        }
    }
}
