/// What the values of attributes are, by the attribute's name.
enum AttributeKind {
    private static let addresses: Set<String> = [
        "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
        "longdesc", "manifest", "ping", "poster", "profile", "src", "usemap", "xmlns",
    ]

    /// The kind of an attribute of an element.
    static func of(_ name: String, in element: HTMLContext.Element) -> HTMLContext.Attribute {
        var name = name.lowercased()
        if name == "type", element == .script { return .type }
        let isData = name.hasPrefix("data-")
        if isData {
            name.removeFirst(5)
        } else if let colon = name.firstIndex(of: ":") {
            if name.hasPrefix("xmlns:") { return .url }
            name = String(name[name.index(after: colon)...])
        }
        if name.hasPrefix("on") { return .script }
        switch name {
        case "style": return .style
        case "srcdoc": return .document
        case "srcset", "imagesrcset": return .sourceSet
        case "base" where !isData: return .url
        default: break
        }
        if addresses.contains(name) { return .url }
        let soundsLikeAddress = ["src", "uri", "url"].contains { name.contains($0) }
        return soundsLikeAddress ? .url : .plain
    }

    /// Whether a script of that type is run or read by programs, rather than being text.
    static func isProgram(_ type: String) -> Bool {
        let type = type.split(separator: ";").first.map { $0.trimmed.lowercased() } ?? ""
        switch type {
        case "", "module", "importmap", "speculationrules", "application/json", "application/ld+json", "text/jscript",
            "text/livescript":
            return true
        default: return type.hasSuffix("javascript") || type.hasSuffix("ecmascript") || type.hasSuffix("+json")
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { PythonText.strip(String(self), nil) }
}
