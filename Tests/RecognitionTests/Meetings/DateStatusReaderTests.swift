import Recognition
import Testing

/// Whether what a date is given for has happened, and the words that show it.
@Suite struct DateStatusReaderTests {
    @Test(arguments: [
        ("On Tuesday, Ana Brook met the crew.", ["happened: met"]),
        ("Ana Brook visited Zell on 3 June.", ["happened: visited"]),
        ("It recalls the May trip, during which both opened a quay.", ["happened: opened"]),
        ("It recalls a trip in May, when both had opened a quay.", ["happened: had opened"]),
        ("The quay was opened in May.", ["happened: was opened"]),
        ("The quay has been closed since May.", ["happened: been closed"]),
        ("The port is bigger than its earlier plan in January.", ["happened: earlier"]),
        ("Ana Brook left before 3 June.", ["happened: left"]), ("By Thursday the ship had sailed.", ["deadline: By"]),
        ("The fair, scheduled from July 3 to 5, follows the May fair.", ["scheduled: scheduled", "happened: follows"]),
        ("During the visit in May, both opened a quay.", ["happened: opened"]),
        ("“Brook will come on 3 July. She came in May.”", ["scheduled: will", "happened: came"]),
        ("“All is well,” Brook said on Tuesday.", ["happened: said"]),
    ])
    func happened(text: String, expected: [String]) { #expect(statuses(text) == expected) }

    @Test(arguments: [
        ("Ana Brook will visit Zell on 3 July.", ["scheduled: will"]),
        ("The visit, scheduled from July 3 to 5, is long.", ["scheduled: scheduled"]),
        ("Ana Brook is to visit Zell on 3 July.", ["scheduled: is to"]),
        ("Ana Brook is set to visit Zell in July.", ["scheduled: set to"]),
        ("The pact will be signed in July.", ["scheduled: will be signed"]),
        ("The fair opens on 3 July.", ["scheduled: opens"]), ("They agreed to meet in July.", ["scheduled: agreed to"]),
        ("Brook said the quay would open in July.", ["scheduled: would"]),
        ("Talks are due in July.", ["scheduled: due"]), ("The quay: next week", ["scheduled: next"]),
    ])
    func scheduled(text: String, expected: [String]) { #expect(statuses(text) == expected) }

    @Test(arguments: [
        ("They work to end the talks by 8 July.", ["deadline: by"]),
        ("The tariff has been paused until July 9.", ["deadline: until"]),
        ("Our goal is to agree before July 8.", ["deadline: before"]),
        ("They agreed to finish by July 8.", ["deadline: by"]),
        ("They missed the July 8 deadline.", ["deadline: deadline"]),
        ("The pact expires on 30 June.", ["deadline: expires"]),
        ("They aim to double trade by 2040, expected by fall 2031.", ["deadline: by", "deadline: by"]),
    ])
    func deadlines(text: String, expected: [String]) { #expect(statuses(text) == expected) }

    @Test(arguments: [
        ("Brook is in Zell from June 10 to June 12.", ["unclear: "]),
        ("Ana Brook may visit Zell in July.", ["unclear: may"]),
        ("Ana Brook did not visit Zell in May.", ["unclear: did not"]),
        ("Ana Brook was scheduled to visit Zell in May.", ["unclear: was scheduled"]),
        ("The visit was postponed in May.", ["unclear: postponed"]), ("3 July 2031", ["unclear: "]),
        ("Brook said the fair in July is small.", ["unclear: "]), ("A talk, which moved all, in July.", ["unclear: "]),
    ])
    func unclear(text: String, expected: [String]) { #expect(statuses(text) == expected) }

    @Test func aMentionThatDoesNotFitIsUnclear() {
        var pile = ReadPile("Ana Brook met Jon Vale on Tuesday.")
        let date = pile.mentions.first { if case .date = $0.target { true } else { false } }
        #expect(date.map { DateStatusReader().status(of: $0, in: pile.document, sentences: []).0 } == .unclear)
        pile.document.passages[0].text = "Short."
        #expect(
            date.map { DateStatusReader().status(of: $0, in: pile.document, sentences: pile.sentences).0 } == .unclear)
    }

    /// Letters of several bytes where the window ends; twenty thousand dates in one sentence.
    @Test func hostileTextIsReadInLinearTime() {
        #expect(
            statuses(String(repeating: "é", count: 401) + " met on 3 June and é" + String(repeating: "é", count: 800))
                .count == 1)
        #expect(statuses(String(repeating: "on 3 June, ", count: 4000)).count == 4000)
    }

    private func statuses(_ text: String) -> [String] {
        let pile = ReadPile(text)
        return pile.mentions.compactMap { mention in
            guard case .date = mention.target else { return nil }
            let found = DateStatusReader().status(of: mention, in: pile.document, sentences: pile.sentences)
            return "\(found.0.rawValue): \(found.words)"
        }
    }
}
