public import Basics

/// What to build from what.
public struct BuildRequest: Sendable {
    /// The content folder, or a bare folder of clippings.
    public var content: String
    /// The user's templates; without them the built-in ones alone.
    public var templates: String?
    /// Where the site goes.
    public var output: String
    /// Whether a warning counts as an error.
    public var isStrict: Bool
    /// Whether pages show what the loader dropped.
    public var showsReceipt: Bool
    /// Whether names and dates are looked for, if the settings say nothing else.
    public var recognises: Bool
    /// Whether drafts are on the site.
    public var showsDrafts = false
    /// The moment as of which the briefing speaks, above that of the settings.
    public var asOf: Moment?

    /// A request.
    public init(
        content: String, templates: String?, output: String, isStrict: Bool = false, showsReceipt: Bool = false,
        recognises: Bool = true
    ) {
        self.content = content
        self.templates = templates
        self.output = output
        self.isStrict = isStrict
        self.showsReceipt = showsReceipt
        self.recognises = recognises
    }
}

/// What a build did.
public struct BuildReport: Sendable {
    /// How many there are of each on the site.
    public struct Counts: Sendable, Hashable {
        /// Articles on the site.
        public var articles = 0
        /// Files of the pile that gave none.
        public var leftOut = 0
        /// People with a page.
        public var people = 0
        /// Initiatives with a page.
        public var initiatives = 0
        /// Dates with a page.
        public var dates = 0
        /// HTML pages.
        public var pages = 0
        /// Corrections that did something.
        public var corrections = 0
        /// Articles whose date was inferred from their siblings.
        public var inferredDates = 0
        /// Drafts that are not on the site.
        public var drafts = 0
        /// Articles that are under embargo and not on the site.
        public var embargoed = 0
    }

    /// How much of an article's text its page shows, where the site does not show all of it.
    public struct Share: Sendable, Hashable {
        /// The article's page.
        public var page: String
        /// In percent of the text.
        public var percent: Int
    }

    /// What is on the site, as far as the build came.
    public var counts = Counts()
    /// The reproduced share of each article; empty where all is shown.
    public var shares: [Share] = []
    /// What was written; `nil` where there were errors and nothing was.
    public var written: WrittenOutput?
    /// All complaints, in reading order.
    public var diagnostics: [Diagnostic] = []
}
