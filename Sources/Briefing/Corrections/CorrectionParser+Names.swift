internal import Basics
internal import Loaders
internal import Recognition

/// The families about people and initiatives.
extension CorrectionParser {
    /// A list of lists of spellings; one list of texts is one group.
    mutating func readSameAs(_ value: Metadata) {
        let items = items(value)
        let isOneGroup = !items.isEmpty && items.allSatisfy { $0.text != nil }
        for group in isOneGroup ? [value] : items {
            guard case .list(let elements, let range) = group else {
                diagnostics.append(.wrongShape("same-as", "a list of lists of spellings", at: place(group.range)))
                continue
            }
            let names = elements.compactMap { text("same-as", $0) }
            guard names.count == elements.count else { continue }
            if names.count < 2 {
                diagnostics.append(.oneSpelling(at: place(range)))
            } else {
                add(.sameAs(names), at: place(range))
            }
        }
    }

    mutating func readNames(_ key: String, _ value: Metadata, _ make: (String) -> Correction.Act) {
        for item in items(value) {
            if let name = text(key, item) { add(make(name), at: place(item.range)) }
        }
    }

    mutating func readRename(_ value: Metadata) {
        for item in items(value) {
            guard var keys = fields("rename", item, ["from", "to"], needs: ["from", "to"]) else { continue }
            if let from = keys.line("from"), let to = keys.line("to") {
                add(.rename(from: from, to: to), at: place(item.range))
            }
            diagnostics += keys.diagnostics
        }
    }

    mutating func readRole(_ value: Metadata) {
        for item in items(value) {
            guard var keys = fields("role", item, ["person", "role", "organisation"], needs: ["person"]) else {
                continue
            }
            let (role, organisation) = (keys.line("role"), keys.line("organisation"))
            diagnostics += keys.diagnostics
            guard let person = keys.line("person") else { continue }
            if role == nil, organisation == nil {
                if !keys.diagnostics.hasErrors {
                    diagnostics.append(.incomplete("role", ["role"], at: place(item.range)))
                }
            } else {
                add(.role(person: person, role: role, organisation: organisation), at: place(item.range))
            }
        }
    }

    mutating func readExpansion(_ value: Metadata) {
        let known = ["initiative", "expansion"]
        for item in items(value) {
            guard var keys = fields("expansion", item, known, needs: known) else { continue }
            if let initiative = keys.line("initiative"), let expansion = keys.line("expansion") {
                add(.expansion(initiative: initiative, expansion), at: place(item.range))
            }
            diagnostics += keys.diagnostics
        }
    }

    mutating func readRedactions(_ value: Metadata) {
        for item in items(value) {
            guard var keys = fields("redact", item, ["person", "article"], needs: []) else { continue }
            let (person, article) = (keys.line("person"), keys.line("article"))
            diagnostics += keys.diagnostics
            let location = place(item.range)
            if let person { add(.redact(.init(target: .person(person), location: location)), at: location) }
            if let article {
                let target = CorrectionTarget(article: article, words: nil, location: location)
                add(.redact(.init(target: .article(target), location: location)), at: location)
            }
            if person == nil, article == nil, !keys.diagnostics.hasErrors {
                diagnostics.append(.incomplete("redact", ["person"], at: location))
            }
        }
    }
}

extension Diagnostic {
    static func oneSpelling(at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "incomplete-correction", at: location, "an entry of 'same-as' needs two spellings",
            fix: "write the spellings of one person in one pair of brackets: [Lena Fisk, L. Fisk]")
    }
}
