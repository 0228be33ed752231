/// Gathers the bodies that the pile names, so that none of them is taken for a person or an initiative.
struct BodyDecider {
    /// A body as decided.
    struct Body {
        var name: String
        var acronym: String?
        var documents: [String]
    }

    /// The bodies, by name; `evidence` is in the order of the documents' ids.
    func decide(_ evidence: [Evidence]) -> [Body] {
        var bodies: [String: Body] = [:]
        var folded: [String: String] = [:]
        for document in evidence {
            for sighting in document.organisations {
                let key = folded[sighting.name] ?? SpellingFold.key(sighting.name)
                folded[sighting.name] = key
                var body = bodies[key] ?? Body(name: sighting.name, acronym: nil, documents: [])
                if let acronym = sighting.acronym { body.acronym = min(acronym, body.acronym ?? acronym) }
                if body.documents.last != document.document { body.documents.append(document.document) }
                bodies[key] = body
            }
        }
        return bodies.values.sorted { $0.name < $1.name }
    }
}
