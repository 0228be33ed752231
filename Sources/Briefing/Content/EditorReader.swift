internal import Basics
internal import Loaders

/// Reads the editor's entries in `people/`, `initiatives/` and `dates/`.
struct EditorReader: Sendable {
    let disk: Disk
    /// Whether drafts count; one that does not is as good as not there, faults of its values included.
    var showsDrafts = false

    private static let common = ["formerly", "noindex", "draft"]

    func read(_ folder: ContentFolder) -> Reported<EditorEntries> {
        var entries: [CuratedEntry] = []
        var drafts = 0
        var diagnostics: [Diagnostic] = []
        func add(_ paths: [String], _ make: (EntryFile) -> Reported<CuratedEntry?>) {
            for path in paths {
                let file = EntryFileReader(disk: disk).read(path)
                diagnostics += file.diagnostics
                guard let value = file.value else { continue }
                let entry = make(value)
                guard showsDrafts || entry.value?.isDraft != true else {
                    drafts += 1
                    continue
                }
                diagnostics += entry.diagnostics
                if let entry = entry.value { entries.append(entry) }
            }
        }
        add(folder.people, person)
        add(folder.initiatives, initiative)
        add(folder.dates, date)
        diagnostics += clashes(entries)
        return Reported(EditorEntries(entries, drafts: drafts), diagnostics)
    }

    private func person(_ file: EntryFile) -> Reported<CuratedEntry?> {
        var keys = reader(file, ["name", "aliases", "role", "organisation", "slug"])
        let name = keys.text("name") ?? Self.name(of: file)
        let slug = self.slug(&keys, name)
        var entry = CuratedEntry(file: file.source.name, subject: .person(slug), name: name, text: file.body)
        entry.aliases = keys.texts("aliases")
        entry.place = keys.place("aliases")
        entry.role = keys.text("role")
        entry.organisation = keys.text("organisation")
        publication(&keys, &entry)
        return Reported(entry, keys.diagnostics)
    }

    private func initiative(_ file: EntryFile) -> Reported<CuratedEntry?> {
        var keys = reader(file, ["name", "aliases", "acronym", "expansion", "slug"])
        let name = keys.text("name") ?? Self.name(of: file)
        let slug = self.slug(&keys, name)
        var entry = CuratedEntry(file: file.source.name, subject: .initiative(slug), name: name, text: file.body)
        entry.aliases = keys.texts("aliases")
        entry.place = keys.place("aliases")
        entry.acronym = keys.text("acronym")
        entry.expansion = keys.text("expansion")
        publication(&keys, &entry)
        return Reported(entry, keys.diagnostics)
    }

    private func date(_ file: EntryFile) -> Reported<CuratedEntry?> {
        var keys = reader(file, ["date", "title"])
        let text = keys.text("date") ?? Path.stem(of: file.source.name).replacing("_", with: "/")
        guard let value = EDTF(parsing: text) else {
            keys.complain(.impossibleDate(text, at: keys.place("date")))
            return Reported(nil, keys.diagnostics)
        }
        var entry = CuratedEntry(file: file.source.name, subject: .date(value), name: value.words, text: file.body)
        entry.title = keys.text("title")
        publication(&keys, &entry)
        return Reported(entry, keys.diagnostics)
    }

    /// What every entry may say of its page.
    private func publication(_ keys: inout KeyReader, _ entry: inout CuratedEntry) {
        entry.isDraft = keys.isOn("draft", default: false)
        entry.isIndexed = !keys.isOn("noindex", default: false)
        entry.formerly = keys.formerly()
    }

    private func reader(_ file: EntryFile, _ known: [String]) -> KeyReader {
        KeyReader(
            file.source, file.front ?? MetadataMapping(entries: [], range: 0..<0), known: known + Self.common)
    }

    private func slug(_ keys: inout KeyReader, _ name: String) -> String {
        guard let slug = keys.text("slug") else { return Slug.make(from: name) }
        if !Slug.isValid(slug) { keys.complain(.notASlug(slug, at: keys.place("slug"))) }
        return Slug.make(from: slug)
    }

    /// The name that a file without one stands for: `ana-brook.md` is Ana Brook.
    static func name(of file: EntryFile) -> String {
        let stem = Path.stem(of: file.source.name)
        if stem.contains(" ") || stem.contains(where: \.isUppercase) { return stem }
        return stem.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    /// Two entries for one page: which of them is meant, nobody can tell.
    private func clashes(_ entries: [CuratedEntry]) -> [Diagnostic] {
        var first: [Subject: CuratedEntry] = [:]
        return entries.compactMap { entry in
            if let other = first[entry.subject] { return .sameSubject(entry, other) }
            first[entry.subject] = entry
            return nil
        }
    }
}

extension Diagnostic {
    static func impossibleDate(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "impossible-date", at: location, "'\(text)' is not a date",
            fix: "write it as EDTF: 2025-05-28, 2025-05, 2025, 2025-23 (autumn), 2025-05-27/2025-05-29")
    }

    static func notASlug(_ slug: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(slug)' can't be a slug",
            why: "a slug is the name of a page: lower-case letters a to z, digits, hyphens",
            fix: "write \(Slug.make(from: slug))")
    }

    static func sameSubject(_ entry: CuratedEntry, _ other: CuratedEntry) -> Diagnostic {
        Diagnostic(
            .error, "same-slug", at: .init(file: entry.file), "two entries would be \(entry.subject.path)",
            notes: [.init("the other", at: .init(file: other.file))],
            fix: "make one of the two, with the other's name among its aliases, or give one a slug of its own")
    }
}
