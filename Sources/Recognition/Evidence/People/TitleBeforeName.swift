/// "Port Minister Ana Brook", "Deputy Secretary of the Treasury Ana Brook", "PM Brook", "president Ana Brook",
/// "the Prime Minister, Ana Brook, said".
struct TitleBeforeName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase, sentence.kind == .title || sentence.kind == .heading { return }
        var index = 0
        while index < sentence.tokens.count {
            guard sentence.isTitleHead(index) else {
                index += 1
                continue
            }
            let title = sentence.title(atHead: index)
            index = max(index + 1, title.next)
            if let sighting = sighting(after: title, in: sentence) { evidence.people.append(sighting) }
        }
    }

    private static let general = WordKey("general")

    private func sighting(after title: Sentence.Title, in sentence: Sentence) -> PersonSighting? {
        var start = title.next
        var isApart = false
        if let comma = sentence[start], comma.isMark(","), !comma.gap {
            start += 1
            isApart = true
        }
        guard let first = sentence[start], first.gap, first.isCapital,
            !first.classes.contains(.titleHead) || first.classes.contains(.honorific)
        else { return nil }
        // The run that the name stands in may begin before it, with the title.
        guard let run = sentence.run(at: start),
            let name = sentence.personName(in: start..<run.upperBound)
        else { return nil }
        let count = sentence.wordCount(name)
        let isLower = sentence.tokens[title.range.upperBound - 1].shape == .lower
        if isApart {
            let after = sentence[name.upperBound]
            guard count > 1, after?.isMark(",") == true || after?.classes.contains(.speech) == true else { return nil }
        }
        // "the general election": lower-case titles need a full name; "Prime Minister Office" none at all.
        guard count > 1 || !isLower, !sentence.hasObjection(name) else { return nil }
        // "the Annual General Meeting"
        if count == 1, sentence.tokens[title.next - 1].key == Self.general, title.range.count > 1 { return nil }
        if count == 1,
            !sentence.tokens[name.lowerBound].classes.isDisjoint(with: [.titleModifier, .titleHead, .portfolio])
        {
            return nil
        }
        if count == 1, let next = sentence[name.upperBound], next.gap, next.isCapital { return nil }
        if count == 1, !sentence.tokens[name.lowerBound].classes.isDisjoint(with: [.place, .common, .function]),
            sentence.tokens[name.lowerBound].classes.isDisjoint(with: [.firstName, .surname])
        {
            return nil
        }
        let words = sentence.text(title.range)
        return PersonSighting(
            name: sentence.text(name), strength: .strong, rule: "title-before-name", words: words,
            role: sentence.role(title))
    }
}
