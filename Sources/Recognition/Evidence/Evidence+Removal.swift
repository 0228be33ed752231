extension Evidence {
    /// Takes away what a document shows of a name that is none of that kind, and says how often it did.
    ///
    ///     evidence.remove(.person, [CuratedName.key("Grand Palace")])   // 3
    ///
    /// `keys` are folded spellings. An initiative goes by its name, its short form and what that stands for alike.
    public mutating func remove(_ kind: EntityKind, _ keys: Set<String>) -> Int {
        let before = people.count + initiatives.count
        func isNamed(_ names: [String?]) -> Bool {
            names.contains { $0.map { keys.contains(SpellingFold.key($0)) } ?? false }
        }
        switch kind {
        case .person: people.removeAll { isNamed([$0.name]) }
        case .initiative: initiatives.removeAll { isNamed([$0.name, $0.acronym, $0.expansion]) }
        case .organisation, .place: return 0
        }
        return before - people.count - initiatives.count
    }
}
