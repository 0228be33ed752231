internal import Templating

/// How much of a list the print version holds.
///
/// Some two thousand sheets are more than anybody prints; a template's output has a limit, and a browser that lays out pages too.
enum PrintBudget {
    /// The bytes of text that the values of one section may come to.
    static let bytes = 2_000_000

    /// How many of the first values fit, at least one.
    static func fitting(_ values: [TemplateValue], bytes: Int = bytes) -> Int {
        var sum = 0
        for (index, value) in values.enumerated() {
            sum += weight(value)
            if sum > bytes, index > 0 { return index }
        }
        return values.count
    }

    private static func weight(_ value: TemplateValue) -> Int {
        switch value {
        case .string(let text), .safe(let text): text.utf8.count
        case .list(let elements): elements.reduce(0) { $0 + weight($1) }
        case .dictionary(let dictionary): dictionary.pairs.reduce(0) { $0 + weight($1.value) }
        default: 8
        }
    }
}
