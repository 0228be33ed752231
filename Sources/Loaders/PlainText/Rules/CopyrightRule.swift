/// Rights, syndication and disclaimer lines: how the outlet came by the text.
struct CopyrightRule: LineRule {
    func reason(for line: Line) -> Article.Dropped.Reason? {
        let shape = line.shape
        guard (1...70).contains(shape.count) else { return nil }
        let text = line.text.text
        if text.hasPrefix("©") || text.hasPrefix("(c) ") || text.hasPrefix("(C) ") { return .copyright }
        if shape.begins(with: "copyright"), shape.count <= 20, !isSentenceAbout(shape) { return .copyright }
        if shape.contains("all rights reserved") { return .copyright }
        if Self.beginnings.opens(shape) { return .copyright }
        if Self.credits.opens(shape), shape.count <= 30, !shape.endsSentence || shape.contains("editing by") {
            return .credit
        }
        if shape.count <= 25, shape.contains("contributed to this report") { return .credit }
        let isBracketed = text.hasPrefix("(") || text.hasPrefix("[")
        if isBracketed, shape.count <= 50, Self.inside.contains(where: { shape.contains($0) }) { return .copyright }
        if shape.count <= 10, Self.inputs.opens(shape) { return .copyright }
        return nil
    }

    /// "Copyright law is to change": a sentence, or no year and no name behind the word.
    private func isSentenceAbout(_ shape: LineShape) -> Bool {
        let hasSign = shape.words[0].printed.base.contains("©")
        let hasYear = shape.words.contains { $0.folded.utf8.count == 4 && Int($0.folded) != nil }
        return !hasSign && !hasYear
    }

    private static let credits: Phrases = ["reporting by", "additional reporting by", "writing by", "compiled by"]

    private static let beginnings: Phrases = [
        "this story has not been edited", "this story has been published from", "this report has not been edited",
        "this article has been republished", "this article was originally published",
        "this story was originally published",
        "this article was first published", "this story first appeared", "this article first appeared",
        "this article is republished from", "this material may not be", "this content is published by",
        "this is a syndicated", "disclaimer the views", "disclaimer this", "the views expressed", "views expressed",
        "the opinions expressed",
        "opinions expressed in this", "only the headline and picture", "except for the headline",
        "published by arrangement with",
        "no part of this", "reproduction in whole or", "republished with permission", "our standards",
    ]
    private static let inside = [
        "has not been edited", "auto-generated", "with inputs from", "with agency inputs", "inputs from", "syndicated",
        "except for the headline", "only the headline", "may have been reworked", "reporting by", "editing by",
        "additional reporting",
        "this story was", "this article was", "this story has", "this article has", "this report",
    ]
    private static let inputs: Phrases = [
        "with inputs from", "with agency inputs", "with agencies inputs", "inputs from", "with input from",
        "with reporting by",
        "with agencies",
    ]
}
