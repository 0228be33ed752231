/// What one document shows about names, whoever else may be in the pile: local, comparable, fit to be kept by the
/// hash of the document's content.
public struct Evidence: Sendable, Hashable {
    /// The document.
    var document: String
    /// Names that may be people's.
    var people: [PersonSighting] = []
    /// Names that may be initiatives'.
    var initiatives: [InitiativeSighting] = []
    /// Names of bodies.
    var organisations: [OrganisationSighting] = []
    /// Places, by their names in the gazetteer, each once.
    var places: [String] = []
    /// Capitalised words that stand by themselves, each once and ascending: by them it is known which word of a name
    /// stands for the whole.
    var alone: [WordKey] = []
    /// Words that stand in lower case, each once and ascending, so that a name that is also a word is known.
    var lowercase: [WordKey] = []
}
