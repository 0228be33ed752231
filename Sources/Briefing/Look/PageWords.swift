internal import Basics
internal import Loaders
internal import Templating

/// Reads the words of the pages themselves: `strings.en.yml`, and over it the file of the site's language.
///
///     # Templates/strings.de.yml
///     people: Personen
///
/// A key that the language's file lacks stays English.
enum PageWords {
    /// The files of a look by their names.
    typealias Files = [String: File]

    struct File: Sendable, Hashable {
        /// The path as a complaint shows it.
        var shown: String
        var bytes: [UInt8]
    }

    /// Whether a file of the templates' folder holds words; such a file is not copied into the site.
    static func isFile(_ name: String) -> Bool { name.hasPrefix("strings.") && name.hasSuffix(".yml") }

    static func read(_ language: String, _ files: Files) -> Reported<TemplateValue> {
        var result = Reported(TemplateValue.none)
        var words: [(name: String, text: String)] = []
        let primary = String(language.prefix { $0 != "-" }).lowercased()
        let builtIn = BuiltInTemplates.files["strings.en.yml"].map {
            File(shown: "built-in Templates/strings.en.yml", bytes: $0)
        }
        let layers = [builtIn, files["strings.en.yml"], primary == "en" ? nil : files["strings.\(primary).yml"]]
        for file in layers.compactMap(\.self) {
            let source = SourceText(name: file.shown, decoding: file.bytes)
            let (mapping, problems) = YAMLReader.mapping(in: source, range: 0..<source.utf8.count)
            result.diagnostics += problems.filter { !result.diagnostics.contains($0) }
            for entry in mapping?.entries ?? [] {
                guard let text = entry.value.text else { continue }
                if let index = words.firstIndex(where: { $0.name == entry.key }) {
                    words[index].text = text
                } else if file.shown == builtIn?.shown {
                    words.append((entry.key, text))
                } else {
                    let place = Diagnostic.Location(source, entry.keyRange)
                    result.diagnostics.append(.unknownKey(entry.key, at: place, known: words.map(\.name)))
                }
            }
        }
        result.value = .make(words.map { ($0.name, .string($0.text)) })
        return result
    }
}
