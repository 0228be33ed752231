public import Basics

/// What to look into, and what to take as given.
public struct InspectionRequest: Sendable {
    /// Files and folders.
    public var paths: [String]
    /// Publication dates to take for stated: by the document's id, or for all under an empty id.
    public var published: [String: Moment]
    /// The address that the files were copied from.
    public var address: String?
    /// Take each file as it is, as body text, nothing dropped.
    public var asPlain: Bool
    /// Tell why mentions that hold this were made.
    public var why: String?
    /// Whether the text for a person is coloured.
    public var colour = false

    /// A request.
    public init(paths: [String], published: [String: Moment] = [:], address: String? = nil, asPlain: Bool = false) {
        self.paths = paths
        self.published = published
        self.address = address
        self.asPlain = asPlain
    }
}

/// What the loaders made of files and what the recogniser found in them.
public struct InspectionReport: Sendable {
    private let writer: InspectionWriter
    private let writtenText: InspectionText
    /// All complaints.
    public let diagnostics: [Diagnostic]

    init(writer: InspectionWriter, text: InspectionText, diagnostics: [Diagnostic]) {
        self.writer = writer
        writtenText = text
        self.diagnostics = diagnostics
    }

    /// The whole finding; its form is documented in `Documentation/Inspect.md`.
    public var json: JSON { writer.json }

    /// The same for a person to read.
    public var text: String { writtenText.text }
}
