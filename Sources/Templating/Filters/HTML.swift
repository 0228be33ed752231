import Basics

/// Escaping of whole strings.
enum HTML {
    static func escape(_ text: String) -> String { HTMLEscaping.escape(text) }
}
