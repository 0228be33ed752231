/// A sentence as the readers of speech and meetings see it: its tokens, the mentions among them, and what is quoted.
struct ReadSentence: Sendable {
    /// A mention by the tokens it covers.
    struct Named: Sendable {
        var tokens: Range<Int>
        var mention: Mention
    }

    /// The passage, by its index in the document.
    let passage: Int
    /// What sort of passage it is.
    let kind: Passage.Kind
    /// The place in the passage's text, in bytes.
    let range: Range<Int>
    /// The tokens; their places are bytes of the passage's text.
    let tokens: [Token]
    /// The mentions in it, ascending.
    let named: [Named]
    /// The quotations as ranges of tokens, with their marks; one that goes on beyond the sentence ends with it.
    let quotations: [Range<Int>]
    /// The sentence's own text as bytes.
    private let text: [UInt8]
    /// The index in `named` of the mention that covers a token, or -1.
    private let cover: [Int]
    private let quoted: [Bool]

    init(
        passage: Int, kind: Passage.Kind, range: Range<Int>, text: [UInt8], tokens: [Token], mentions: [Mention],
        quotations: [Range<Int>]
    ) {
        self.passage = passage
        self.kind = kind
        self.range = range
        self.text = text
        self.tokens = tokens
        var named: [Named] = []
        var cover = [Int](repeating: -1, count: tokens.count)
        var at = 0
        for mention in mentions {
            while at < tokens.count, tokens[at].end <= mention.range.lowerBound { at += 1 }
            let start = at
            while at < tokens.count, tokens[at].start < mention.range.upperBound {
                cover[at] = named.count
                at += 1
            }
            if at > start { named.append(Named(tokens: start..<at, mention: mention)) }
        }
        self.named = named
        self.cover = cover
        var inside: [Range<Int>] = []
        var quoted = [Bool](repeating: false, count: tokens.count)
        var next = 0
        for quotation in quotations {
            while next < tokens.count, tokens[next].end <= quotation.lowerBound { next += 1 }
            let start = next
            while next < tokens.count, tokens[next].start < quotation.upperBound {
                quoted[next] = true
                next += 1
            }
            if next > start { inside.append(start..<next) }
        }
        self.quotations = inside
        self.quoted = quoted
    }

    /// The token at an index, or `nil` outside.
    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The mention that covers a token.
    func mention(at index: Int) -> Named? {
        cover.indices.contains(index) && cover[index] >= 0 ? named[cover[index]] : nil
    }

    /// Whether a token stands within a quotation or is one of its marks.
    func isQuoted(_ index: Int) -> Bool { quoted.indices.contains(index) && quoted[index] }

    /// The key of a word in small letters; `nil` of anything else.
    func word(_ index: Int) -> WordKey? { self[index].flatMap { $0.shape == .lower ? $0.key : nil } }

    /// Whether a word of small letters ends in a suffix and is longer than twice that.
    func ends(_ index: Int, with suffix: String) -> Bool {
        guard let token = self[index], token.shape == .lower, token.end - token.start > 2 * suffix.utf8.count else {
            return false
        }
        return text[..<(token.end - range.lowerBound)].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    /// The text of a range of tokens, as printed.
    func words(_ tokens: Range<Int>) -> String {
        let bytes = bytes(tokens)
        return String(
            decoding: text[(bytes.lowerBound - range.lowerBound)..<(bytes.upperBound - range.lowerBound)], as: UTF8.self
        )
    }

    /// The bytes of a range of tokens.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = tokens[range].first, let last = tokens[range].last else { return self.range }
        return first.start..<last.end
    }
}

extension Mention {
    /// The person's id, where it is one.
    var person: String? {
        if case .entity(.person, let id) = target { id } else { nil }
    }

    /// Whether it is a date or a length of time.
    var isTime: Bool {
        switch target {
        case .date, .duration: true
        case .entity: false
        }
    }
}
