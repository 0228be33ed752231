public import Basics

/// Decides from the evidence of the whole pile who and what is named in it.
///
///     let evidence = documents.map(EvidenceCollector().collect)
///     let (register, diagnostics) = RegisterDecider().decide(evidence, curated: [])
public struct RegisterDecider: Sendable {
    /// A decider.
    public init() {}

    /// The register, and complaints about the editor's entries; the order of documents doesn't matter.
    ///
    /// The editor's entries are always in the register, with their id and name; what was found under one of their
    /// spellings is merged into them.
    public func decide(
        _ evidence: [Evidence], curated: [CuratedName]
    ) -> (register: Register, diagnostics: [Diagnostic]) {
        var evidence = evidence.sorted { $0.document < $1.document }
        let lowercase = WordSet(evidence.lazy.flatMap(\.lowercase))
        let surely = BodyDecider().decide(evidence).filter { !$0.sighting.isIndirect }
        let sureNames = Set(surely.flatMap { [$0.name, $0.acronym].compactMap { $0 } })
        let speaking = Set(
            Set(evidence.lazy.flatMap(\.organisations).filter(\.speaks).map(\.name)).map(SpellingFold.key))
        let decider = InitiativeDecider(bodies: Set(sureNames.map(SpellingFold.key)), speaking: speaking)
        let initiatives = decider.decide(evidence)
        // What is defined like an initiative and speaks is a body.
        for index in evidence.indices {
            for sighting in evidence[index].initiatives {
                guard let expansion = sighting.expansion, InitiativeDecider.maySpeak(expansion),
                    decider.isBody(sighting, SpellingFold.key(expansion))
                else {
                    continue
                }
                evidence[index].organisations.append(OrganisationSighting(name: expansion, acronym: sighting.acronym))
            }
        }
        let bodies = BodyDecider(taken: Set(initiatives.flatMap(\.forms).map(SpellingFold.key))).decide(evidence)
        let bodyNames = Set(bodies.flatMap { [$0.name, $0.acronym].compactMap { $0 } })
        let initiativeNames = initiatives.flatMap(\.forms)
        let taken = Set((bodyNames + initiativeNames).map { PersonName($0).key })
        let people = PersonDecider(
            lowercase: lowercase, alone: WordSet(evidence.lazy.flatMap(\.alone)), taken: taken
        ).decide(evidence)

        var builder = RegisterBuilder(lowercase: lowercase)
        builder.add(curated)
        for person in people where !person.isCredit { builder.add(person) }
        // "the Brook Plan" is somebody's plan, not its name.
        let names = Set(people.flatMap { $0.forms + $0.short }.map(SpellingFold.key))
        for initiative in initiatives where !names.contains(initiative.withoutHead) { builder.add(initiative) }
        for body in bodies { builder.add(body) }
        var places: [String: [String]] = [:]
        for document in evidence {
            for place in document.places { places[place, default: []].append(document.document) }
        }
        for (place, documents) in places.sorted(by: { $0.key < $1.key }) { builder.add(place: place, documents) }
        return (builder.register(), builder.diagnostics)
    }
}
