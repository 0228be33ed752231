/// A number with its unit, as it stands in a text.
struct Amount: Sendable, Hashable {
    var kind: Figure.Kind
    /// `USD`, `percent`, `basis points`, `troops`.
    var unit: String
    /// The number with its magnitude, for finding equal ones; never shown.
    var value: Double
    /// In bytes of the text, from the sign of the currency to the unit.
    var range: Range<Int>

    /// Equal for equal amounts of one unit.
    struct Key: Hashable {
        var unit: String
        var value: Double
    }

    var key: Key { Key(unit: unit, value: value) }
}
