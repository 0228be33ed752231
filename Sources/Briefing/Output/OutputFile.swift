/// One file of the site: where it stands under Output, and its bytes.
public struct OutputFile: Sendable, Hashable {
    /// The path from the site's root, such as `people/ana-brook.html`.
    public var path: String
    /// The whole content.
    public var bytes: [UInt8]

    /// A file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What became of a site that was written.
public struct WrittenOutput: Sendable, Hashable {
    /// How many files the site has.
    public var files = 0
    /// How many of them are new or have other bytes than before.
    public var changed = 0
    /// How many files of the old site are gone.
    public var removed = 0
}
