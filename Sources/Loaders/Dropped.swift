extension Article {
    /// One entry of the receipt: text of the clipping that is not the article's, and why it was left out.
    public struct Dropped: Sendable, Hashable {
        /// Why a text was left out; the raw value is what a receipt prints.
        public enum Reason: String, Sendable, Hashable, CaseIterable {
            case advertisement
            case breadcrumb
            case byline
            case comments = "comments"
            case consent = "cookie or sign-in notice"
            case copyright = "copyright line"
            case credit
            case dateline = "date and time"
            case editor = "left out by the editor"
            case field = "other field"
            case furniture = "page furniture"
            case harvestDate = "harvester's date"
            case header = "header line"
            case picture = "large picture"
            case promotion
            case rawHTML = "raw HTML"
            case readingTime = "reading time"
            case repeatedHeadline = "repeated headline"
            case repeatedText = "repeated text"
            case related = "list of other articles"
            case section = "section label"
            case share = "share bar"
            case tags
            case teaser
            case unread = "behind a fault"

            /// A sentence that says which rule left the text out.
            public var sentence: String { Self.sentences[self] ?? rawValue }

            private static let sentences: [Reason: String] = [
                .advertisement: "The line marks the place of an advertisement.",
                .breadcrumb: "The line is the page's path of sections, not part of the article.",
                .byline: "The line names who wrote the article; it is kept as metadata.",
                .comments: "The line belongs to the readers' comments under the article.",
                .consent: "The line asks the reader for consent or to sign in.",
                .copyright: "The line states rights or how the outlet came by the text.",
                .credit: "The words credit a photographer or an agency.",
                .dateline: "The line says when the article was published or changed; it is kept as metadata.",
                .editor: "The editor left the paragraph out.",
                .field: "The text is a field of the export, not part of the article.",
                .furniture: "The line is a control of the page.",
                .harvestDate: "The words were put before the text by the program that collected it.",
                .header: "The line states a field of the article; it is kept as metadata.",
                .picture: "The picture is written into the page and has more than 5 MB.",
                .promotion: "The line asks the reader to follow, join, subscribe or install.",
                .rawHTML: "The text stands in HTML, which a Markdown clipping does not run.",
                .readingTime: "The line says how long the article takes to read.",
                .repeatedHeadline: "The line repeats the headline.",
                .repeatedText: "The line repeats another line word for word.",
                .related: "The line belongs to a list of other articles.",
                .section: "The line names the section of the outlet.",
                .share: "The line is the labels of sharing buttons.",
                .tags: "The line lists the outlet's keywords.",
                .teaser: "The line leads to another article.",
                .unread: "The file is damaged before this text, so nobody can tell where it belongs.",
            ]
        }

        /// What was left out, after clean-up of white space.
        public var text: String
        /// Why.
        public var reason: Reason
        /// Where it stood in the decoded file, in bytes.
        public var range: Range<Int>
        /// Its line in the file, from one.
        public var line: Int

        /// An entry of the receipt.
        public init(text: String, reason: Reason, range: Range<Int>, line: Int) {
            self.text = text
            self.reason = reason
            self.range = range
            self.line = line
        }
    }
}
