/// Names of authors as bylines print them.
///
///     Byline.names(in: "By Ana Brook, Correspondent and Li Wei")     // ["Ana Brook", "Li Wei"]
enum Byline {
    /// The names in a byline or an author field; "By", brackets of wiki links, addresses and job titles are left out.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        for part in parts(of: stripped(unlinked(String(text.prefix(1000))))) {
            let name = clean(part)
            if !name.isEmpty, !isJob(name), !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Whether a text looks like a person's name: two to five words, capitalised but for particles, no digits.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...5).contains(words.count), text.utf8.count <= 60,
            !text.unicodeScalars.contains(where: {
                ("0"..."9").contains($0) || ":;|!?\"“”/+=#*<>_".unicodeScalars.contains($0)
            })
        else { return false }
        return words.enumerated().allSatisfy { index, word in
            if particles.contains(word.lowercased()) { return index > 0 && index < words.count - 1 }
            guard let first = word.unicodeScalars.first else { return false }
            return first.properties.isUppercase || (first.properties.isAlphabetic && !first.properties.isLowercase)
        } && !words.contains { notNames.contains($0.lowercased()) }
    }

    /// A byline's words without what introduces them.
    static func stripped(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in leads where lower.hasPrefix(lead + " ") || lower.hasPrefix(lead + ":") {
            return String(text.dropFirst(lead.count)).drop { $0 == " " || $0 == ":" }.description
        }
        return text
    }

    static let leads = [
        "story by", "written by", "reported by", "report by", "words by", "text by", "posted by", "published by",
        "authored by", "analysis by", "opinion by", "commentary by", "interview by", "review by", "author", "by",
    ]

    /// `[[people/Ana Brook|Ana]], [[Li Wei]]`: what a note-taking program shows of its links, with ";" between them.
    private static func unlinked(_ text: String) -> String {
        guard text.contains("[[") else { return text }
        var out = ""
        var rest = text
        while let open = rest.find("[["), let close = String(rest[open.upperBound...]).find("]]") {
            let inside = String(rest[open.upperBound...])
            let link = inside[..<close.lowerBound]
            let shown = link.split(separator: "|").last ?? link
            out += rest[..<open.lowerBound] + ";" + (shown.split(separator: "/").last ?? shown) + ";"
            rest = String(inside[close.upperBound...])
        }
        return out + rest
    }

    private static func parts(of text: String) -> [String] {
        var rest = text
        for (from, to) in [
            (" and ", ";"), (" & ", ";"), (" und ", ";"), (" et ", ";"), ("|", ";"), (" · ", ";"), (" • ", ";"),
        ] {
            rest = rest.components(separatedBy: from).joined(separator: to)
        }
        return rest.split(separator: ";").flatMap { part -> [String] in
            let pieces = part.split(separator: ",").map { String($0).trimmingSpaces }
            // "Brook, Ana" is one name; "Ana Brook, Li Wei" two; "Ana Brook, Correspondent" one with a job.
            guard pieces.count > 1 else { return pieces }
            let names = pieces.filter { isName($0) && !isJob($0) }
            return names.isEmpty ? (pieces.count == 2 ? [pieces.joined(separator: ", ")] : pieces) : names
        }
    }

    private static func clean(_ text: String) -> String {
        var name = stripped(text.trimmingSpaces)
        // "Ana Brook: harbour correspondent"
        if let colon = name.find(": "), isName(String(name[..<colon.lowerBound])) {
            name = String(name[..<colon.lowerBound])
        }
        let words = name.split(separator: " ").filter { !$0.contains("@") && !$0.hasPrefix("(") && !$0.hasSuffix(")") }
        name = words.joined(separator: " ")
        // "Ana Brook in Lisbon": the place is not the name's.
        if let range = name.find(" in ") { name = String(name[..<range.lowerBound]) }
        while let last = name.last, ",.;:-–".contains(last), !name.hasSuffix("Jr."), !name.hasSuffix("Sr.") {
            name.removeLast()
        }
        return name.trimmingSpaces
    }

    private static func isJob(_ text: String) -> Bool {
        let last = text.lowercased().split(separator: " ").last.map(String.init) ?? ""
        return jobs.contains(last)
    }

    private static let jobs: Set<String> = [
        "correspondent", "reporter", "editor", "writer", "staff", "columnist", "producer", "analyst", "bureau", "chief",
        "journalist", "contributor", "fellow", "author",
    ]
    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
        "bin", "ibn", "al",
        "el", "y", "e", "af", "av", "zu", "of",
    ]
    private static let notNames: Set<String> = [
        "the", "and", "for", "with", "visit", "news", "desk", "bureau", "live", "update", "updates", "talks", "says",
        "minister", "secretary", "president", "prime", "foreign", "king", "queen", "ambassador", "general", "chairman",
        "governor",
        "meeting", "summit",
    ]
}
