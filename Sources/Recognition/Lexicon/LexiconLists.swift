extension Lexicon {
    /// All lists; a word may stand in several.
    static let lists: [(WordClass, String)] =
        titleLists + personLists + bodyLists + initiativeLists + placeLists + timeLists + functionLists
}
