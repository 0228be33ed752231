internal import Basics
internal import Loaders
internal import Recognition

/// Reads `corrections.yml`: what it says, nothing looked up yet. A broken entry is an error, as the site would differ from
/// what the editor meant; the others are read all the same.
struct CorrectionsReader: Sendable {
    let disk: Disk

    /// Every key, in the order in which the documentation has them.
    static let keys = [
        "same-as", "not-a-person", "not-an-initiative", "not-a-date", "rename", "role", "expansion", "choose", "date",
        "article", "drop", "restore", "split", "join", "key", "hide", "order", "redact",
    ]

    func read(_ folder: ContentFolder) -> Reported<Corrections> {
        guard let path = folder.corrections else { return Reported(Corrections()) }
        let file = EntryFileReader(disk: disk).readYAML(path)
        guard case (let source, let mapping?)? = file.value else { return Reported(Corrections(), file.diagnostics) }
        let keys = KeyReader(source, mapping, known: Self.keys)
        var parser = CorrectionParser(source: source)
        for entry in mapping.entries where Self.keys.contains(entry.key) { parser.read(entry.key, entry.value) }
        return Reported(
            Corrections(all: parser.corrections), file.diagnostics + keys.diagnostics + parser.diagnostics)
    }
}

/// Turns the values of `corrections.yml` into corrections, family by family; the families stand in extensions.
struct CorrectionParser {
    let source: SourceText
    var corrections: [Correction] = []
    var diagnostics: [Diagnostic] = []

    mutating func read(_ key: String, _ value: Metadata) {
        switch key {
        case "same-as": readSameAs(value)
        case "not-a-person": readNames(key, value) { .notA(.person, $0) }
        case "not-an-initiative": readNames(key, value) { .notA(.initiative, $0) }
        case "rename": readRename(value)
        case "role": readRole(value)
        case "expansion": readExpansion(value)
        case "not-a-date": readTargets(key, value, .words) { .notADate($0) }
        case "choose": readTargets(key, value, .words) { .choose($0) }
        case "split": readTargets(key, value, .words) { .split($0) }
        case "key": readTargets(key, value, .words) { .key($0) }
        case "drop": readTargets(key, value, .paragraph) { .drop($0) }
        case "restore": readTargets(key, value, .paragraph) { .restore($0) }
        case "date": readDates(value)
        case "article": readArticles(value)
        case "join": readJoins(value)
        case "hide": readHidden(value)
        case "order": readOrder(value)
        case "redact": readRedactions(value)
        default: break
        }
    }
}

extension CorrectionParser {
    /// The items of a list; a single value is a list of one.
    func items(_ value: Metadata) -> [Metadata] {
        switch value {
        case .null: []
        case .list(let items, _): items
        case .text, .mapping: [value]
        }
    }

    /// A place of the file; a line that no person wrote is not carried along.
    func place(_ range: Range<Int>) -> Diagnostic.Location {
        var place = Diagnostic.Location(source, range)
        if let line = place.sourceLine, line.utf8.count > 2000 { place.sourceLine = nil }
        return place
    }

    /// A name or words on one line, or a complaint.
    mutating func text(_ key: String, _ value: Metadata) -> String? {
        switch value {
        case .text(let text, let range):
            let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if line.isEmpty { diagnostics.append(.emptyCorrection(key, at: place(range))) }
            return line.isEmpty ? nil : line
        case .null(let range):
            diagnostics.append(.emptyCorrection(key, at: place(range)))
        case .list(_, let range): diagnostics.append(.wrongShape(key, "a text", at: place(range)))
        case .mapping(let inner): diagnostics.append(.wrongShape(key, "a text", at: place(inner.range)))
        }
        return nil
    }

    /// An entry in braces with all of its necessary keys, or a complaint.
    mutating func fields(_ key: String, _ value: Metadata, _ known: [String], needs: [String]) -> KeyReader? {
        guard case .mapping(let mapping) = value else {
            let example = "{\(known.map { "\($0): …" }.joined(separator: ", "))}"
            diagnostics.append(.wrongShape(key, "a list of \(example)", at: place(value.range)))
            return nil
        }
        let keys = KeyReader(source, mapping, known: known)
        let missing = needs.filter { name in
            switch mapping[name] {
            case nil, .null: true
            case .text(let text, _): text.allSatisfy(\.isWhitespace)
            default: false
            }
        }
        if missing.isEmpty { return keys }
        // An unknown key is likely the missing one, misspelt.
        diagnostics += keys.diagnostics
        diagnostics.append(.incomplete(key, missing, at: place(mapping.range)))
        return nil
    }

    mutating func add(_ act: Correction.Act, at location: Diagnostic.Location) {
        corrections.append(Correction(act: act, location: location))
    }
}

extension Diagnostic {
    static func emptyCorrection(_ key: String, at location: Location) -> Diagnostic {
        Diagnostic(.error, "incomplete-correction", at: location, "an entry of '\(key)' is empty")
    }

    static func incomplete(_ key: String, _ missing: [String], at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "incomplete-correction", at: location,
            "an entry of '\(key)' lacks \(missing.map { "'\($0)'" }.joined(separator: " and "))")
    }
}
