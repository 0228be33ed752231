/// A document cut into words and sentences: what every step reads. ``DocumentAnalyser`` makes it.
public struct AnalysedDocument: Sendable {
    /// The document as it was given.
    public let document: TextDocument
    /// The sentences of all passages but code, in reading order.
    let sentences: [Sentence]

    /// The sentences of each passage, ascending, in bytes of its text; a headline is one, code has none.
    public var sentenceRanges: [[Range<Int>]] {
        var ranges: [[Range<Int>]] = Array(repeating: [], count: document.passages.count)
        for sentence in sentences where sentence.kind != .title && !sentence.tokens.isEmpty {
            ranges[sentence.passage].append(sentence.byteRange(sentence.tokens.indices))
        }
        for (index, passage) in document.passages.enumerated() where passage.kind == .title {
            ranges[index] = [0..<passage.text.utf8.count]
        }
        return ranges
    }
}

/// Cuts documents into words and sentences, once for all steps.
///
///     let documents = pile.map(DocumentAnalyser().analyse)
///     let (register, _) = RegisterDecider().decide(documents.map(EvidenceCollector().collect), curated: [])
///     let matcher = MentionMatcher(register)
///     let mentions = documents.map(matcher.mentions)
public struct DocumentAnalyser: Sendable {
    /// An analyser for English.
    public init() {}

    /// A document's words and sentences; nothing of it depends on other documents.
    public func analyse(_ document: TextDocument) -> AnalysedDocument {
        var sentences: [Sentence] = []
        let tokenizer = Tokenizer()
        let splitter = SentenceSplitter()
        for (index, passage) in document.passages.enumerated() where passage.kind != .code {
            let tokens = tokenizer.tokens(of: passage.text)
            let bytes = Array(passage.text.utf8)
            for range in splitter.sentences(of: tokens) {
                var sentence = Sentence(
                    passage: index, kind: passage.kind, bytes: bytes,
                    tokens: range == tokens.indices ? tokens : Array(tokens[range]))
                sentence.places = PlaceReader().places(in: sentence)
                sentences.append(sentence)
            }
        }
        return AnalysedDocument(document: document, sentences: sentences)
    }
}

/// One sentence of a passage as tokens, with its runs of capitalised words.
struct Sentence: Sendable {
    /// The passage, by its index in the document.
    let passage: Int
    /// What sort of passage it is.
    let kind: Passage.Kind
    let tokens: [Token]
    /// The passage's text as bytes.
    let bytes: [UInt8]
    /// Whether nearly every long word is capitalised, so that capitals say nothing.
    let isTitleCase: Bool
    /// Maximal runs of capitalised words, as ranges of token indices.
    let runs: [Range<Int>]
    /// All classes of its words.
    let classes: WordClass
    /// All cues of its words, and what sort of tokens it has.
    let cues: WordCue
    /// The places that it names, where no other name is; ``DocumentAnalyser`` reads them.
    var places: [PlaceReader.Finding] = []

    init(passage: Int, kind: Passage.Kind, bytes: [UInt8], tokens: [Token]) {
        self.passage = passage
        self.kind = kind
        self.tokens = tokens
        self.bytes = bytes
        isTitleCase = Self.isTitleCase(tokens, kind: kind)
        var cues: WordCue = []
        var classes: WordClass = []
        for token in tokens {
            cues.formUnion(token.cues)
            classes.formUnion(token.classes)
            switch token.shape {
            case .capitals: cues.insert(.capitals)
            case .possessive: cues.insert(.possessive)
            case .mark:
                if token.isMark("(") { cues.insert(.bracket) } else if token.isMark(",") { cues.insert(.comma) }
            default: break
            }
        }
        runs = CapitalRuns.find(in: tokens)
        if !runs.isEmpty { cues.insert(.hasRuns) }
        self.classes = classes
        self.cues = cues
    }

    /// The text of a range of tokens as printed, white space of any kind and length as one space.
    func text(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        var text: [UInt8] = []
        text.reserveCapacity(last.end - first.start)
        for byte in bytes[first.start..<last.end] {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace { text.append(byte) } else if text.last != 0x20 { text.append(0x20) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a range of tokens.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    /// The token at an index, or `nil` outside.
    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The run of capitalised words that holds a token, by bisection.
    func run(at index: Int) -> Range<Int>? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && runs[low].contains(index) ? runs[low] : nil
    }

    /// Headings need two long capitalised words and hardly a small one; running text only small ones of no weight, and
    /// no full stop.
    private static func isTitleCase(_ tokens: [Token], kind: Passage.Kind) -> Bool {
        var capital = 0
        var lower = 0
        for token in tokens where token.end - token.start > 3 {
            if token.isCapital { capital += 1 } else if token.shape == .lower { lower += 1 }
        }
        switch kind {
        case .title, .heading: return capital >= 2 && lower * 4 <= capital
        default: return capital >= 3 && lower * 8 <= capital && tokens.last?.isMark(".") == false
        }
    }
}
