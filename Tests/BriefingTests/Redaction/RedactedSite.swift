import Basics
import Briefing
import Foundation
import TestSupport

/// A small site with every output on, of which somebody or something is redacted, and a search of all its files.
struct RedactedSite {
    let built: BuiltSite

    /// The folder's settings with every output on.
    static let settings = "title: The strike\nbase-url: https://briefing.example/tarn/\narticles: full\n"

    /// Builds a site from clippings and other files of `Content/`.
    static func build(
        _ clippings: [String: String], redacting lines: [String], files: [String: String] = [:],
        settings: String = Self.settings, _ body: (TemporaryFolder, RedactedSite) throws -> Void
    ) throws {
        var all = Dictionary(uniqueKeysWithValues: clippings.map { ("Content/articles/" + $0, $1) })
        for (name, text) in files { all["Content/" + name] = text }
        all["Content/site.yml"] = settings
        if !lines.isEmpty {
            all["Content/corrections.yml"] = "redact:\n" + lines.map { "  - {\($0)}\n" }.joined()
        }
        try TemporaryFolder.with(all) { folder in
            try body(folder, RedactedSite(built: BuiltSite.build(folder, receipts: true)))
        }
    }

    var files: [String: String] { built.files }

    /// The identifiers of all complaints.
    var complaints: [String] { built.report.diagnostics.map(\.identifier) }

    /// Where words are found, whatever their case: in the names of files and in what they hold, as it stands and without
    /// its markup.
    ///
    /// A single word is found as a word only: "dateModified" names nobody.
    func places(of words: String) -> [String] {
        let words = words.lowercased()
        guard words.contains(" ") || words.contains("-") else {
            let pattern = "(?<![\\p{L}])\(NSRegularExpression.escapedPattern(for: words))(?![\\p{L}])"
            return files.flatMap { name, text in
                [name, text].compactMap { text -> String? in
                    guard let range = text.range(of: pattern, options: [.regularExpression, .caseInsensitive]) else {
                        return nil
                    }
                    return "\(name): \(Self.around(String(text[range]), in: text))"
                }
            }.sorted()
        }
        let slug = words.split(whereSeparator: { !$0.isLetter }).joined(separator: "-")
        return files.flatMap { name, text -> [String] in
            var found: [String] = []
            let lower = text.lowercased()
            if name.lowercased().contains(words) || name.contains(slug) { found.append("the name of \(name)") }
            for form in Set([words, slug, words.replacingOccurrences(of: " ", with: "%20")]) where lower.contains(form)
            {
                found.append("\(name): \(Self.around(form, in: lower))")
            }
            let plain = lower.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
                .replacingOccurrences(of: "&nbsp;", with: " ").replacingOccurrences(of: "&#39;", with: "'")
            if found.isEmpty, plain.contains(words) {
                found.append("\(name), marked up: \(Self.around(words, in: plain))")
            }
            return found
        }.sorted()
    }

    private static func around(_ words: String, in text: String) -> String {
        guard let range = text.range(of: words) else { return "" }
        let start = text.index(range.lowerBound, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(range.upperBound, offsetBy: 40, limitedBy: text.endIndex) ?? text.endIndex
        return String(text[start..<end])
    }

    /// The numbers of the sources in the file of data.
    func numbers() throws -> [String] {
        let data = try JSON(parsing: Array((files["data/briefing.json"] ?? "").utf8))
        return (data["sources"]?.arrayValue ?? []).compactMap { $0["number"]?.text }.sorted()
    }

    static let withheld = "[withheld by the editor]"
}
