internal import Basics
internal import Loaders

/// Reads `site.yml` and `index.md`.
struct SettingsReader: Sendable {
    let disk: Disk

    static let keys = ["title", "subtitle", "language", "prepared-by", "recognition"]
    /// Keys that a later version will read.
    static let laterKeys = ["timezone", "as-of", "base-url", "outputs", "marking", "version", "reviewed", "articles"]

    func read(_ folder: ContentFolder) -> Reported<SiteSettings> {
        var result = Reported(SiteSettings())
        let reader = EntryFileReader(disk: disk)
        if let path = folder.settings {
            let file = reader.readYAML(path)
            result.diagnostics += file.diagnostics
            if case (let source, let mapping?)? = file.value {
                var keys = KeyReader(source, mapping, known: Self.keys, later: Self.laterKeys)
                result.value.title = keys.text("title")
                result.value.subtitle = keys.text("subtitle")
                result.value.language = language(&keys) ?? result.value.language
                result.value.preparedBy = keys.text("prepared-by")
                result.value.recognises = isOn(&keys, "recognition")
                result.diagnostics += keys.diagnostics
            }
        }
        if let path = folder.summary {
            let file = reader.read(path)
            result.diagnostics += file.diagnostics
            result.value.summary = file.value?.body
        }
        return result
    }

    /// A switch, `on` where nothing is said.
    private func isOn(_ keys: inout KeyReader, _ key: String) -> Bool {
        guard let text = keys.text(key) else { return true }
        switch text.lowercased() {
        case "on", "yes", "true": return true
        case "off", "no", "false": return false
        default:
            keys.complain(.notASwitch(key, text, at: keys.place(key)))
            return true
        }
    }

    private func language(_ keys: inout KeyReader) -> String? {
        guard let tag = keys.text("language") else { return nil }
        if LanguageTag.isValid(tag) { return tag }
        keys.complain(.notALanguage(tag, at: keys.place("language")))
        return nil
    }
}

extension Diagnostic {
    static func notASwitch(_ key: String, _ text: String, at location: Location) -> Diagnostic {
        Diagnostic(.error, "wrong-value", at: location, "'\(key)' is on or off, not '\(text)'")
    }

    static func notALanguage(_ tag: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(tag)' is not a language tag",
            fix: "write a tag such as en, en-GB, hi")
    }
}
