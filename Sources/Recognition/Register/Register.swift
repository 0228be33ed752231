/// Everyone and everything named in a pile, decided once.
public struct Register: Sendable {
    /// People and initiatives, which get pages, and organisations and places, which are known so that they are neither;
    /// by kind, then name.
    public private(set) var entities: [Entity]
    /// The spellings by which the matcher finds them.
    var patterns: [NamePattern]

    init(entities: [Entity] = [], patterns: [NamePattern] = []) {
        self.entities = entities
        self.patterns = patterns
    }

    /// The entity of a kind with an id.
    public func entity(_ kind: EntityKind, id: String) -> Entity? {
        entities.first { $0.kind == kind && $0.id == id }
    }
}

/// One spelling by which an entity is found.
struct NamePattern: Sendable, Hashable {
    /// The words' keys, marks included.
    var keys: [WordKey]
    var kind: EntityKind
    var id: String
}
