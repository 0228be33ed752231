internal import Basics
internal import Recognition

/// A person of whom nothing is told, as the pile knows them.
struct RedactedPerson: Sendable, Hashable {
    /// As the editor wrote it.
    var name: String
    var location: Diagnostic.Location
    /// All spellings of the name, the editor's among them.
    var spellings: [String]
    /// Their ids in the register.
    var ids: Set<String>
    /// Somebody else of the surname, whose name is so like this one that it was meant, as this one stands nowhere.
    var meant: String?
}

/// Finds out who the people are that the editor names, and by which spellings the pile prints them.
///
/// A person that has no curated entry is given one for the length of the search, so that recognition puts every spelling
/// to it that it can; a fuller or shorter form that it kept apart ("Ana B. Brook", "A. Brook") is added, in doubt.
struct PersonFinder: Sendable {
    let editor: EditorEntries

    struct Found: Sendable {
        var people: [RedactedPerson]
        /// The editor's entries and those made for the search.
        var editor: EditorEntries
        /// The pile, read with them.
        var dossier: Dossier
    }

    func find(
        _ wanted: [(name: String, location: Diagnostic.Location)], in sources: [Source],
        _ build: Redactor.Build
    ) -> Reported<Found> {
        var diagnostics: [Diagnostic] = []
        var entries = editor.all
        var people: [RedactedPerson] = []
        var places: [Int] = []
        var wasAdded: [Bool] = []
        for (name, location) in wanted {
            var full = name
            var entry = entries.firstIndex { $0.isPerson(named: name) }
            if entry == nil, FoldedWords(name).words.count == 1 {
                let bearers = self.bearers(of: name, in: build(sources, editor).register)
                if bearers.count > 1 { diagnostics.append(.severalOfTheName(name, bearers, at: location)) }
                full = bearers.first ?? name
                entry = entries.firstIndex { $0.isPerson(named: full) }
            }
            if entry == nil {
                entries.append(.init(file: location.file, subject: .person(Slug.make(from: full)), name: full))
            }
            let index = entry ?? entries.count - 1
            let id = entries[index].subject.personID ?? ""
            people.append(
                .init(
                    name: name, location: location, spellings: [full, entries[index].name] + entries[index].aliases,
                    ids: [id]))
            places.append(index)
            wasAdded.append(entry == nil)
        }
        var dossier = build(sources, EditorEntries(entries))
        for _ in 0..<Self.mostRounds {
            var hasMore = false
            for index in people.indices {
                let more = spellings(of: &people[index], in: dossier.register)
                let new = more.filter { !people[index].spellings.contains($0) }
                if new.isEmpty { continue }
                hasMore = true
                people[index].spellings += new
                let known = [entries[places[index]].name] + entries[places[index]].aliases
                entries[places[index]].aliases += new.filter { !known.contains($0) }
            }
            if !hasMore { break }
            dossier = build(sources, EditorEntries(entries))
        }
        for index in people.indices {
            var seen: Set<String> = []
            people[index].spellings = people[index].spellings.filter { spelling in
                // A surname alone is found as a mention, a name of one word only where it is the whole name.
                let isName = FoldedWords(spelling).words.count > 1 || people[index].isMononym(spelling)
                return isName && seen.insert(spelling).inserted
            }
        }
        for index in people.indices where wasAdded[index] {
            people[index].meant = meant(by: people[index], in: sources, dossier.register)
        }
        // What is left of the pile may say too little of them: whose "Brook" was theirs, is so to the end.
        let ids = Set(people.flatMap(\.ids))
        for other in namesakes(of: people, in: dossier.register) where !other.isCurated && !ids.contains(other.id) {
            entries.append(
                .init(file: "", subject: .person(other.id), name: other.name, aliases: other.aliases))
        }
        return Reported(
            Found(people: people, editor: EditorEntries(entries), dossier: dossier), diagnostics)
    }

    private static let mostRounds = 4

    /// Everybody else of a surname.
    private func namesakes(of people: [RedactedPerson], in register: Register) -> [Entity] {
        let surnames = Set(people.flatMap { PersonSweep(names: $0.spellings).surnames })
        let ids = Set(people.flatMap(\.ids))
        return register.entities.filter { entity in
            entity.kind == .person && !ids.contains(entity.id)
                && !surnames.isDisjoint(with: PersonSweep(names: [entity.name]).surnames)
        }
    }

    /// Whom the editor means by a name that stands nowhere.
    private func meant(by person: RedactedPerson, in sources: [Source], _ register: Register) -> String? {
        let others = namesakes(of: [person], in: register).map(\.name)
        guard let other = NearMiss.suggestion(for: person.name, among: others) else { return nil }
        let search = NameSearch(person.spellings)
        let isPrinted = sources.contains { source in
            Source.passages(of: source.article).contains { search.isIn($0.text) }
        }
        return isPrinted ? nil : other
    }

    /// The spellings that the register has for a person, and those of entries that may be the same person's.
    ///
    /// A correction may have put the name to another entry, as one of its spellings.
    private func spellings(of person: inout RedactedPerson, in register: Register) -> [String] {
        let sweep = PersonSweep(names: person.spellings)
        let name = Slug.make(from: person.spellings[0])
        var found: [String] = []
        for entity in register.entities where entity.kind == .person {
            let own = [entity.name] + entity.aliases
            if own.contains(where: { Slug.make(from: $0) == name }) { person.ids.insert(entity.id) }
            if person.ids.contains(entity.id) || !entity.isCurated && own.contains(where: sweep.agrees(with:)) {
                found += own
            }
        }
        return found
    }

    /// The full names of those whom one word may mean.
    private func bearers(of word: String, in register: Register) -> [String] {
        let key = FoldedWords(word).texts
        return register.entities.filter { $0.kind == .person }.filter { entity in
            ([entity.name] + entity.aliases).contains { FoldedWords($0).texts == key }
                || PersonSweep(names: [entity.name]).surnames.contains { FoldedWords($0).texts == key }
        }.map(\.name)
    }
}

extension RedactedPerson {
    /// Whether a word is all that there is of the name.
    fileprivate func isMononym(_ word: String) -> Bool {
        !spellings.contains { FoldedWords($0).words.count > 1 } && spellings.contains(word)
    }
}

extension CuratedEntry {
    /// Whether it is a person's of a spelling; case, accents and marks make no difference.
    fileprivate func isPerson(named name: String) -> Bool {
        let key = Slug.make(from: name)
        return subject.isPerson && ([self.name] + aliases).contains { Slug.make(from: $0) == key }
    }
}

extension Diagnostic {
    static func severalOfTheName(_ word: String, _ names: [String], at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "ambiguous-redaction", at: location,
            "'\(word)' may be any of \(names.prefix(8).joined(separator: ", "))",
            why: "a redaction that is for somebody else would leave the one who is meant",
            fix: "write the full name")
    }
}
