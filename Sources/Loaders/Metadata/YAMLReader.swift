public import Basics
import Yams

/// A YAML mapping with the place of every key and value, from a stretch of a decoded file.
///
///     let (mapping, diagnostics) = YAMLReader.mapping(in: source, range: yaml, severity: .error)
///     mapping?["title"]?.text
///
/// Scalars stay text. What YAML allows and no editor writes (alias bombs, deep nesting, megabytes) is refused.
public enum YAMLReader {
    /// The mapping of a range, or `nil` with one complaint about what is wrong at which line of the file.
    ///
    /// An empty range, or one of comments only, is an empty mapping.
    public static func mapping(
        in source: SourceText, range: Range<Int>, severity: Diagnostic.Severity = .error
    ) -> (MetadataMapping?, [Diagnostic]) {
        if range.count <= 1 << 16, let plain = PlainYAML.mapping(in: source, range: range) { return (plain, []) }
        return parsed(source, range, severity)
    }

    /// The same by the parser of the whole language.
    static func parsed(
        _ source: SourceText, _ range: Range<Int>, _ severity: Diagnostic.Severity = .error
    ) -> (MetadataMapping?, [Diagnostic]) {
        if let problem = YAMLLimits.problem(source.utf8[range]) {
            let place = problem.offset..<problem.offset + 1
            return (nil, [refused(problem.words, .init(source, place), severity)])
        }
        let places = YAMLPlaces(source: source, range: range)
        do {
            guard let node = try Yams.compose(yaml: source.text(in: range)) else {
                return (MetadataMapping(entries: [], range: range), [])
            }
            guard let mapping = node.mapping else {
                if isNull(node) { return (MetadataMapping(entries: [], range: range), []) }
                return (nil, [notMapping(.init(source, places.range(of: node, limit: range.upperBound)), severity)])
            }
            return places.mapping(mapping, limit: range.upperBound, severity)
        } catch let error as YamlError {
            return (nil, [diagnostic(error, places, severity)])
        } catch {
            return (nil, [broken("\(error)", .init(source, range.lowerBound..<range.lowerBound), severity)])
        }
    }

    static func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private static func diagnostic(
        _ error: YamlError, _ places: YAMLPlaces, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        func at(_ mark: Mark) -> Diagnostic.Location {
            let offset = places.offset(of: mark)
            return .init(places.source, offset..<offset)
        }
        let start = Diagnostic.Location(places.source, places.range.lowerBound..<places.range.lowerBound)
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return broken(problem, at(mark), severity)
        case .duplicatedKeysInMapping(let keys, let context):
            let first = places.offset(of: context.mark)
            let key = keys.first ?? ""
            return duplicate(key, places.nextKey(key, after: first), first, places.source, severity)
        case .reader(let problem, _, _, _): return broken(problem, start, severity)
        default: return broken("\(error)", start, severity)
        }
    }
}

extension YAMLReader {
    private static func broken(
        _ problem: String, _ location: Diagnostic.Location, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        Diagnostic(
            severity, "invalid-yaml", at: location, "not YAML: \(problem)",
            fix: "quote a value that holds ': ' or begins with a mark")
    }

    private static func duplicate(
        _ key: String, _ second: Range<Int>?, _ first: Int, _ source: SourceText, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        let place = Diagnostic.Location(source, first..<first + key.utf8.count)
        return Diagnostic(
            severity, "duplicate-key", at: second.map { .init(source, $0) } ?? place, "key '\(key)' stands twice",
            notes: second == nil ? [] : [.init("it stands here first", at: place)], fix: "remove one of the two")
    }

    private static func notMapping(_ location: Diagnostic.Location, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(
            severity, "not-a-mapping", at: location, "expected lines of the form 'key: value'",
            fix: "put a key and a colon before the value")
    }

    private static func refused(
        _ words: String, _ location: Diagnostic.Location, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        Diagnostic(severity, "yaml-too-complex", at: location, "YAML with \(words) is not read")
    }

    static func keyNotText(_ location: Diagnostic.Location, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(severity, "key-not-text", at: location, "a key must be a word, not a list or a mapping")
    }
}
