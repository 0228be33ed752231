import Basics
import Recognition
import TestSupport

/// A pile of invented documents whose marks ⟦ ⟧ show what is to be found.
struct Pile {
    var documents: [TextDocument]
    var register: Register

    /// Each text is a document; its lines are paragraphs.
    init(_ texts: [String], curated: [CuratedName] = [], kind: Passage.Kind = .paragraph) {
        documents = texts.enumerated().map { number, text in
            TextDocument(
                id: "document-\(number)",
                passages: text.split(separator: "\n").enumerated().map { line, text in
                    Passage(place: .block(line), kind: kind, text: MarkedText(String(text)).text)
                })
        }
        register = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: curated).register
    }

    /// The texts with marks around the mentions of a kind.
    func marked(_ kind: EntityKind) -> [String] {
        let matcher = MentionMatcher(register)
        return documents.map { document in
            let mentions = matcher.mentions(in: document).filter {
                if case .entity(let found, _) = $0.target { return found == kind }
                return false
            }
            return document.passages.enumerated().map { index, passage in
                MarkedText.mark(passage.text, mentions.filter { $0.passage == index }.map(\.range))
            }.joined(separator: "\n")
        }
    }

    func entities(_ kind: EntityKind) -> [Entity] { register.entities.filter { $0.kind == kind } }

    func names(_ kind: EntityKind) -> [String] { entities(kind).map(\.name) }
}

/// The dates of a text, published on a day, as `words = value`.
func dates(_ text: String, published: String? = "2031-06-11", kind: Passage.Kind = .paragraph) -> [String] {
    let document = TextDocument(id: "document", passages: [Passage(place: .block(0), kind: kind, text: text)])
    let mentions = DateResolver().mentions(
        of: DateRecogniser().expressions(in: document), in: document,
        published: published.flatMap { Moment(parsing: $0) })
    return mentions.map { mention in
        let words = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
        return switch mention.target {
        case .date(let date): "\(words) = \(date?.description ?? "?")"
        case .duration(let length): "\(words) = \(length)"
        case .entity: "\(words) is no date"
        }
    }
}
