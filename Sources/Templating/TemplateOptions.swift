/// How templates are read, checked and escaped.
///
///     var options = TemplateOptions()
///     options.escaping = .html
///     options.trimBlocks = true
public struct TemplateOptions: Sendable, Hashable {
    /// What happens to a printed value that isn't marked safe.
    public enum Escaping: Sendable, Hashable {
        /// Escaped for the place in the HTML where it stands, decided when the templates are compiled.
        case contextual
        /// The five characters of HTML are escaped everywhere, as Jinja's auto-escaping does.
        case html
        /// Nothing is escaped.
        case none
        /// Contextual for names that end in `.html`, `.htm`, `.xhtml`, `.xml` and `.svg`; none for others.
        case byFileEnding
    }

    /// What an undefined value may be used for.
    public enum Undefined: Sendable, Hashable {
        /// Only to be asked whether it is defined, and to get a default.
        case strict
        /// Printed as nothing, false, and empty, as in Jinja; its attributes are an error.
        case lenient
        /// As lenient, and its attributes are undefined in turn.
        case chainable
    }

    /// The marks around tags.
    public struct Delimiters: Sendable, Hashable {
        /// What opens a statement.
        public var blockStart = "{%"
        /// What closes a statement.
        public var blockEnd = "%}"
        /// What opens an output tag.
        public var variableStart = "{{"
        /// What closes an output tag.
        public var variableEnd = "}}"
        /// What opens a comment.
        public var commentStart = "{#"
        /// What closes a comment.
        public var commentEnd = "#}"

        /// Jinja's marks.
        public init() {}
    }

    /// What a render may use; more is an error, never a crash or a hang.
    public struct Limits: Sendable, Hashable {
        /// How deep macros, includes, blocks and recursive loops may call one another.
        public var depth = 200
        /// How many instructions one render may run.
        public var instructions = 50_000_000
        /// How many bytes one render may write, and a value may have.
        public var outputBytes = 64 << 20
        /// How long a list may be that a template makes, as with `range`.
        public var listLength = 1_000_000
        /// How many bytes the values of one render may take together.
        public var memoryBytes = 256 << 20
        /// How deep statements and expressions may nest.
        public var nesting = 100

        /// The limits that suit pages.
        public init() {}
    }

    /// What is escaped.
    public var escaping = Escaping.byFileEnding
    /// What an undefined value may be used for.
    public var undefined = Undefined.strict
    /// Whether the first line end behind a statement or comment is dropped.
    public var trimBlocks = false
    /// Whether white space before a statement or comment is dropped where nothing else stands before it on its line.
    public var lstripBlocks = false
    /// Whether a line end at the very end of a template is kept.
    public var keepTrailingNewline = false
    /// The marks around tags.
    public var delimiters = Delimiters()
    /// What a render may use.
    public var limits = Limits()

    /// Contextual escaping by file ending, strict, Jinja's marks and white space.
    public init() {}
}
