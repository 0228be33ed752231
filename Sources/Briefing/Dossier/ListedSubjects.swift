internal import Basics
internal import Loaders
internal import Recognition

/// Whom and what the front matter of articles lists (`people:`, `initiatives:`, `dates:`): the editor's word for them.
///
///     people: [Ana Brook, Tom Achterberg]
///     dates: 2031-04-01/2031-04-03
struct ListedSubjects: Sendable {
    /// What each source lists, by the source's index.
    private(set) var bySource: [[Subject]] = []
    /// The people and initiatives among them that have no entry of their own, as the recogniser takes them.
    private(set) var names: [CuratedName] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Those that stand in `names`.
    private var named: Set<Subject> = []

    /// `isExcluded` says that a name is none of that kind.
    init(
        _ sources: [Source], editor: EditorEntries, isExcluded: (EntityKind, String) -> Bool = { _, _ in false }
    ) {
        var known: [String: Subject] = [:]
        for entry in editor.all where !entry.subject.isDate {
            for spelling in [entry.name] + entry.aliases {
                known[Self.key(entry.subject.isPerson, spelling)] = entry.subject
            }
        }
        bySource.reserveCapacity(sources.count)
        for lists in Parallel.map(sources, Lists.init) {
            var listed: [Subject] = []
            listed.reserveCapacity(lists.people.count + lists.initiatives.count + lists.dates.count)
            for (names, isPerson) in [(lists.people, true), (lists.initiatives, false)] {
                for name in names where !name.isEmpty {
                    if isExcluded(isPerson ? .person : .initiative, name) { continue }
                    listed.append(subject(name, isPerson, &known))
                }
            }
            listed += lists.dates.map(Subject.date)
            bySource.append(listed)
            diagnostics += lists.diagnostics
        }
    }

    /// What the front matter of one article says.
    private struct Lists: Sendable {
        var people: [String] = []
        var initiatives: [String] = []
        var dates: [EDTF] = []
        var diagnostics: [Diagnostic] = []

        init(_ source: Source) {
            guard let metadata = source.article.metadata else { return }
            people = metadata["people"]?.texts ?? []
            initiatives = metadata["initiatives"]?.texts ?? []
            guard let value = metadata["dates"] else { return }
            for text in value.texts {
                if let date = EDTF(parsing: text) {
                    dates.append(date)
                } else {
                    diagnostics.append(.impossibleListedDate(text, at: .init(source.article.source, value.range)))
                }
            }
        }
    }

    /// The sources that list a subject.
    var sources: [Subject: [Int]] {
        var result: [Subject: [Int]] = [:]
        for (index, listed) in bySource.enumerated() {
            for subject in listed where result[subject]?.last != index { result[subject, default: []].append(index) }
        }
        return result
    }

    private mutating func subject(_ name: String, _ isPerson: Bool, _ known: inout [String: Subject]) -> Subject {
        // The same spelling again, as nearly always.
        let printed = (isPerson ? "P " : "I ") + name
        if let subject = known[printed] { return subject }
        let subject = folded(name, isPerson, &known)
        known[printed] = subject
        return subject
    }

    private mutating func folded(_ name: String, _ isPerson: Bool, _ known: inout [String: Subject]) -> Subject {
        let key = Self.key(isPerson, name)
        if let subject = known[key] { return subject }
        let slug = Slug.make(from: name)
        let subject: Subject = isPerson ? .person(slug) : .initiative(slug)
        known[key] = subject
        if named.insert(subject).inserted {
            names.append(CuratedName(id: slug, kind: isPerson ? .person : .initiative, name: name))
        }
        return subject
    }

    /// Spellings that differ in case, accents or marks are one.
    private static func key(_ isPerson: Bool, _ name: String) -> String {
        (isPerson ? "p " : "i ") + Slug.make(from: name)
    }
}

extension Diagnostic {
    static func impossibleListedDate(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .warning, "impossible-date", at: location, "'\(text)' is not a date: the article is not listed under it",
            fix: "write it as EDTF: 2025-05-28, 2025-05, 2025, 2025-23 (autumn), 2025-05-27/2025-05-29")
    }
}
