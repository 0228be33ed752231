/// The words around a date.
struct DateClause {
    typealias Found = (status: DateStatus, tokens: Range<Int>)

    let tokens: [Token]
    let date: Range<Int>
    let isHeadline: Bool
    private let bytes: [UInt8]

    /// Cuts out at most `reach` bytes on either side of the date within its sentence.
    init?(_ mention: Mention, in passage: Passage, sentence: Range<Int>) {
        let utf8 = passage.text.utf8
        let bounds = sentence.clamped(to: 0..<utf8.count)
        let lower = max(bounds.lowerBound, mention.range.lowerBound - Self.reach)
        let upper = min(bounds.upperBound, mention.range.upperBound + Self.reach)
        guard lower <= mention.range.lowerBound, mention.range.upperBound <= upper else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: lower)
        let window = utf8[start..<utf8.index(start, offsetBy: upper - lower)]
        // A window that cuts a letter in two would move every offset behind it.
        let cut = window.prefix { $0 & 0xC0 == 0x80 }.count
        let text = String(decoding: window.dropFirst(cut), as: UTF8.self)
        bytes = Array(text.utf8)
        tokens = Tokenizer().tokens(of: text)
        let offset = lower + cut
        guard let first = tokens.firstIndex(where: { $0.end + offset > mention.range.lowerBound }) else { return nil }
        let last = tokens[first...].firstIndex { $0.start + offset >= mention.range.upperBound } ?? tokens.count
        guard first < last else { return nil }
        date = first..<last
        isHeadline = passage.kind == .title || passage.kind == .heading
    }

    /// The words of a range of tokens, as printed.
    func text(of range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    }

    /// What the clause says, and the words that say it.
    func status() -> Found {
        if let deadline = deadline() { return deadline }
        return scanBack() ?? scanForward() ?? ownWords() ?? (.unclear, 0..<0)
    }

    /// "by", "until", "before" right before the date, unless a past verb governs it: "left before 8 July".
    private func deadline() -> Found? {
        let first = date.lowerBound
        if let next = word(date.upperBound), next == Self.deadline {
            return (.deadline, date.upperBound..<date.upperBound + 1)
        }
        for at in [first - 1, first - 2] where at >= 0 && tokens[at].isWord {
            let key = tokens[at].key
            if DateStatusWords.expiring.contains(key) { return (.deadline, at..<at + 1) }
            guard DateStatusWords.deadlines.contains(key) else { continue }
            if key == Self.until || key == Self.till { return (.deadline, at..<at + 1) }
            for before in stride(from: at - 1, through: max(0, at - 14), by: -1) {
                guard let key = word(before) else {
                    if tokens[before].isMark(";") { break }
                    continue
                }
                if key == Self.to || DateStatusWords.ahead.contains(key) || DateStatusWords.modals.contains(key) {
                    break
                }
                if DateStatusWords.boundaries.contains(key) { break }
                if DateStatusWords.past.contains(key), !isParticiple(before) { return (.happened, before..<before + 1) }
            }
            return (.deadline, at..<at + 1)
        }
        return nil
    }

    /// The nearest verb before the date.
    private func scanBack() -> Found? {
        var at = date.lowerBound - 1
        var didCrossNoun = false
        while at >= 0, date.lowerBound - at <= Self.words {
            let token = tokens[at]
            if Self.ends(token) { return nil }
            if token.isMark(","), let opening = parenthesis(before: at) {
                at = opening - 1
                continue
            }
            if let key = word(at) {
                if DateStatusWords.boundaries.contains(key) { return nil }
                // "said the fair in June will …": the date belongs to the fair.
                if DateStatusWords.saying.contains(key), didCrossNoun { return nil }
                if let found = cue(at) { return found }
                if date.lowerBound - at <= 3, DateStatusWords.timetable.contains(key) {
                    return (.scheduled, at..<at + 1)
                }
                if key == Self.the || key == Self.a { didCrossNoun = true }
            }
            at -= 1
        }
        return nil
    }

    /// The nearest verb behind the date, in its own clause or one that "when" or "which" goes on with.
    private func scanForward() -> Found? {
        var at = date.upperBound
        // "During the visit in May, both …"
        let opens = date.lowerBound <= 2 || SpeechWords.prepositions.union([Self.during]).contains(tokens[0].key)
        while at < tokens.count, at - date.upperBound < Self.words {
            let token = tokens[at]
            if Self.ends(token) { return nil }
            if token.isMark(","), !opens, word(at + 1).map(DateStatusWords.relatives.contains) != true { return nil }
            if let found = cue(at) { return found }
            at += 1
        }
        return nil
    }

    /// What a word says of the clause's time.
    private func cue(_ at: Int) -> Found? {
        guard let key = word(at) else { return nil }
        let before = word(at - 1)
        if DateStatusWords.negations.contains(key) {
            return (.unclear, max(0, at - (before.map(Self.isAuxiliary) == true ? 1 : 0))..<at + 1)
        }
        if DateStatusWords.called.contains(key) { return (.unclear, at..<at + 1) }
        if DateStatusWords.modals.contains(key) { return (.unclear, at..<at + 1) }
        let isPlan = DateStatusWords.ahead.contains(key)
        let isPlanToDo = DateStatusWords.aheadBeforeTo.contains(key) && word(at + 1) == Self.to
        if isPlan || isPlanToDo {
            if before.map(DateStatusWords.was.contains) == true { return (.unclear, at - 1..<at + 1) }
            if word(at + 1) == Self.not { return (.unclear, at..<at + 2) }
            return (.scheduled, at..<(isPlanToDo && !isPlan ? at + 2 : at + 1))
        }
        if isHeadline, key == Self.to, let next = word(at + 1), !tokens[at + 1].classes.contains(.function),
            DateWords.months[next] == nil
        {
            return (.scheduled, at..<at + 2)
        }
        if DateStatusWords.following.contains(key) {
            return word(at + 1) == Self.by ? nil : (.happened, at..<at + 1)
        }
        guard isPast(at) else { return nil }
        if let next = word(at + 1),
            DateStatusWords.was.contains(key) || DateStatusWords.has.contains(key) || key == Self.did
        {
            let isUnreal =
                next == Self.to || DateStatusWords.ahead.contains(next) || DateStatusWords.negations.contains(next)
                || DateStatusWords.called.contains(next)
            if isUnreal { return (.unclear, at..<at + 2) }
            if isPast(at + 1) || next == Self.been { return (.happened, at..<at + 2) }
        }
        return governed(at)
    }

    /// The comma that opens what stands between commas and ends at one: ", scheduled for May,".
    private func parenthesis(before comma: Int) -> Int? {
        for at in stride(from: comma - 1, through: max(0, comma - 16), by: -1) {
            if Self.ends(tokens[at]) { return nil }
            guard tokens[at].isMark(",") else { continue }
            guard let key = word(at + 1), at > 0 else { return nil }
            let isAside = DateStatusWords.boundaries.contains(key) || SpeechWords.determiners.contains(key)
            return isAside || isPast(at + 1) || DateStatusWords.ahead.contains(key) ? at : nil
        }
        return nil
    }

    /// A mark that no clause runs across.
    private static func ends(_ token: Token) -> Bool {
        guard let mark = token.mark else { return false }
        return [".", "!", "?", ";"].contains(mark)
    }

    /// What the auxiliaries before a past form or participle make of it: "will be signed", "has met", "is held".
    private func governed(_ at: Int) -> Found? {
        var first = at - 1
        while first >= 0, tokens[first].shape == .lower, bytes[tokens[first].range].suffix(2).elementsEqual("ly".utf8) {
            first -= 1
        }
        guard let auxiliary = word(first) else { return (.happened, at..<at + 1) }
        if DateStatusWords.negations.contains(auxiliary) { return (.unclear, max(0, first - 1)..<at + 1) }
        if auxiliary == Self.be {
            if let modal = word(first - 1), DateStatusWords.ahead.contains(modal) || modal == Self.to {
                return (.scheduled, first - 1..<at + 1)
            }
            return (.unclear, first..<at + 1)
        }
        if DateStatusWords.has.contains(auxiliary) || auxiliary == Self.been { return (.happened, first..<at + 1) }
        if DateStatusWords.was.contains(auxiliary) { return (.happened, first..<at + 1) }
        // "is held every June", "the renewed talks"
        if DateStatusWords.be.contains(auxiliary) || SpeechWords.determiners.contains(auxiliary) { return nil }
        return (.happened, at..<at + 1)
    }

    /// "last week", "next month", "earlier this year": right before the date or in it.
    private func ownWords() -> Found? {
        for at in max(0, date.lowerBound - 4)..<date.upperBound {
            if DateStatusWords.pastAdjectives.contains(tokens[at].key) { return (.happened, at..<at + 1) }
            if date.contains(at), DateStatusWords.futureAdjectives.contains(tokens[at].key) {
                return (.scheduled, at..<at + 1)
            }
        }
        return nil
    }

    private func isPast(_ at: Int) -> Bool {
        let token = tokens[at]
        if DateStatusWords.past.contains(token.key) || DateStatusWords.participles.contains(token.key) { return true }
        guard token.end - token.start > 4, !DateStatusWords.notPast.contains(token.key),
            bytes[token.range].suffix(2).elementsEqual("ed".utf8)
        else { return false }
        // "its renewed push", "the country's increased trade"
        return at == 0 || tokens[at - 1].shape != .possessive && !SpeechWords.determiners.contains(tokens[at - 1].key)
    }

    /// "be met by", "to be held before": the form is no past here.
    private func isParticiple(_ at: Int) -> Bool { word(at - 1).map { $0 == Self.be || $0 == Self.to } == true }

    private func word(_ at: Int) -> WordKey? {
        guard tokens.indices.contains(at), tokens[at].shape == .lower else { return nil }
        return tokens[at].key
    }

    private static func isAuxiliary(_ key: WordKey) -> Bool {
        DateStatusWords.be.contains(key) || DateStatusWords.has.contains(key) || key == WordKey("did")
            || key == WordKey("will") || key == WordKey("does") || key == WordKey("do")
    }

    private static let reach = 400
    private static let words = 40
    private static let to = WordKey("to")
    private static let by = WordKey("by")
    private static let did = WordKey("did")
    private static let during = WordKey("during")
    private static let not = WordKey("not")
    private static let be = WordKey("be")
    private static let been = WordKey("been")
    private static let the = WordKey("the")
    private static let a = WordKey("a")
    private static let until = WordKey("until")
    private static let till = WordKey("till")
    private static let deadline = WordKey("deadline")
}
