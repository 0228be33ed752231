/// Finds places in what names of people, initiatives and bodies leave: "Oslo", "South Korea", "Lima, Peru", "Washington, D.C."
///
/// Every place of the gazetteer counts that fills a run of capitals, and a country that stands before a title. One that
/// is also a name ("Georgia", "Austin") needs a preposition before it or a country behind it.
struct PlaceReader: Sendable {
    /// A place as found: where, and which of the gazetteer.
    struct Finding: Sendable {
        var range: Range<Int>
        var entity: Int

        /// What it is called in the gazetteer.
        var name: String { Gazetteer.names[entity] }
    }

    /// The places of a sentence, ascending.
    func places(in sentence: Sentence) -> [Finding] {
        var found: [Finding] = []
        let gazetteer = Gazetteer.places
        var index = 0
        while index < sentence.tokens.count {
            guard sentence.tokens[index].isCapital, gazetteer.mayBegin(sentence.tokens[index]),
                let finding = place(at: index, in: sentence)
            else {
                index += 1
                continue
            }
            found.append(finding)
            index = finding.range.upperBound
        }
        return found
    }

    private func place(at index: Int, in sentence: Sentence) -> Finding? {
        guard let match = Gazetteer.places.matches(in: sentence.tokens, at: index).first,
            let entity = match.groups.first?.entities.first, let run = sentence.run(at: index)
        else { return nil }
        let range = index..<match.end
        guard sentence.tokens[range].allSatisfy({ $0.isCapital || !$0.isWord || $0.shape == .lower }) else {
            return nil
        }
        let isWhole = run.lowerBound == range.lowerBound && run.upperBound <= range.upperBound
        guard isWhole || opensTitle(range, run, in: sentence) else { return nil }
        // "us" in capitals is the country, "Us" is not.
        if range.count == 1, sentence.tokens[index].end - sentence.tokens[index].start <= 3,
            sentence.tokens[index].shape != .capitals
        {
            return nil
        }
        if isAlsoName(range, in: sentence), !hasCue(range, in: sentence) { return nil }
        return Finding(range: range, entity: entity)
    }

    /// "US President Ana Brook": the country before a title.
    private func opensTitle(_ range: Range<Int>, _ run: Range<Int>, in sentence: Sentence) -> Bool {
        guard run.lowerBound == range.lowerBound, let next = sentence[range.upperBound], next.gap,
            sentence.tokens[range.lowerBound].classes.contains(.country)
        else { return false }
        return !next.classes.isDisjoint(with: [.titleHead, .titleModifier])
    }

    private func isAlsoName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        range.count == 1
            && !sentence.tokens[range.lowerBound].classes.isDisjoint(with: [.firstName, .surname, .common])
    }

    private func hasCue(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        if let before = sentence[range.lowerBound - 1], before.shape == .lower, Self.prepositions.contains(before.key) {
            return true
        }
        guard sentence[range.upperBound]?.isMark(",") == true, let next = sentence[range.upperBound + 1] else {
            return false
        }
        return next.isCapital && next.classes.contains(.country)
    }

    private static let prepositions = DateWords.keys("in at from to near across outside throughout toward towards into")
}
