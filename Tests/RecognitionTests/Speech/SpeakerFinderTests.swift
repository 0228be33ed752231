import Recognition
import TestSupport
import Testing

/// Who says a sentence; the marks ⟦ ⟧ show what they are quoted with.
@Suite struct SpeakerFinderTests {
    @Test(arguments: [
        ("Ana Brook said that the port will open.", ["brook: said"]),
        ("Ana Brook, the minister for ports, said the quay was safe.", ["brook: said"]),
        ("Ana Brook, director of the fair in Zell, Ruritania, said the quay was safe.", ["brook: said"]),
        ("The port will open, said Port Minister Ana Brook.", ["brook: said"]),
        ("Brook has also warned that prices would rise.", ["brook: warned"]),
        ("Ana Brook, who said the quay was safe, left.", ["brook: said"]),
        ("Brook praised the pilots and added that all were safe.", ["brook: added"]),
        ("Brook said the quay was safe and added that all were well.", ["brook: said, added"]),
        ("Ana Brook and Jon Vale said they agreed.", ["brook: said", "vale: said"]),
        ("According to Ana Brook, the port will open.", ["brook: According to"]),
        ("Brook highlighted the work of the pilots.", ["brook: highlighted"]),
    ])
    func people(text: String, expected: [String]) { #expect(speakers(text) == expected) }

    @Test(arguments: [
        ("The Ministry of Ports said the quay was safe.", ["ports: said"]),
        ("In a statement, the Ministry of Ports said the quay was safe.", ["ports: said"]),
        ("According to the Ministry of Ports statement, all were safe.", ["ports: According to"]),
        ("Ruritania said the quay was safe.", ["ruritania: said"]),
        ("The harbour authority said the quay was safe.", ["“The harbour authority”: said"]),
        ("The ministry said the quay was safe.", ["“The ministry”: said"]),
        ("The HPQ stated that the quay was safe.", ["hpq: stated"]),
        ("A senior Ruritanian official said the quay was safe.", ["“A senior Ruritanian official”: said"]),
        ("In Zell officials said the quay was safe.", ["“officials”: said"]),
        ("A spokesman for Ana Brook said all were safe.", ["“A spokesman for Ana Brook”: said"]),
        ("Ana Brook's aide said all were safe.", ["“Ana Brook's aide”: said"]),
        ("Prices rose, according to a report by the bank.", ["“a report by the bank”: according to"]),
    ])
    func bodiesAndOfficials(text: String, expected: [String]) { #expect(speakers(text) == expected) }

    @Test(arguments: [
        ("⟦“The quay is safe,”⟧ Brook said. ⟦“It opens soon.”⟧", ["brook: said", "brook: said"]),
        ("⟦“The quay is safe,”⟧ said Ana Brook, the minister. ⟦“It opens soon.”⟧", ["brook: said", "brook: said"]),
        ("Brook told reporters: ⟦“The quay is safe. It opens soon.”⟧", ["brook: told"]),
        ("⟦“The quay,”⟧ Brook said, ⟦“is safe.”⟧", ["brook: said"]),
        ("⟦\"The quay is safe,\"⟧ a senior official said.", ["“a senior official”: said"]),
        ("⟦“Vale said it was safe,”⟧ Brook said.", ["brook: said"]),
        ("Brook said: ⟦“The quay is safe.⟧\n⟦“It opens soon.”⟧", ["brook: said", "brook: said"]),
        ("Officials said: ⟦“The quay is safe.⟧\n⟦“It opens soon.”⟧", ["“Officials”: said", "“Officials”: said"]),
        ("The Ministry of Ports posted on Q (once Quill), ⟦“The quay is safe.”⟧", ["ports: posted"]),
        ("⟦‘The workers’ quay is safe,’⟧ Brook said.", ["brook: said"]),
    ])
    func quotations(text: String, expected: [String]) {
        let plain = text.split(separator: "\n").map { MarkedText(String($0)).text }.joined(separator: "\n")
        #expect(speakers(plain) == expected)
        #expect(marked(plain) == text)
    }

    @Test(arguments: [
        ("Ana Brook opened the quay. She said it was safe.", ["brook: said"]),
        ("Ana Brook met Jon Vale. She said it went well.", ["brook: said"]),
        ("Ana Brook came late, and she said why.", ["brook: said"]),
        ("Brook spoke. “It is safe,” she said.", ["brook: said"]),
        ("Ana Brook came. She sat down. She said it was safe.", ["brook: said"]),
    ])
    func pronouns(text: String, expected: [String]) { #expect(speakers(text) == expected) }

    /// Where two fit, or nobody does, the pronoun stays as printed.
    @Test(arguments: [
        ("Ana Brook and Jon Vale opened the quay. She said it was safe.", ["“She”: said"]),
        ("The quay was opened. He said it was safe.", ["“He”: said"]),
        ("Ana Brook came. The quay was opened. She said it was safe.", ["“She”: said"]),
        ("Ana Brook opened the quay. They said it was safe.", ["“They”: said"]),
        ("The crowd waited for Ana Brook. She said it was safe.", ["“She”: said"]),
    ])
    func unclearPronouns(text: String, expected: [String]) { #expect(speakers(text) == expected) }

    @Test(arguments: [
        "Ana Brook opened the quay.", "The stated aim of Ana Brook is peace.", "Brook was told to leave.",
        "The plan announced by Ana Brook is old.", "The quay opened according to plan.", "“The quay is safe.”",
        "They launched the “Safe Quay” plan.", "Brook's added value was small.", "It is said to be safe.",
        "Ana Brook concluded a long visit.",
        "said", "“", "\" said \"", "According to", ", said,",
    ])
    func nobodySpeaks(text: String) { #expect(speakers(text) == []) }

    @Test func hostileTextIsReadInLinearTime() {
        for text in ["Brook said he said ", "“a” he said ", ", said , ", "according to Brook and ", "“ ‘ "] {
            #expect(speakers(String(repeating: text, count: 4000)).count <= 12_000)
        }
    }

    private func speakers(_ text: String) -> [String] {
        let pile = ReadPile(text)
        return attributions(pile).map { attribution in
            let speaker =
                switch attribution.speaker {
                case .entity(_, let id, _): id
                case .organisation(let range), .unnamed(let range): "“\(pile.words(attribution.speakerPassage, range))”"
                }
            return "\(speaker): \(attribution.words)"
        }
    }

    private func marked(_ text: String) -> String {
        let pile = ReadPile(text)
        let found = attributions(pile)
        return pile.document.passages.enumerated().map { index, passage in
            MarkedText.mark(passage.text, found.filter { $0.passage == index }.flatMap(\.quotations))
        }.joined(separator: "\n")
    }

    private func attributions(_ pile: ReadPile) -> [Attribution] {
        SpeakerFinder().attributions(in: pile.document, sentences: pile.sentences, mentions: pile.mentions)
    }
}
