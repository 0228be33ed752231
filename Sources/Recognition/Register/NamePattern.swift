/// One spelling by which an entity is found, with the guards that it needs.
struct NamePattern: Sendable, Hashable {
    /// What sort of spelling it is.
    enum Use: Sendable, Hashable {
        /// A full name, capitalised.
        case full
        /// A surname, or what else stands for the whole name.
        case short
        /// A surname that is also a common word: behind a title, or within a sentence where the full name stands in
        /// the same document.
        case shortCommon
        /// A given name: only where the full name stands in the same document.
        case given
        /// A title that one person of the pile holds.
        case title
        /// A body's name of one word: only where no other name goes on with it.
        case body
        /// "Nordvik" for Nordvik Steel Ltd: only where it is named in full in the same document.
        case bodyFirst
        /// "the Commission": only where a body of that head is named in full in the same document.
        case bodyHead
        /// Capitals only.
        case acronym
        /// A name of several words, in any case.
        case anyCase
    }

    /// The words' keys, marks included.
    var keys: [WordKey]
    var use: Use
    var kind: EntityKind
    /// The entity, by its index in the register.
    var entity: Int

    init(_ spelling: String, _ use: Use, _ kind: EntityKind, entity: Int) {
        keys = Tokenizer().tokens(of: spelling).map(\.key)
        self.use = use
        self.kind = kind
        self.entity = entity
    }
}
