internal import Basics

/// What the editor took out of the briefing for good: an earlier briefing must not bring it back.
///
///     WithheldPhrases(phrases: ["Lena Fisk"]).hides("Talks with LENA FISK’s aide")     // true
///     WithheldPhrases(phrases: ["Lena Fisk"]).hides("articles/lena-fisk-resigns")      // true
public struct WithheldPhrases: Sendable {
    private let folded: [String]
    /// The people; with every spelling that was found for them.
    private var people: WithheldNames?

    /// What is redacted in this build: people by all their names, articles by their headlines.
    init(_ people: WithheldNames, _ articles: [ReadArticles.Redacted]) {
        self.init(phrases: articles.compactMap(\.headline))
        self.people = people
    }

    /// Every spelling of a person, surnames included, and the headlines and slugs of articles.
    public init(phrases: some Sequence<String> = []) {
        let all = phrases.flatMap { [$0, Slug.make(from: $0)] }.map(Self.fold)
        folded = Set(all).filter { !$0.allSatisfy { $0 == " " } }.sorted()
    }

    /// Whether a text holds one of them as whole words, in any case, whatever stands between the words.
    public func hides(_ text: String) -> Bool {
        if let people, people.isMentioned(in: text) || people.isMentioned(inAddress: text, isNamed: true) {
            return true
        }
        guard !folded.isEmpty else { return false }
        let own = Self.fold(text)
        return folded.contains { own.contains($0) }
    }

    /// ` lena fisk s aide `: words in lower case with one space around each.
    private static func fold(_ text: String) -> String {
        var out = String.UnicodeScalarView(" ".unicodeScalars)
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil
                || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
            {
                out.append(scalar)
            } else if out.last != " " {
                out.append(" ")
            }
        }
        if out.last != " " { out.append(" ") }
        return String(out)
    }
}
