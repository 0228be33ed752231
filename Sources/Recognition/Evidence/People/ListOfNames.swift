/// "Ana Brook, Tomo Quell and Ilse Varga": in a list of names of one form, one known name vouches for the others.
struct ListOfNames: EvidenceRule {
    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        var list: [Range<Int>] = []
        var end = 0
        let runs = sentence.runs
        for index in runs.indices {
            let run = runs[index]
            if !list.isEmpty, !joins(end..<run.lowerBound, in: sentence) {
                close(list, in: sentence, into: &evidence)
                list = []
            }
            // A name that is joined to none is no list.
            if list.isEmpty,
                index + 1 == runs.count || !joins(run.upperBound..<runs[index + 1].lowerBound, in: sentence)
            {
                continue
            }
            guard let name = sentence.personName(in: run), name.upperBound == run.upperBound,
                (2...4).contains(sentence.wordCount(name)),
                !sentence.hasObjection(name)
            else {
                close(list, in: sentence, into: &evidence)
                list = []
                continue
            }
            list.append(name)
            end = run.upperBound
        }
        close(list, in: sentence, into: &evidence)
    }

    private func joins(_ between: Range<Int>, in sentence: Sentence) -> Bool {
        (1...2).contains(between.count)
            && between.allSatisfy { index in
                let token = sentence.tokens[index]
                return token.isMark(",") || token.isMark("&") || token.key == Words.and || token.key == Words.or
            }
    }

    private func close(_ list: [Range<Int>], in sentence: Sentence, into evidence: inout Evidence) {
        let known = list.filter { sentence.tokens[$0.lowerBound].classes.contains(.firstName) }
        guard list.count >= 2, known.count * 4 >= list.count, let first = known.first else { return }
        for name in list where !sentence.tokens[name.lowerBound].classes.contains(.firstName) {
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .fair, rule: "list-of-names", words: sentence.text(first)))
        }
    }
}
