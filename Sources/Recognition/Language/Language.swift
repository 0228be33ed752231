/// The language of a text.
///
///     Language(tag: "hi", name: "Hindi").isSupported     // false
public struct Language: Sendable, Hashable {
    /// The BCP 47 primary subtag, such as `hi`.
    public var tag: String
    /// The English name, such as "Hindi".
    public var name: String

    /// A language by its subtag and English name.
    public init(tag: String, name: String) {
        self.tag = tag
        self.name = name
    }

    /// Whether the rules of this module are made for it: they are for English.
    public var isSupported: Bool { tag == "en" }
}
