extension MarkdownDocument {
    /// What a document may hold beyond CommonMark.
    ///
    ///     MarkdownDocument(parsing: "| a |\n|---|\n", extensions: .none)   // a paragraph
    ///
    /// libcmark parses in every case; Documentation/Markdown.md says what each means and where it differs from GitHub's.
    public struct Extensions: OptionSet, Sendable, Hashable {
        /// One bit for each.
        public let rawValue: UInt8

        /// The extensions of some bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// GFM's pipe tables.
        public static let tables = Self(rawValue: 1)
        /// `~one~` and `~~two~~`.
        public static let strikethrough = Self(rawValue: 2)
        /// `- [ ] to do` and `- [x] done`.
        public static let taskLists = Self(rawValue: 4)
        /// `www.a.example`, `https://a.example` and `m@a.example` as links.
        public static let bareLinks = Self(rawValue: 8)
        /// `[^1]` and `[^1]: the note`.
        public static let footnotes = Self(rawValue: 16)
        /// Straight quotes, `...`, `--` and `---` as a printer sets them. The text of a leaf has the printed characters.
        public static let smartPunctuation = Self(rawValue: 32)

        /// CommonMark and nothing else.
        public static let none: Self = []
        /// What GitHub's specification adds to CommonMark.
        public static let gfm: Self = [.tables, .strikethrough, .taskLists, .bareLinks]
        /// What writers expect: GitHub's and footnotes. Punctuation stays as it was printed.
        public static let site: Self = [.gfm, .footnotes]
    }
}
