import Basics
import Recognition
import TestSupport

/// A document with what the readers of speech, meetings and dates are given: its sentences and its mentions.
struct ReadPile {
    var document: TextDocument
    var sentences: [[Range<Int>]]
    var mentions: [Mention]

    /// Each line is a paragraph; the people, bodies and countries named are entries of the editor's.
    init(_ text: String, published: String = "2031-06-11", kind: Passage.Kind = .paragraph) {
        let people = ["Ana Brook", "Jon Vale", "Lea Stone"].map { name in
            CuratedName(
                id: String(name.split(separator: " ")[1]).lowercased(), kind: .person, name: name,
                aliases: [String(name.split(separator: " ")[1])])
        }
        let others = [
            CuratedName(id: "ports", kind: .organisation, name: "Ministry of Ports", aliases: ["Ports Ministry"]),
            CuratedName(id: "ruritania", kind: .place, name: "Ruritania"),
        ]
        let document = TextDocument(
            id: "document", published: Moment(parsing: published),
            passages: text.split(separator: "\n").enumerated().map { line, text in
                Passage(place: .block(line), kind: kind, text: String(text))
            })
        let register = RegisterDecider().decide([EvidenceCollector().collect(document)], curated: people + others)
        self.init(document, register: register.register)
    }

    init(_ document: TextDocument, register: Register) {
        self.document = document
        sentences = document.passages.map { SentenceSplitter().sentences(of: $0.text) }
        mentions =
            MentionMatcher(register).mentions(in: document)
            + DateResolver().mentions(
                of: DateRecogniser().expressions(in: document), in: document, published: document.published)
    }

    /// The words of a place.
    func words(_ passage: Int, _ range: Range<Int>) -> String {
        String(decoding: Array(document.passages[passage].text.utf8)[range], as: UTF8.self)
    }
}
