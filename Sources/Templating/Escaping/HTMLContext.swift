/// Where in a page a byte stands: what the escaper of a value depends on.
struct HTMLContext: Sendable, Hashable {
    enum State: Sendable, Hashable {
        /// Element content.
        case text
        /// Behind `<` or `</`, before a tag's name.
        case tagOpen
        /// In a tag's name.
        case tagName
        /// In a start tag, before an attribute's name.
        case tag
        /// As `tag`, but an attribute's name may have just ended: more of a name is ambiguous here.
        case tagOrName
        case attributeName
        case afterName
        case beforeValue
        case value
        case comment
        /// The content of `title` and `textarea`.
        case escapableText
        /// The content of `script` and `style`, or of an attribute that holds such.
        case script
        case style
        /// The content of a script that isn't one, such as a text template.
        case rawText
    }

    enum Quote: Sendable, Hashable { case none, double, single }

    /// What an attribute's value is.
    enum Attribute: Sendable, Hashable { case plain, url, sourceSet, script, style, document, type }

    enum Element: Sendable, Hashable { case other, script, style, title, textarea, rawText }

    /// How far an address has come.
    enum Address: Sendable, Hashable {
        case start
        /// Something stands before the value, but no `/`, `?`, `#` or allowed scheme.
        case prefix
        case path
        case query
        /// Behind a scheme that isn't allowed.
        case foreign
    }

    var state = State.text
    var quote = Quote.none
    var element = Element.other
    var attribute = Attribute.plain
    var address = Address.start
    var script = ScriptState()
    var style = StyleState()
    /// The part of a name or of an address's scheme that has been read.
    var word = ""
    /// Whether the `script` whose tag is open holds a program or data.
    var isProgram = true

    /// The word of an address that a value began.
    static let valueWord = ":"

    /// Whether the bytes are inside an attribute's value.
    var isInAttribute: Bool { quote != .none }

    /// How a message names the place.
    var described: String {
        switch state {
        case .text: "element content"
        case .tag, .tagOrName, .tagOpen, .tagName: "a tag"
        case .attributeName, .afterName: "an attribute's name"
        case .beforeValue: "an attribute's value without quotation marks"
        case .value:
            switch attribute {
            case .url, .sourceSet: "an address in an attribute"
            default: "an attribute's value"
            }
        case .comment: "a comment"
        case .escapableText: "a title or text field"
        case .script: "a script"
        case .style: "a style sheet"
        case .rawText: "a script that is text"
        }
    }
}

/// Where in a script a byte stands.
struct ScriptState: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case code, doubleString, singleString, template, regex, lineComment, blockComment }

    var kind = Kind.code
    /// Whether a slash would divide, `nil` where that isn't known.
    var slashDivides: Bool? = false
    /// Whether the last byte was a backslash that escapes the next, or the regex is inside brackets.
    var isEscaped = false
    var isInClass = false
    /// The last bytes, where they may begin a mark of two bytes.
    var last: UInt8 = 0
    var word = ""
}

/// Where in a style sheet a byte stands.
struct StyleState: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case code, doubleString, singleString, url, doubleURL, singleURL, comment }

    var kind = Kind.code
    var isEscaped = false
    var last: UInt8 = 0
    var word = ""
}
