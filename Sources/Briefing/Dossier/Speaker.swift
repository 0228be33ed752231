internal import Recognition

/// Who says a statement or a part of it, as printed.
struct Speaker: Sendable, Hashable {
    /// What sort of speaker it is.
    enum Kind: String, Sendable, Hashable {
        case person, organisation, unnamed
    }

    var kind: Kind
    /// The name of a person or body that was decided, else the words as printed: "a senior official".
    var name: String
    /// The words that stand for the speaker in the text: "Brook", "he", "a senior official".
    var printed: String
    /// The speaker, where it is a person.
    var subject: Subject?
    /// The words that say that somebody speaks: "said".
    var verb: String
    /// What is quoted word for word, with its marks, in bytes of the statement's text.
    var quotations: [Range<Int>]
    /// Why.
    var basis: Basis
}

extension Speaker {
    init(_ attribution: Attribution, in reading: SourceReading, register: Register) {
        let text = Array(reading.passages[attribution.speakerPassage].text.utf8)
        let start = attribution.sentence.lowerBound
        verb = attribution.words
        quotations = attribution.quotations.map { $0.lowerBound - start..<$0.upperBound - start }
        basis = attribution.basis
        switch attribution.speaker {
        case .entity(let entityKind, let id, let range):
            printed = String(decoding: text[range], as: UTF8.self)
            name = register.entity(entityKind, id: id)?.name ?? printed
            kind = entityKind == .person ? .person : .organisation
            subject = entityKind == .person ? .person(id) : nil
        case .organisation(let range):
            printed = String(decoding: text[range], as: UTF8.self)
            (kind, name, subject) = (.organisation, printed, nil)
        case .unnamed(let range):
            printed = String(decoding: text[range], as: UTF8.self)
            (kind, name, subject) = (.unnamed, printed, nil)
        }
    }
}
