/// "led by Ana Brook", "written by Ana Brook": who did it, behind a participle.
struct AgentOfVerb: EvidenceRule {
    static let participles: WordSet = DateWords.keys(
        "written directed produced hosted led founded headed chaired coached composed painted designed edited played sung performed portrayed voiced authored drawn invented discovered photographed created recorded coordinated co-written succeeded married preceded defeated joined accompanied flanked"
    )

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        if sentence.isTitleCase { return }
        for run in sentence.runs where run.lowerBound >= 2 {
            let (verb, by) = (sentence.tokens[run.lowerBound - 2], sentence.tokens[run.lowerBound - 1])
            guard verb.cues.contains(.agentVerb), by.key == Words.by, let name = sentence.personName(in: run),
                name.upperBound == run.upperBound, (2...4).contains(sentence.wordCount(name)),
                !sentence.hasObjection(name)
            else { continue }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .fair, rule: "agent-of-verb",
                    words: sentence.text(run.lowerBound - 2..<run.lowerBound)))
        }
    }
}
