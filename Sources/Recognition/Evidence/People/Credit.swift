/// "By Ana Brook", "Photo: Ana Brook", "Image: Ana Brook": people by form, off the people pages.
struct Credit: EvidenceRule {
    static let labels: WordSet = WordSet(
        [
            "by", "photo", "photos", "photograph", "photographer", "image", "images", "picture", "credit", "video",
            "text", "reporting", "edited", "written", "illustration", "graphic",
        ]
        .map { WordKey($0) })

    func collect(from sentence: Sentence, into evidence: inout Evidence) {
        guard let first = sentence[0] else { return }
        for run in sentence.runs where run.lowerBound > 0 {
            let before = sentence.tokens[run.lowerBound - 1]
            let isByline = run.lowerBound == 1 && first.key == Words.by && run.upperBound >= sentence.tokens.count - 1
            let isLabelled =
                (before.isMark(":") || before.isMark("/")) && run.lowerBound > 1
                && Self.labels.contains(sentence.tokens[run.lowerBound - 2].key)
            guard isByline || isLabelled, let name = sentence.personName(in: run), sentence.wordCount(name) > 1 else {
                continue
            }
            evidence.people.append(
                PersonSighting(
                    name: sentence.text(name), strength: .weak, rule: "credit",
                    words: sentence.text(max(0, run.lowerBound - 2)..<run.lowerBound), isCredit: true))
        }
    }
}
