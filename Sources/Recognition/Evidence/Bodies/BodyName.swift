/// "Ministry of Ports and Shipping", "Harbour Board", "Indian Embassy": capitals with a body's head noun.
struct BodyName: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs {
            guard var last = run.last, run.count <= 8 else { continue }
            // "Directorate General of Ports"
            if sentence.tokens[last].key == Self.general, run.count > 1 { last -= 1 }
            guard sentence.tokens[last].classes.contains(.organisation), !isPartOfTitle(run, in: sentence) else {
                continue
            }
            // "Indian Ministry of Ports": the country isn't part of the name …
            let isOfState = Self.ofState.contains(sentence.tokens[last].key)
            let first = run.first { !sentence.tokens[$0].isHyphen } ?? last
            let named =
                isOfState
                ? run.first {
                    sentence.tokens[$0].classes.isDisjoint(with: [.demonym, .country]) && !sentence.tokens[$0].isHyphen
                } ?? last : first
            // … but in "US Administration" and "Indian Embassy in Oslo" without it nothing would be left, and it is in
            // "African Harbour Bank".
            let whole = named == last ? first : extended(named, in: sentence)
            if let end = complementEnd(run.upperBound, in: sentence) {
                add(named..<end, in: sentence, &evidence)
            } else {
                let end = seatEnd(run.upperBound, in: sentence)
                guard end - whole >= 2 else { continue }
                add(whole..<end, in: sentence, &evidence)
            }
        }
    }

    private func add(_ range: Range<Int>, in sentence: Sentence, _ evidence: inout Evidence) {
        evidence.organisations.append(
            OrganisationSighting(name: sentence.text(range), acronym: acronym(behind: range, in: sentence)))
    }

    /// "the Harbour Pilots Union, HPU,", "the Harbour Pilots Union, or HPU,"
    private func acronym(behind range: Range<Int>, in sentence: Sentence) -> String? {
        guard sentence[range.upperBound]?.isMark(",") == true else { return nil }
        let isOr = sentence[range.upperBound + 1]?.key == Words.or
        let at = range.upperBound + (isOr ? 2 : 1)
        guard let token = sentence[at], Acronym.isOne(token), isOr || sentence[at + 1]?.isMark(",") == true else {
            return nil
        }
        let text = sentence.text(at..<at + 1)
        return Acronym.matches(text, initialsOf: sentence.words(in: range)) ? text : nil
    }

    /// "Minister for Heavy Industries"
    private func isPartOfTitle(_ run: Range<Int>, in sentence: Sentence) -> Bool {
        guard run.lowerBound >= 2, Words.of.contains(sentence.tokens[run.lowerBound - 1].key) else { return false }
        return Self.offices.contains(sentence.tokens[run.lowerBound - 2].key)
    }

    /// "People's Harbour Party", "Salaries and Pensions Commission": what belongs to a name across a mark or an "and".
    private func extended(_ start: Int, in sentence: Sentence) -> Int {
        guard let before = sentence[start - 1] else { return start }
        if before.shape == .possessive || before.isMark("'") || before.isMark("’"), let owner = sentence[start - 2],
            owner.isCapital, Self.owners.contains(owner.key)
        {
            return start - 2
        }
        let plain: WordClass = [
            .country, .place, .demonym, .organisation, .titleHead, .firstName, .function, .weekday, .month, .honorific,
        ]
        guard before.key == Words.and, let other = sentence[start - 2], other.shape == .capitalised,
            other.classes.isDisjoint(with: plain), sentence[start - 3]?.key == Words.the
        else { return start }
        return start - 2
    }

    /// "in Oslo" behind an embassy
    private func seatEnd(_ start: Int, in sentence: Sentence) -> Int {
        guard let preposition = sentence[start], Self.seats.contains(preposition.key),
            Self.missions.contains(sentence.tokens[start - 1].key), let place = sentence[start + 1], place.isCapital,
            !place.classes.isDisjoint(with: [.place, .country])
        else { return start }
        return start + 2
    }

    /// "of the Interior", "of Ports and Shipping"
    private func complementEnd(_ start: Int, in sentence: Sentence) -> Int? {
        guard let of = sentence[start], of.shape == .lower, Words.of.contains(of.key) else { return nil }
        var at = start + 1
        if sentence[at]?.key == Words.the { at += 1 }
        guard let run = sentence.run(at: at), run.lowerBound == at, run.count <= 6 else { return nil }
        var end = run.upperBound
        if sentence[end]?.key == Words.and, let second = sentence.run(at: end + 1), second.lowerBound == end + 1,
            sentence.tokens[run.lowerBound].classes.contains(.portfolio),
            sentence.tokens[second.lowerBound].classes.contains(.portfolio)
        {
            end = second.upperBound
        }
        // "Court of Arbitration for Sport"
        if let further = sentence[end], further.key == Self.forKey, let object = sentence.run(at: end + 1),
            object.lowerBound == end + 1, object.count <= 3,
            sentence.tokens[object].allSatisfy({
                $0.classes.isDisjoint(with: [.country, .place, .demonym, .weekday, .month, .firstName, .titleHead])
            })
        {
            end = object.upperBound
        }
        return end
    }

    private static let offices = DateWords.keys("minister secretary ministers secretaries")
    private static let general = WordKey("general")
    private static let forKey = WordKey("for")
    private static let ofState = DateWords.keys("ministry department office cabinet")
    private static let owners = DateWords.keys(
        "people women men workers farmers children teachers students veterans peoples")
    private static let missions = DateWords.keys("embassy consulate")
    private static let seats = DateWords.keys("in to")
}
