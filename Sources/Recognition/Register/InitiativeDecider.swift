internal import Basics

/// Decides what the initiatives of the pile are.
///
/// Spellings are joined by union-find (Galler and Fischer 1964): a name, an acronym and an expansion that one place
/// puts together are one initiative everywhere, whatever order and dots its countries are printed in.
struct InitiativeDecider {
    /// An initiative as decided.
    struct Initiative {
        var name: String
        var acronym: String?
        var expansion: String?
        var countries: [String]
        var forms: [String]
        var documents: [String]
        var basis: Basis

        /// The folded name without its last word, or nothing where an acronym makes it a name in any case.
        var withoutHead: String {
            guard acronym == nil, let head = name.lastIndex(of: " ") else { return "" }
            return SpellingFold.key(String(name[..<head]))
        }
    }

    /// Acronyms and names, folded, of bodies.
    let bodies: Set<String>
    /// Acronyms, folded, that speak or have officers.
    var speaking: Set<String> = []

    private typealias Sighting = (document: String, sighting: InitiativeSighting)

    /// The initiatives, by name; `evidence` is in the order of the documents' ids.
    func decide(_ evidence: [Evidence]) -> [Initiative] {
        var sightings: [(sighting: Sighting, key: String)] = []
        var links = UnionFind<String>()
        // The same few names come again and again.
        var folded: [String: String] = [:]
        func fold(_ name: String) -> String {
            if let key = folded[name] { return key }
            let key = SpellingFold.key(name)
            folded[name] = key
            return key
        }
        for document in evidence {
            for sighting in document.initiatives {
                let name = fold(sighting.name)
                // A definition outranks what another article says of the acronym alone.
                if sighting.expansion == nil, bodies.contains(name) || isBody(sighting, name) { continue }
                if sighting.expansion != nil, isBody(sighting, fold(sighting.expansion ?? "")) { continue }
                sightings.append(((document.document, sighting), name))
                for other in [sighting.expansion, sighting.shorter, sighting.acronym] {
                    if let other { links.join(name, fold(other)) }
                }
            }
        }
        var clusters: [String: [Sighting]] = [:]
        for sighting in sightings {
            clusters[links.root(of: sighting.key), default: []].append(sighting.sighting)
        }
        return clusters.keys.sorted().flatMap { byCountries(clusters[$0] ?? []) }.map(initiative).sorted {
            $0.name < $1.name
        }
    }

    /// Whether a name is a known body's, or a programme's or forum's whose acronym speaks: "the Food Programme (FP)" where
    /// "the FP said".
    func isBody(_ sighting: InitiativeSighting, _ name: String) -> Bool {
        if KnownBodies.folded.contains(name) { return true }
        guard let acronym = sighting.acronym, Self.maySpeak(name) else { return false }
        return speaking.contains(SpellingFold.key(acronym))
    }

    /// Whether a name ends in a word that bodies are called by, too.
    static func maySpeak(_ name: String) -> Bool {
        name.split(separator: " ").last.map { maySpeak.contains(WordKey(String($0))) } ?? false
    }

    private static let maySpeak = DateWords.keys("program programme forum alliance mission initiative project campaign")

    /// One initiative, unless the pile names several sets of countries: those are different ones.
    private func byCountries(_ cluster: [Sighting]) -> [[Sighting]] {
        let sets = Set(cluster.map(\.sighting.countries).filter { !$0.isEmpty })
        guard sets.count > 1 else { return [cluster] }
        let groups = Dictionary(grouping: cluster) { $0.sighting.countries.joined(separator: "-") }
        return groups.keys.sorted().map { groups[$0] ?? [] }
    }

    private func initiative(_ sightings: [Sighting]) -> Initiative {
        let all = sightings.map(\.sighting)
        let expansion = Self.commonest(all.compactMap(\.expansion))
        let acronym = Self.commonest(all.compactMap(\.acronym))
        let isAcronym = all.contains { $0.name == acronym }
        let printed = isAcronym ? acronym : Self.commonest(all.map(Self.printedName))
        let first = sightings.first { $0.sighting.expansion != nil } ?? sightings[0]
        var seen: Set<String> = []
        var forms: [String] = []
        for sighting in all {
            for form in [sighting.name, sighting.expansion, sighting.acronym, sighting.shorter] {
                if let form, seen.insert(form).inserted { forms.append(form) }
            }
        }
        return Initiative(
            name: printed ?? all[0].name, acronym: acronym, expansion: expansion,
            countries: all.map(\.countries).first { !$0.isEmpty } ?? [], forms: forms,
            documents: Set(sightings.map(\.document)).sorted(), basis: Self.basis(first.sighting))
    }

    private static func printedName(_ sighting: InitiativeSighting) -> String {
        guard let pair = sighting.pair else { return sighting.name }
        return "\(pair) \(sighting.name)"
    }

    /// The commonest text; of equally common ones the first in the alphabet.
    private static func commonest(_ texts: [String]) -> String? {
        let counted = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        return counted.max { a, b in (a.value, b.key) < (b.value, a.key) }?.key
    }
}

extension InitiativeDecider {
    private static func basis(_ sighting: InitiativeSighting) -> Basis {
        Basis(rule: sighting.rule, words: sighting.words, sentence: explanation(sighting))
    }

    private static func explanation(_ sighting: InitiativeSighting) -> String {
        switch sighting.rule {
        case "acronym-before-expansion", "expansion-before-acronym": "defined as “\(sighting.words)”"
        case "short-for": "its letters are said to be “\(sighting.words)” its expansion"
        case "head-noun": "a name in capitals with “\(sighting.words)”"
        case "name-and-number": "“\(sighting.words)”: a name with a number"
        case "initiative-in-apposition": "called “\(sighting.words)” where it is named"
        case "named-by-prefix": "a name that begins with “\(sighting.words)”"
        case "list-after-plural": "in a list of “\(sighting.words)”"
        case "quoted-name": "quoted as the name of a “\(sighting.words)”"
        default: sighting.rule
        }
    }
}
