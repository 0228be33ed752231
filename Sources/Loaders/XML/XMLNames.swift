/// Names of elements with their namespaces as the prefixes that everybody uses for them.
///
/// A prefix that is bound nowhere, which is a common fault of feeds, stands for itself.
struct XMLNames {
    /// From a prefix to what it is bound to, one entry for each open element that binds any.
    private var scopes: [(depth: Int, bindings: [String: String])] = []

    /// Opens the scope of an element with its attributes.
    mutating func open(_ attributes: [(name: String, value: String)], depth: Int) {
        var bindings: [String: String] = [:]
        for (name, value) in attributes {
            if name == "xmlns" { bindings[""] = Self.prefix(value) }
            if name.hasPrefix("xmlns:") {
                let prefix = String(name.dropFirst(6))
                bindings[prefix] = Self.usual[Self.folded(value)] ?? prefix
            }
        }
        if !bindings.isEmpty { scopes.append((depth, bindings)) }
    }

    mutating func close(depth: Int) {
        if scopes.last?.depth == depth { scopes.removeLast() }
    }

    /// The name of an element as written, in the present scope.
    func element(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return join(binding("") ?? "", name) }
        let prefix = String(name[..<colon])
        return join(binding(prefix) ?? prefix, String(name[name.index(after: colon)...]))
    }

    private func join(_ prefix: String, _ name: String) -> String { prefix.isEmpty ? name : prefix + ":" + name }

    private func binding(_ prefix: String) -> String? {
        for scope in scopes.reversed() { if let bound = scope.bindings[prefix] { return bound } }
        return nil
    }

    /// The prefix of a default namespace; one that is not known has none.
    private static func prefix(_ address: String) -> String { usual[folded(address)] ?? "" }

    private static func folded(_ address: String) -> String {
        var address = address.lowercased()
        if address.hasPrefix("https:") { address = "http:" + address.dropFirst(6) }
        while let last = address.last, last == "/" || last == "#" { address.removeLast() }
        return address
    }

    private static let usual: [String: String] = [
        "http://www.w3.org/2005/atom": "atom", "http://purl.org/atom/ns": "atom",
        "http://purl.org/rss/1.0": "", "http://backend.userland.com/rss2": "",
        "http://purl.org/rss/1.0/modules/content": "content", "http://purl.org/dc/elements/1.1": "dc",
        "http://purl.org/dc/terms": "dcterms", "http://search.yahoo.com/mrss": "media",
        "http://video.search.yahoo.com/mrss": "media", "http://www.w3.org/1999/xhtml": "xhtml",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    ]
}
