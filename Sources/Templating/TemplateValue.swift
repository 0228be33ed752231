/// A value that a template can see.
///
///     let context: TemplateDictionary = ["title": "Visit", "pages": [1, 2, 3]]
public enum TemplateValue: Sendable, Hashable {
    /// No value; prints as `None`.
    case none
    /// A truth value; prints as `True` or `False`.
    case bool(Bool)
    /// An integer of 64 bits.
    case int(Int)
    /// A floating-point number.
    case double(Double)
    /// Text, escaped where it is printed.
    case string(String)
    /// Markup, which is not escaped again.
    case safe(String)
    /// A sequence.
    case list([TemplateValue])
    /// Keys and values, in the order in which they were added.
    case dictionary(TemplateDictionary)
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A floating-point number.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// A sequence.
    public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
    /// Keys and values.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .dictionary(TemplateDictionary(elements))
    }
    /// No value.
    public init(nilLiteral: ()) { self = .none }
}

/// Keys and values in the order in which the keys were added.
public struct TemplateDictionary: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// The keys and values, in order.
    public private(set) var pairs: [(key: String, value: TemplateValue)] = []
    /// The places of the keys, where there are so many that a look through them takes longer.
    private var index: [String: Int]?

    private static let most = 24

    /// An empty dictionary.
    public init() {}

    /// The pairs in order; of two with one key the later value stands at the earlier place.
    public init(_ pairs: [(String, TemplateValue)]) {
        self.pairs.reserveCapacity(pairs.count)
        for (key, value) in pairs { self[key] = value }
    }

    /// The pairs in order.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }

    /// The value of a key; assigning `nil` removes the key.
    public subscript(key: String) -> TemplateValue? {
        get { place(of: key).map { pairs[$0].value } }
        set {
            if let at = place(of: key) {
                if let newValue { pairs[at].value = newValue } else { remove(at) }
            } else if let newValue {
                pairs.append((key, newValue))
                if pairs.count > Self.most { addToIndex() }
            }
        }
    }

    private func place(of key: String) -> Int? {
        if let index { return index[key] }
        return pairs.firstIndex { $0.key == key }
    }

    private mutating func addToIndex() {
        if index == nil {
            index = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1.key, $0) })
        } else {
            index?[pairs[pairs.count - 1].key] = pairs.count - 1
        }
    }

    private mutating func remove(_ at: Int) {
        pairs.remove(at: at)
        index = nil
        if pairs.count > Self.most { addToIndex() }
    }

    /// Equal where keys and values are equal in the same order.
    public static func == (a: Self, b: Self) -> Bool {
        a.pairs.elementsEqual(b.pairs) { $0.key == $1.key && $0.value == $1.value }
    }

    /// Feeds the pairs in order.
    public func hash(into hasher: inout Hasher) {
        for (key, value) in pairs {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}
