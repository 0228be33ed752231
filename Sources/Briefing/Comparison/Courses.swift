internal import Basics
internal import Recognition

/// Finds talks that one source has convened, another resumed, another sped up or put off.
///
///     [1] "early convening of the Harbour Dialogue"    [2] "the early resumption of the Harbour Dialogue"
///
/// Only what is to come is compared, in the form of a noun or an infinitive ("agreed to expedite"): what "resumed" in
/// March may well be sped up in June.
struct Courses: Sendable {
    let pile: ComparedPile

    private struct Told {
        var course: Course
        var claim: Difference.Claim
    }

    func differences() -> [Difference] {
        var byInitiative: [Subject: [Told]] = [:]
        for index in pile.compared {
            let statement = pile.statements[index]
            for naming in statement.namings {
                guard case .initiative = naming.subject, isTalks(index, naming),
                    let told = told(of: naming, in: index)
                else { continue }
                byInitiative[naming.subject, default: []].append(told)
            }
        }
        return byInitiative.sorted { $0.key < $1.key }.compactMap { initiative, told in
            let courses = Dictionary(grouping: told, by: \.course)
            guard courses.count > 1, Self.standApart(courses.mapValues { Set($0.map(\.claim.source)) }) else {
                return nil
            }
            return Difference(
                kind: .readTogether, topic: .course, subjects: [initiative], meeting: nil, claims: told.map(\.claim),
                bearing: [])
        }
    }

    /// Whether some source tells a course that another doesn't: one that uses all the words for all is no difference.
    private static func standApart(_ sources: [Course: Set<Int>]) -> Bool {
        let all = sources.values.reduce(Set()) { $0.union($1) }
        return all.count > 1 && sources.values.contains { $0 != all }
    }

    /// Whether a name's last word says that people talk there.
    private func isTalks(_ index: Int, _ naming: Statement.Naming) -> Bool {
        pile.texts[index].words.contains {
            naming.range.contains(Int($0.start)) && Self.talks.contains($0.stem)
        }
    }

    /// The word for its course that governs a name: "early convening of the …", "expedite the next round of the …".
    private func told(of naming: Statement.Naming, in index: Int) -> Told? {
        let words = pile.texts[index].words
        guard let name = words.firstIndex(where: { Int($0.start) >= naming.range.lowerBound }) else { return nil }
        var at = name - 1
        while at >= 0, name - at <= Self.reach {
            if let course = Self.course(words, at) {
                // "the early convening", "a quick return": the adjective is part of the words.
                let start = at > 0 && Self.early.contains(words[at - 1].hash) ? at - 1 : at
                let range = Int(words[start].start)..<naming.range.upperBound
                let text = pile.words(index, Int(words[start].start)..<Int(words[name - 1].end))
                guard !text.contains(where: { ",;.:\"”".contains($0) }) else { return nil }
                return Told(
                    course: course,
                    claim: .init(
                        source: pile.source(index), statement: index, range: range, value: .words(course.rawValue)))
            }
            guard Self.between.contains(words[at].hash) else { return nil }
            at -= 1
        }
        return nil
    }

    /// What a source has become of the talks.
    private enum Course: String { case convened, resumed, expedited, postponed }

    private static func course(_ words: [ComparedText.Word], _ at: Int) -> Course? {
        let word = words[at].hash
        for (course, nouns) in nouns where nouns.contains(word) { return course }
        // Verbs only as infinitives or behind a modal: "to resume", "will resume", "and resume".
        guard at > 0, infinitive.contains(words[at - 1].hash) else { return nil }
        return verbs.first { $0.1.contains(word) }?.0
    }

    private static let nouns: [(Course, Set<UInt64>)] = [
        (.convened, WordHash.set("convening convocation")),
        (.resumed, WordHash.set("resumption resuming reopening restart restarting revival reviving relaunch return")),
        (.expedited, WordHash.set("expediting accelerating acceleration hastening")),
        (.postponed, WordHash.set("postponement postponing deferral deferring suspension suspending cancellation")),
    ]
    private static let verbs: [(Course, Set<UInt64>)] = [
        (.convened, WordHash.set("convene")), (.resumed, WordHash.set("resume reopen restart revive relaunch")),
        (.expedited, WordHash.set("expedite accelerate hasten fast-track")),
        (.postponed, WordHash.set("postpone defer suspend cancel")),
    ]
    private static let infinitive = WordHash.set("to will would should may might must shall and soon quickly early")
    private static let early = WordHash.set("early earlier quick speedy swift prompt immediate timely")
    private static let between = WordHash.set(
        "of the to a an next round first second new latest annual session their its")
    private static let talks = WordHash.stems(
        "dialogue dialog talks talk forum summit consultation conference negotiation commission meeting council")
    private static let reach = 7
}
