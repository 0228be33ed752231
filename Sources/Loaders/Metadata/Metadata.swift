import Basics

/// A value of a front matter or a YAML file, with its place; a scalar is always text.
///
///     title: No       # .text("No", …): no boolean
///     at: 9:47        # .text("9:47", …): no number in base sixty
///
/// Ranges are bytes of the decoded file.
public indirect enum Metadata: Sendable, Hashable {
    case text(String, Range<Int>)
    case list([Metadata], Range<Int>)
    case mapping(MetadataMapping)
    case null(Range<Int>)

    /// Where the value stands.
    public var range: Range<Int> {
        switch self {
        case .text(_, let range), .list(_, let range), .null(let range): range
        case .mapping(let mapping): mapping.range
        }
    }

    /// The text of a scalar; `nil` for anything else.
    public var text: String? {
        if case .text(let text, _) = self { text } else { nil }
    }

    /// The texts of a list of scalars, or of one scalar.
    public var texts: [String] {
        switch self {
        case .text(let text, _): [text]
        case .list(let items, _): items.compactMap(\.text)
        case .mapping, .null: []
        }
    }
}

/// The keys and values of a mapping, in the order of the file.
public struct MetadataMapping: Sendable, Hashable {
    /// One key with its value.
    public struct Entry: Sendable, Hashable {
        /// The key as written.
        public var key: String
        /// Where the key stands.
        public var keyRange: Range<Int>
        /// The value.
        public var value: Metadata

        /// A key with its value.
        public init(key: String, keyRange: Range<Int>, value: Metadata) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    /// The entries in the order of the file; no key twice.
    public var entries: [Entry]
    /// Where the mapping stands.
    public var range: Range<Int>

    /// A mapping of entries.
    public init(entries: [Entry], range: Range<Int>) {
        self.entries = entries
        self.range = range
    }

    /// The value of a key as written, or `nil`.
    public subscript(key: String) -> Metadata? { entries.first { $0.key == key }?.value }
}
