internal import Basics

/// The members of a JSON object that somebody else may have written, read one by one with the place of each.
struct JSONFields: Sendable {
    /// A member that is not there, or is of another kind.
    struct Failure: Error, Sendable, Hashable {
        /// `people[3].name`
        var path: String
        /// What was expected there, such as `a text`.
        var expected: String
    }

    private let json: JSON
    private let path: String

    init(_ json: JSON, path: String) {
        self.json = json
        self.path = path
    }

    func failure(_ name: String, _ expected: String) -> Failure { Failure(path: place(name), expected: expected) }

    /// A line of text: what would break a line or drive a terminal is a space; cut where nobody would read on.
    func text(_ name: String) throws(Failure) -> String { Self.line(try longText(name)) }

    /// The text as it is.
    func longText(_ name: String) throws(Failure) -> String {
        guard let text = json[name]?.stringValue else { throw failure(name, "a text") }
        return text
    }

    func optionalText(_ name: String) throws(Failure) -> String? {
        json[name] == .null ? nil : try text(name)
    }

    func texts(_ name: String) throws(Failure) -> [String] {
        guard let elements = json[name]?.arrayValue else { throw failure(name, "a list of texts") }
        let texts = elements.compactMap(\.stringValue)
        guard texts.count == elements.count else { throw failure(name, "a list of texts") }
        return texts.map(Self.line)
    }

    func numbers(_ name: String) throws(Failure) -> [Int] {
        guard let elements = json[name]?.arrayValue else { throw failure(name, "a list of numbers") }
        let numbers = elements.compactMap { element in if case .int(let number) = element { number } else { nil } }
        guard numbers.count == elements.count else { throw failure(name, "a list of numbers") }
        return numbers
    }

    /// A number from one.
    func number(_ name: String) throws(Failure) -> Int {
        guard case .int(let number)? = json[name], number > 0 else { throw failure(name, "a number from 1") }
        return number
    }

    /// A number from zero.
    func offset(_ name: String) throws(Failure) -> Int {
        guard case .int(let number)? = json[name], number >= 0 else { throw failure(name, "a number from 0") }
        return number
    }

    func truth(_ name: String) throws(Failure) -> Bool {
        guard case .bool(let value)? = json[name] else { throw failure(name, "true or false") }
        return value
    }

    func object(_ name: String) throws(Failure) -> JSONFields {
        guard case .object? = json[name], let value = json[name] else { throw failure(name, "an object") }
        return JSONFields(value, path: place(name))
    }

    func optionalObject(_ name: String) throws(Failure) -> JSONFields? {
        json[name] == .null ? nil : try object(name)
    }

    func objects(_ name: String) throws(Failure) -> [JSONFields] {
        guard let elements = json[name]?.arrayValue else { throw failure(name, "a list of objects") }
        return elements.enumerated().map { JSONFields($1, path: "\(place(name))[\($0)]") }
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(longest).map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// In Unicode scalars.
    private static let longest = 400
}
