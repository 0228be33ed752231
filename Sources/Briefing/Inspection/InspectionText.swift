internal import Basics
internal import Loaders
internal import Recognition

/// A dossier for a person at a terminal: each document with what is named in it, or why a name was made what it is.
struct InspectionText: Sendable {
    let writer: InspectionWriter
    /// Whether mentions are coloured (ANSI codes); without colours they stand in brackets.
    let colour: Bool
    /// Show only mentions whose words or name hold this, each with its rule.
    let why: String?

    var text: String {
        let lines = why.map(reasons) ?? writer.order.flatMap(document) + pages
        return lines.joined(separator: "\n") + "\n"
    }

    private var dossier: Dossier { writer.dossier }

    private func document(_ index: Int) -> [String] {
        let source = dossier.sources[index]
        let article = source.article
        var lines = [
            "", "\(article.source.name)  (\(article.loader))", "  title      \(article.title?.text ?? "none")",
            "  published  \(source.published.map { "\($0.moment) (\($0.basis.rawValue))" } ?? "not known")",
        ]
        if let reason = source.publishedSentence { lines.append("             \(reason)") }
        for piece in article.dropped {
            lines.append(
                "  dropped    line \(piece.line), \(piece.reason.rawValue): \(Source.firstWords(of: piece.text, 12))")
        }
        for (offset, passage) in dossier.readings[index].passages.enumerated() {
            lines += ["", marked(passage.text, dossier.readings[index].mentions.filter { $0.passage == offset })]
        }
        return lines
    }

    private var pages: [String] {
        let lines = dossier.all.map { "  \($0.subject.path)  \($0.name)  (\($0.statements.count))" }
        let applied = dossier.applied.appliedCount
        let corrected = applied == 0 ? [] : ["", "\(applied) \(applied == 1 ? "correction" : "corrections") applied"]
        return (lines.isEmpty ? [] : ["", "On the site:"] + lines) + corrected
    }

    private func reasons(_ wanted: String) -> [String] {
        let wanted = wanted.lowercased()
        var lines: [String] = []
        for index in writer.order {
            let source = dossier.sources[index]
            for (offset, mention) in dossier.readings[index].mentions.enumerated() {
                let passage = dossier.readings[index].passages[mention.passage]
                let words = String(decoding: Array(passage.text.utf8)[mention.range], as: UTF8.self)
                let (type, entity, value) = writer.described(mention.target)
                let name = entity ?? value ?? "not resolved"
                guard words.lowercased().contains(wanted) || name.contains(wanted) else { continue }
                let place = TextFields(source.article).map(of: passage.place)?.source(for: mention.range)
                let line = place.map { ":\(source.article.source.position(at: $0.lowerBound).line)" } ?? ""
                lines.append(
                    "\(source.article.source.name)\(line): \(painted(words, mention.target)) is \(type) \(name)")
                let editor = dossier.readings[index].setBy[offset].map { ", \($0.editorsPlace)" } ?? ""
                lines.append("    \(mention.basis.rule): \(mention.basis.sentence)\(editor)")
                lines.append("    from the words: \(mention.basis.words)")
            }
        }
        return lines.isEmpty ? ["Nothing that is recognised holds '\(wanted)'."] : lines
    }

    private func marked(_ text: String, _ mentions: [Mention]) -> String {
        let bytes = Array(text.utf8)
        var out = "  "
        var at = 0
        for mention in mentions where mention.range.lowerBound >= at {
            out += String(decoding: bytes[at..<mention.range.lowerBound], as: UTF8.self)
            out += painted(String(decoding: bytes[mention.range], as: UTF8.self), mention.target)
            at = mention.range.upperBound
        }
        return out + String(decoding: bytes[at...], as: UTF8.self)
    }

    private func painted(_ words: String, _ target: Mention.Target) -> String {
        guard colour else { return "[\(words)]" }
        let code =
            switch target {
            case .entity(.person, _): "1;34"
            case .entity(.initiative, _): "1;32"
            case .entity: "36"
            case .date, .duration: "1;33"
            }
        return "\u{1B}[\(code)m\(words)\u{1B}[0m"
    }
}
