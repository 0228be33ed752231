internal import Basics
internal import Loaders

/// Takes values out of a mapping by their keys and complains about what is left.
struct KeyReader {
    private let source: SourceText
    private let mapping: MetadataMapping
    private let known: [String]
    private(set) var diagnostics: [Diagnostic] = []

    /// `known` are all keys that mean something here, whether or not they are asked for.
    init(_ source: SourceText, _ mapping: MetadataMapping, known: [String]) {
        self.source = source
        self.mapping = mapping
        self.known = known
        for entry in mapping.entries where !known.contains(entry.key) {
            let place = Diagnostic.Location(source, entry.keyRange)
            diagnostics.append(.unknownKey(entry.key, at: place, known: known))
        }
    }

    /// A text; an empty value is none, a list or a mapping is a complaint.
    mutating func text(_ key: String) -> String? {
        switch mapping[key] {
        case nil, .null: return nil
        case .text(let text, _): return text.isEmpty ? nil : text
        case .list(_, let range): diagnostics.append(.wrongShape(key, "a text", at: .init(source, range)))
        case .mapping(let inner): diagnostics.append(.wrongShape(key, "a text", at: .init(source, inner.range)))
        }
        return nil
    }

    /// A list of texts; a single text is a list of one.
    mutating func texts(_ key: String) -> [String] {
        switch mapping[key] {
        case nil, .null: return []
        case .text(let text, _): return text.isEmpty ? [] : [text]
        case .mapping(let inner):
            diagnostics.append(.wrongShape(key, "a list of texts", at: .init(source, inner.range)))
        case .list(let elements, _):
            return elements.compactMap { element in
                switch element {
                case .text(let text, _): return text
                case .null: return nil
                case .list(_, let range):
                    diagnostics.append(.wrongShape(key, "a list of texts", at: .init(source, range)))
                case .mapping(let inner):
                    diagnostics.append(.wrongShape(key, "a list of texts", at: .init(source, inner.range)))
                }
                return nil
            }
        }
        return []
    }

    /// The old slugs under `formerly`.
    mutating func formerly() -> [FormerSlug] { FormerSlug.read(mapping["formerly"], source, .error, &diagnostics) }

    /// A text on one line: white space in it becomes one space.
    mutating func line(_ key: String) -> String? {
        text(key).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// A switch, on where nothing is said, if nothing else is the default.
    mutating func isOn(_ key: String, default isOn: Bool = true) -> Bool {
        switch mapping[key] {
        case .text(let text, _) where Switch.value(of: text) == nil && !isOn:
            // What can't be read is complained of, and switches nothing.
            _ = self.isOn(key, mapping[key])
            return false
        case nil, .null: return isOn
        case .some(let value): return self.isOn(key, value)
        }
    }

    /// The same for a value inside another.
    mutating func isOn(_ key: String, _ value: Metadata?) -> Bool {
        switch value {
        case nil, .null: return true
        case .text(let text, let range):
            if let value = Switch.value(of: text) { return value }
            diagnostics.append(.notASwitch(key, text, at: .init(source, range)))
        case .list(_, let range): diagnostics.append(.wrongShape(key, "on or off", at: .init(source, range)))
        case .mapping(let inner): diagnostics.append(.wrongShape(key, "on or off", at: .init(source, inner.range)))
        }
        return true
    }

    /// The value itself.
    func value(_ key: String) -> Metadata? { mapping[key] }

    /// A place of the file.
    func place(_ range: Range<Int>) -> Diagnostic.Location { .init(source, range) }

    /// Where a key's value stands; the whole mapping where there is no such key.
    func place(_ key: String) -> Diagnostic.Location {
        mapping[key].map { .init(source, $0.range) } ?? .init(file: source.name)
    }

    /// Adds a complaint about a value.
    mutating func complain(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Diagnostic {
    static func unknownKey(_ key: String, at location: Location, known: [String]) -> Diagnostic {
        let near = NearMiss.suggestion(for: key, among: known)
        return Diagnostic(
            .warning, "unknown-key", at: location, "unknown key '\(key)': it has no effect",
            fix: near.map { "did you mean '\($0)'?" } ?? "the keys are \(known.joined(separator: ", "))")
    }

    static func wrongShape(_ key: String, _ wanted: String, at location: Location) -> Diagnostic {
        Diagnostic(.error, "wrong-value", at: location, "'\(key)' must be \(wanted)")
    }

    static func notASwitch(_ key: String, _ text: String, at location: Location) -> Diagnostic {
        Diagnostic(.error, "wrong-value", at: location, "'\(key)' is on or off, not '\(text)'")
    }

    static func notOneOf(_ key: String, _ text: String, _ names: [String], at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(key)' can't be '\(text)'",
            fix: NearMiss.suggestion(for: text, among: names).map { "did you mean '\($0)'?" }
                ?? "write one of \(names.joined(separator: ", "))")
    }
}
