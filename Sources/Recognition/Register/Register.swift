/// Everyone and everything named in a pile, decided once.
public struct Register: Sendable, Hashable {
    /// People and initiatives, which get pages, and organisations and places, which are known so that they are neither;
    /// by kind, then name.
    public private(set) var entities: [Entity]
    /// The spellings by which the matcher finds them.
    var patterns: [NamePattern]
    /// The countries of initiatives that the pile tells apart by them, by the entity's index.
    var countries: [Int: [String]]

    private let index: [Key: Int]

    private struct Key: Hashable {
        var kind: EntityKind
        var id: String
    }

    init(entities: [Entity] = [], patterns: [NamePattern] = [], countries: [Int: [String]] = [:]) {
        self.entities = entities
        index = Dictionary(
            entities.enumerated().map { (Key(kind: $1.kind, id: $1.id), $0) }, uniquingKeysWith: { first, _ in first })
        self.patterns = patterns
        self.countries = countries
    }

    /// The organisations, by name; they get no pages, and mentions name them by their id.
    public var bodies: [Entity] { entities.filter { $0.kind == .organisation } }

    /// The countries, cities and regions, by name; they get no pages, and mentions name them by their id.
    public var places: [Entity] { entities.filter { $0.kind == .place } }

    /// The entity of a kind with an id.
    public func entity(_ kind: EntityKind, id: String) -> Entity? { index(kind, id: id).map { entities[$0] } }

    /// Its index in `entities`.
    func index(_ kind: EntityKind, id: String) -> Int? { index[Key(kind: kind, id: id)] }
}
