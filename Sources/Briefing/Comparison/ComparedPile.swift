internal import Basics
internal import Loaders
internal import Recognition

/// A dossier with its statements made ready for comparing, once for all the finders.
struct ComparedPile: Sendable {
    let dossier: Dossier
    /// The words of each statement.
    let texts: [ComparedText]
    /// The statements that are compared: sentences of the body, and what only a standfirst says.
    let compared: [Int]

    init(_ dossier: Dossier) {
        self.dossier = dossier
        texts = dossier.statements.map { ComparedText($0.text) }
        compared = dossier.statements.indices.filter { index in
            let statement = dossier.statements[index]
            guard !statement.isRepetition, !statement.isWithheld else { return false }
            switch statement.kind {
            case .paragraph, .listItem, .quotation, .standfirst: return true
            case .title, .heading, .caption, .table, .code: return false
            }
        }
    }

    var statements: [Statement] { dossier.statements }

    func source(_ statement: Int) -> Int { dossier.statements[statement].source }

    /// What a statement is about: the stems of its words but for the names of people, who do this and that.
    func matter(_ index: Int) -> Set<UInt64> {
        let people = dossier.statements[index].namings.filter(\.subject.isPerson).map(\.range)
        return Set(
            texts[index].words.lazy.filter { word in
                word.isContent && !people.contains { $0.contains(Int(word.start)) }
            }.map(\.stem))
    }

    /// The same, with the sentence before where it leans on that.
    func matterWithLead(_ index: Int) -> Set<UInt64> {
        guard let lead = dossier.statements[index].lead else { return matter(index) }
        return matter(index).union(ComparedText(lead).content)
    }

    /// Some bytes of a statement's text.
    func words(_ statement: Int, _ range: Range<Int>) -> String {
        let bytes = dossier.statements[statement].text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(dossier.statements[statement].text[start..<bytes.index(start, offsetBy: range.count)])
    }
}

extension Statement {
    /// The people it names.
    var people: Set<Subject> { Set(namings.lazy.map(\.subject).filter(\.isPerson)) }

    /// The initiatives it names.
    var initiatives: Set<Subject> {
        Set(namings.lazy.map(\.subject).filter { if case .initiative = $0 { true } else { false } })
    }

    /// The dates it names.
    var dates: [EDTF] {
        namings.compactMap { if case .date(let value) = $0.subject { value } else { nil } }
    }
}

extension EDTF {
    /// Whether it says at least the month: a year alone makes no two sentences tell of one thing.
    var isClose: Bool {
        switch self {
        case .date(.year), .interval(.year, _), .interval(_, .year): false
        default: true
        }
    }
}

extension ComparedPile {
    /// A place that a statement names.
    struct PlaceNamed: Sendable, Hashable {
        var id: String
        /// In bytes of the statement's text.
        var range: Range<Int>
    }

    /// The places that a statement names, in reading order.
    func places(in index: Int) -> [PlaceNamed] {
        let statement = dossier.statements[index]
        return dossier.readings[statement.source].mentions.lazy.filter {
            $0.passage == statement.passage && statement.range.contains($0.range.lowerBound)
                && $0.range.upperBound <= statement.range.upperBound
        }.compactMap { mention in
            guard case .entity(.place, let id) = mention.target else { return nil }
            let start = statement.range.lowerBound
            return PlaceNamed(id: id, range: mention.range.lowerBound - start..<mention.range.upperBound - start)
        }
    }
}

extension ComparedPile {
    /// The places that say where something was: those behind "in" or "at".
    func whereabouts(_ index: Int) -> Set<String> {
        let text = dossier.statements[index].text.utf8
        let places = places(in: index).filter { place in
            let before = text.prefix(place.range.lowerBound).suffix(4)
            return before.elementsEqual(" in ".utf8) || before.elementsEqual(" at ".utf8)
        }
        return Set(places.map(\.id))
    }

    /// Whether two statements each say where, and it is not the same place.
    func areElsewhere(_ a: Int, _ b: Int) -> Bool {
        let (places, others) = (whereabouts(a), whereabouts(b))
        return !places.isEmpty && !others.isEmpty && places.isDisjoint(with: others)
    }
}

extension Dossier {
    /// The day on which a source was published, as stated or inferred.
    func day(ofSource source: Int) -> CalendarDate? { sources[source].published?.moment.date }
}
