internal import Recognition

/// A person's office in one line, as the sources print it.
enum RoleLine {
    /// All offices that differ, the one printed by most sources first; `nil` where none is printed.
    ///
    /// "Norwegian Harbour Minister" adds nothing to "Harbour Minister", but "former President" is another office than
    /// "President": which of them holds is not for a program to say, so both stand.
    static func text(_ roles: [Role]) -> String? {
        let ranked = roles.enumerated().sorted { a, b in
            (b.element.documents.count, a.offset) < (a.element.documents.count, b.offset)
        }
        var kept: [String] = []
        for role in ranked.map(\.element.text) where !kept.contains(where: { addsNothing(role, to: $0) }) {
            kept.append(role)
        }
        return kept.isEmpty ? nil : kept.joined(separator: "; ")
    }

    /// Whether one of two offices is the other with a country or the like before it, or its initials ("PM").
    static func addsNothing(_ a: String, to b: String) -> Bool {
        let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
        guard a.lowercased() != b.lowercased() else { return true }
        let initials = long.split(separator: " ").compactMap(\.first).filter(\.isUppercase)
        if short.count > 1, short == String(initials) { return true }
        guard long.lowercased().hasSuffix(" " + short.lowercased()) else { return false }
        let before = long.lowercased().dropLast(short.count).split(separator: " ")
        return !before.contains { changing.contains(String($0)) }
    }

    /// Words before an office that make it another one.
    private static let changing: Set<String> = [
        "former", "ex", "late", "acting", "interim", "outgoing", "incoming", "then", "deputy", "vice", "assistant",
        "associate", "under", "joint", "additional", "shadow", "honorary", "retired", "would-be", "first", "second",
    ]
}
