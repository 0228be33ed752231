extension Evidence {
    /// How often a document shows a name to be of a kind.
    ///
    ///     evidence.count(.person, [CuratedName.key("Grand Palace")])   // 3
    ///
    /// `keys` are folded spellings. An initiative goes by its name, its short form and what that stands for alike.
    public func count(_ kind: EntityKind, _ keys: Set<String>) -> Int {
        var rest = self
        rest.remove(kind, keys)
        return people.count + initiatives.count - rest.people.count - rest.initiatives.count
    }

    /// Takes away what a document shows of names that are none of that kind.
    public mutating func remove(_ kind: EntityKind, _ keys: Set<String>) {
        func isNamed(_ names: [String?]) -> Bool {
            names.contains { $0.map { keys.contains(SpellingFold.key($0)) } ?? false }
        }
        switch kind {
        case .person: people.removeAll { isNamed([$0.name]) }
        case .initiative: initiatives.removeAll { isNamed([$0.name, $0.acronym, $0.expansion]) }
        case .organisation, .place: return
        }
    }
}
