/// Gathers the bodies that the pile names, so that none of them is taken for a person or an initiative.
struct BodyDecider {
    /// A body as decided.
    struct Body {
        var name: String
        var acronym: String?
        var documents: [String]
        /// The strongest evidence.
        var sighting: OrganisationSighting

        var basis: Basis {
            let words = sighting.words.isEmpty ? sighting.name : sighting.words
            return Basis(rule: sighting.rule, words: words, sentence: BodyDecider.explanation(sighting.rule, words))
        }
    }

    /// Spellings, folded, that are initiatives or people: what shows a body only indirectly is none then.
    var taken: Set<String> = []

    /// The bodies, by name; `evidence` is in the order of the documents' ids.
    func decide(_ evidence: [Evidence]) -> [Body] {
        var found: [Body] = []
        var byKey: [String: Int] = [:]
        // The same few spellings come again and again.
        var bySpelling: [String: (key: String, isTaken: Bool)] = [:]
        var bodyOfSpelling: [String: Int] = [:]
        for document in evidence {
            for sighting in document.organisations {
                let index: Int
                if let known = bodyOfSpelling[sighting.name] {
                    if !taken.isEmpty, bySpelling[sighting.name]?.isTaken == true, sighting.isIndirect { continue }
                    index = known
                } else {
                    let spelling =
                        bySpelling[sighting.name]
                        ?? {
                            let key = SpellingFold.key(sighting.name)
                            return (key, taken.contains(key))
                        }()
                    bySpelling[sighting.name] = spelling
                    if spelling.isTaken, sighting.isIndirect { continue }
                    index = byKey[spelling.key] ?? found.count
                    if index == found.count {
                        found.append(Body(name: sighting.name, acronym: nil, documents: [], sighting: sighting))
                        byKey[spelling.key] = index
                    }
                    bodyOfSpelling[sighting.name] = index
                }
                if found[index].sighting.isIndirect, !sighting.isIndirect { found[index].sighting = sighting }
                if let acronym = sighting.acronym {
                    found[index].acronym = min(acronym, found[index].acronym ?? acronym)
                }
                if found[index].documents.last != document.document {
                    found[index].documents.append(document.document)
                }
            }
        }
        var bodies = byKey.mapValues { found[$0] }
        join(&bodies)
        // "the RHA" is the body that one place defines so.
        let defined = Set(bodies.values.compactMap(\.acronym))
        return bodies.values.filter { !defined.contains($0.name) || !$0.sighting.isIndirect }
            .sorted { $0.name < $1.name }
    }

    /// A bare acronym belongs to the one body whose words begin with its letters.
    private func join(_ bodies: inout [String: Body]) {
        let bare = bodies.filter { isBare($0.value) }.map(\.key).sorted()
        guard !bare.isEmpty else { return }
        var byInitials: [String: [String]] = [:]
        for (key, body) in bodies where body.acronym == nil && !isBare(body) {
            byInitials[Self.initials(body.name), default: []].append(key)
        }
        for key in bare {
            guard let name = bodies[key]?.name, let found = byInitials[name], found.count == 1,
                let documents = bodies[key]?.documents
            else { continue }
            bodies[found[0]]?.acronym = name
            let known = bodies[found[0]]?.documents ?? []
            bodies[found[0]]?.documents = Set(known + documents).sorted()
            bodies[key] = nil
        }
    }

    private func isBare(_ body: Body) -> Bool {
        body.sighting.isIndirect && body.name.utf8.count >= 3 && !body.name.contains(" ")
            && body.name.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    }

    private static func initials(_ name: String) -> String {
        let words = name.split(separator: " ").filter { !Acronym.small.contains($0.lowercased()) }
        return words.count >= 3 ? String(words.compactMap(\.first)) : ""
    }

    private static func explanation(_ rule: String, _ words: String) -> String {
        switch rule {
        case "known-body": "a body that is named without saying what it is"
        case "body-acronym": "capitals that go with “\(words)”"
        case "body-in-apposition": "“\(words)” stands beside the name"
        case "dateline": "the agency of a dateline: “\(words)”"
        case "department-list": "“\(words)” stands in a list of departments"
        default: "a name in capitals with a body's head noun"
        }
    }
}
