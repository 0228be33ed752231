internal import Basics
internal import Loaders
internal import Recognition

/// The text of an entry made from what was found.
struct EntryDraft {
    let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    func text(_ record: SubjectRecord) -> String {
        var lines = ["---"]
        switch record.subject {
        case .person:
            lines.append("name: \(Self.yaml(record.name))")
            lines += aliases(record)
            lines += roles(record)
            lines.append("# organisation:")
        case .initiative:
            lines.append("name: \(Self.yaml(record.name))")
            lines += aliases(record)
            if let acronym = record.entity?.acronym, acronym != record.name {
                lines.append("acronym: \(Self.yaml(acronym))")
            }
            if let expansion = record.entity?.expansion, expansion != record.name {
                lines.append("expansion: \(Self.yaml(expansion))")
            }
        case .date(let value):
            lines.append("date: \(value.description)")
            lines.append("# What to call the day; without it, \(Self.comment(record.name)).")
            lines.append("# title:")
        }
        lines.append("---")
        lines.append("")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The spellings that say who is meant by themselves; a bare surname is understood from its article, and as an alias
    /// it would be hers everywhere.
    private func aliases(_ record: SubjectRecord) -> [String] {
        let formal = [record.name, record.entity?.acronym, record.entity?.expansion]
        let spellings = (record.entity?.aliases ?? []).filter { !formal.contains($0) }
        let isPerson = record.subject.isPerson
        let whole = spellings.filter { !isPerson || $0.contains(" ") }
        let bare = spellings.filter { isPerson && !$0.contains(" ") }
        var lines: [String] = []
        if !whole.isEmpty { lines += ["aliases:"] + whole.map { "  - \(Self.yaml($0))" } }
        if !bare.isEmpty { lines.append("# also printed: \(bare.map(Self.comment).joined(separator: ", "))") }
        return lines
    }

    private func roles(_ record: SubjectRecord) -> [String] {
        let roles = record.entity?.roles ?? []
        guard !roles.isEmpty else { return ["# role:"] }
        let head = "# As printed; take the # from the one that you answer for."
        return [head]
            + roles.map { role in
                let sources = dossier.sources.filter { role.documents.contains($0.slug) }
                let printed = sources.map { "[\($0.number)] \(Self.comment($0.article.publisher ?? $0.title))" }
                return "# role: \(Self.comment(Self.yaml(role.text)))"
                    + (printed.isEmpty ? "" : "   # \(printed.joined(separator: ", "))")
            }
    }

    /// A text as a YAML scalar on one line: quoted where it could be read as anything else.
    static func yaml(_ text: String) -> String {
        let isPlain = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
            scalar.properties.isAlphabetic
                || (index > 0
                    && (scalar == " " || scalar == "." || scalar == "-" || scalar == "’"
                        || ("0"..."9").contains(scalar)))
        }
        let isWord = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
        return isPlain && !isWord && text.last != " " ? text : JSON.string(text).text
    }

    /// A text that stays within its comment.
    private static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
