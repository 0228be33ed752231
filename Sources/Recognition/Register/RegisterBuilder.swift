import Basics

/// Puts together a register: entities with their ids, spellings with their guards, and the editor's word over both.
struct RegisterBuilder {
    private let lowercase: WordSet
    private var entities: [Entity] = []
    private var spellings: [(use: NamePattern.Use, text: String, entity: Int)] = []
    private var countries: [Int: [String]] = [:]
    /// The editor's entries by kind and folded spelling.
    private var curated: [String: Int] = [:]
    private var ids: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(lowercase: WordSet) { self.lowercase = lowercase }

    /// The editor's entries come first: what is found later joins them.
    mutating func add(_ names: [CuratedName]) {
        for name in names.sorted(by: { ($0.id, $0.name) < ($1.id, $1.name) }) {
            guard ids.insert("\(name.kind) \(name.id)").inserted else {
                diagnostics.append(.sameSlug(name))
                continue
            }
            let index = entities.count
            let acronym = name.expansion == nil || name.name.contains(" ") ? nil : name.name
            entities.append(
                Entity(
                    id: name.id, kind: name.kind, name: name.name, acronym: acronym, expansion: name.expansion,
                    aliases: name.aliases, roles: name.role.map { [Role(text: $0, documents: [])] } ?? [],
                    basis: Basis(rule: "editor", words: "editor", sentence: name.reason),
                    isCurated: true))
            for spelling in [name.name] + name.aliases + (name.expansion.map { [$0] } ?? []) {
                let key = Self.key(name.kind, spelling)
                if let other = curated[key], other != index {
                    diagnostics.append(.sameSpelling(spelling, of: name, and: entities[other]))
                } else {
                    curated[key] = index
                }
                addSpelling(spelling, kind: name.kind, entity: index)
            }
            if name.kind == .person { addShort([PersonName(name.name).short], of: name.name, entity: index) }
        }
    }

    mutating func add(_ person: PersonDecider.Person) {
        let index = join(
            Entity(
                id: "", kind: .person, name: person.name, aliases: person.forms, roles: person.roles,
                documents: person.documents, basis: person.basis), spellings: person.forms)
        guard let index else { return }
        for form in person.forms { addSpelling(form, kind: .person, entity: index) }
        addShort(person.short, of: person.name, entity: index)
    }

    mutating func add(_ initiative: InitiativeDecider.Initiative) {
        let index = join(
            Entity(
                id: "", kind: .initiative, name: initiative.name, acronym: initiative.acronym,
                expansion: initiative.expansion, aliases: initiative.forms, documents: initiative.documents,
                basis: initiative.basis), spellings: initiative.forms)
        guard let index else { return }
        for form in initiative.forms { addSpelling(form, kind: .initiative, entity: index) }
        if !initiative.countries.isEmpty { countries[index] = initiative.countries }
    }

    mutating func add(_ body: BodyDecider.Body) {
        let forms = [body.name] + (body.acronym.map { [$0] } ?? [])
        let index = join(
            Entity(
                id: "", kind: .organisation, name: body.name, acronym: body.acronym, aliases: forms,
                documents: body.documents, basis: body.basis), spellings: forms)
        guard let index else { return }
        for form in forms where !(body.sighting.rule == "department-list" && form == body.name) {
            addSpelling(form, kind: .organisation, entity: index)
        }
        addHead(of: body.name, entity: index)
        addFirst(of: body, entity: index)
        if body.sighting.rule == "department-list" { spellings.append((.full, body.name, index)) }
    }

    /// "the Commission" for the Harbour Commission.
    private mutating func addHead(of name: String, entity: Int) {
        let words = name.split(separator: " ")
        guard words.count > 1, let head = words.last.map(String.init),
            Lexicon.english[WordKey(head)].contains(.organisation), Self.heads.contains(WordKey(head))
        else { return }
        spellings.append((.bodyHead, head, entity))
    }

    /// "Nordvik" for Nordvik Steel Ltd, where it is no word of any other sense.
    private mutating func addFirst(of body: BodyDecider.Body, entity: Int) {
        let words = body.name.split(separator: " ").map(String.init)
        guard (2...4).contains(words.count), let first = words.first, first.utf8.count > 3,
            first.first?.isUppercase == true, Lexicon.english[WordKey(first)].isEmpty,
            !lowercase.contains(WordKey(first)),
            body.sighting.rule == "body-in-apposition"
                || words.last.map({ Self.companies.contains(WordKey($0)) }) == true
        else { return }
        spellings.append((.bodyFirst, first, entity))
    }

    private static let companies = DateWords.keys(
        "ltd limited inc corp corporation company co plc llc group holdings motors airlines airways industries bank records studios entertainment"
    )
    private static let heads = DateWords.keys(
        "commission council court ministry department authority agency bank board fund committee tribunal institute bureau union federation"
    )

    /// Places have no spellings of their own: the gazetteer finds them where nothing else is.
    mutating func add(place name: String, _ documents: [String]) {
        _ = join(
            Entity(
                id: "", kind: .place, name: name, aliases: [name], documents: documents,
                basis: Basis(rule: "gazetteer", words: name, sentence: "a place of the gazetteer")),
            spellings: [name])
    }

    /// The finished register.
    func register() -> Register {
        let order = entities.indices.map { index in
            (rank: Self.rank(entities[index].kind), name: entities[index].name, id: entities[index].id, index: index)
        }
        .sorted { ($0.rank, $0.name, $0.id) < ($1.rank, $1.name, $1.id) }.map(\.index)
        var place = [Int](repeating: 0, count: entities.count)
        for (new, old) in order.enumerated() { place[old] = new }
        var seen: Set<NamePattern> = []
        let named = spellings + titles()
        let patterns = named.flatMap { spelling in
            SpellingFold.spellings(of: spelling.text, kind: entities[spelling.entity].kind).map {
                NamePattern($0, spelling.use, entities[spelling.entity].kind, entity: place[spelling.entity])
            }
        }.filter { !$0.keys.isEmpty && seen.insert($0).inserted }
        return Register(
            entities: order.map { entities[$0] }, patterns: patterns,
            countries: Dictionary(countries.map { (place[$0.key], $0.value) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Titles of two words or more that one person alone holds.
    private func titles() -> [(use: NamePattern.Use, text: String, entity: Int)] {
        var holders: [String: (text: String, people: Set<Int>)] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for role in entity.roles {
                guard let text = TitleFold.bare(role.text) else { continue }
                holders[text.lowercased(), default: (text, [])].people.insert(index)
            }
        }
        return holders.values.sorted { $0.text < $1.text }.compactMap { holder in
            guard holder.people.count == 1, let person = holder.people.first else { return nil }
            return (.title, holder.text, person)
        }
    }

    /// Adds an entity, or joins it to the editor's entry of one of its spellings; `nil` where the editor's entry of
    /// another kind has its name.
    private mutating func join(_ entity: Entity, spellings: [String]) -> Int? {
        let found = Set(spellings.compactMap { curated[Self.key(entity.kind, $0)] }).sorted()
        if let index = found.first {
            entities[index].aliases = Self.union(
                entities[index].aliases, entity.aliases.filter { $0 != entities[index].name })
            entities[index].roles = PersonDecider.merge(entities[index].roles, entity.roles)
            entities[index].documents = Set(entities[index].documents + entity.documents).sorted()
            entities[index].acronym = entities[index].acronym ?? entity.acronym
            entities[index].expansion = entities[index].expansion ?? entity.expansion
            return index
        }
        for kind in EntityKind.allCases where kind != entity.kind {
            if curated[Self.key(kind, entity.name)] != nil { return nil }
        }
        var entity = entity
        entity.id = newID(for: entity)
        entities.append(entity)
        return entities.count - 1
    }

    private mutating func newID(for entity: Entity) -> String {
        let base = Slug.make(from: entity.name)
        let readable = entity.expansion.map { Slug.make(from: "\(entity.name) \($0)") }
        let candidates = [base, readable].compactMap { $0 }
        for candidate in candidates where ids.insert("\(entity.kind) \(candidate)").inserted { return candidate }
        var number = 2
        while !ids.insert("\(entity.kind) \(base)-\(number)").inserted { number += 1 }
        return "\(base)-\(number)"
    }

    private mutating func addSpelling(_ text: String, kind: EntityKind, entity: Int) {
        let words = text.split(separator: " ").count
        let isAcronym = Tokenizer().tokens(of: text).count == 1 && text.uppercased() == text
        if kind == .person, words == 1 {
            spellings.append((.short, text, entity))
            return
        }
        let isOneWord = kind == .organisation && words == 1
        let use: NamePattern.Use =
            isAcronym ? .acronym : isOneWord ? .body : kind == .initiative && words > 2 ? .anyCase : .full
        spellings.append((use, text, entity))
    }

    private mutating func addShort(_ shorts: [String], of name: String, entity: Int) {
        guard name.contains(" ") else { return }
        for short in shorts {
            let key = WordKey(short)
            let isCommon =
                lowercase.contains(key)
                || !Lexicon.english[key].isDisjoint(with: [.common, .country, .demonym, .function, .place])
            spellings.append((isCommon ? .shortCommon : .short, short, entity))
        }
        let first = PersonName(name).first
        let classes = Lexicon.english[WordKey(first)]
        if classes.contains(.firstName), classes.isDisjoint(with: [.demonym, .country, .place, .month]),
            !lowercase.contains(WordKey(first))
        {
            spellings.append((.given, first, entity))
        }
    }

    private static func rank(_ kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }

    private static func key(_ kind: EntityKind, _ spelling: String) -> String {
        "\(kind) \(SpellingFold.key(spelling))"
    }

    private static func union(_ a: [String], _ b: [String]) -> [String] { a + b.filter { !a.contains($0) } }
}

extension Diagnostic {
    fileprivate static func sameSlug(_ name: CuratedName) -> Diagnostic {
        Diagnostic(
            .error, "curated-slug-clash", at: name.place, "two \(name.kind) entries have the slug '\(name.id)'",
            why: "Each entry has a page of its own, named after its slug.", fix: "give one of them another 'slug'")
    }

    fileprivate static func sameSpelling(_ spelling: String, of name: CuratedName, and other: Entity) -> Diagnostic {
        Diagnostic(
            .warning, "curated-spelling-clash", at: name.place,
            "'\(spelling)' is a spelling of both '\(other.name)' and '\(name.name)'",
            why: "Where it is printed, it can't be told which of them is meant; '\(other.name)' is taken.",
            fix: "leave it out of one entry's 'aliases'")
    }
}
