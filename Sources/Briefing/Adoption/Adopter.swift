public import Basics
internal import Loaders
internal import Recognition

/// Writes a curated entry for something that was found, ready to edit.
///
///     Adopter(disk: .real).adopt("Ana Brook", nil, from: made, content: "Content")
///
/// The entry says nothing that the site does not say already: the spellings become aliases, and the printed offices stand
/// in comments with their sources, as they are the sources' words until the editor makes one of them their own.
public struct Adopter: Sendable {
    /// What can be adopted, by the folder that its entries stand in.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case people, initiatives, dates
    }

    private let disk: Disk

    /// An adopter on a disk.
    public init(disk: Disk) { self.disk = disk }

    /// What became of it.
    public struct Report: Sendable {
        /// The new file.
        public var written: String?
        /// The name as the site shows it.
        public var name = ""
        /// The page.
        public var page = ""
        /// Why there is no new file.
        public var diagnostics: [Diagnostic] = []

        /// Nothing written yet.
        public init() {}
    }

    /// Writes the entry of what goes by a name: a heading, a spelling, a slug, an acronym, a date. `kind` chooses where two
    /// go by it.
    public func adopt(_ name: String, _ kind: Kind?, from made: MadeSite, content: String) -> Report {
        var report = Report()
        let content = Path.trimmed(content)
        guard disk.kindFollowing(Path.join(content, "articles")) == .folder else {
            report.diagnostics = [.pileWithoutEntries(content)]
            return report
        }
        let candidates = made.dossier.all.filter { kind == nil || Self.kind($0) == kind }
        let found = Self.records(named: name, among: candidates)
        guard let record = found.first, found.count == 1 else {
            report.diagnostics = [found.isEmpty ? Self.unknown(name, kind, candidates) : .ambiguousName(name, found)]
            return report
        }
        (report.name, report.page) = (record.name, record.subject.path)
        if let entry = record.editor {
            report.diagnostics = [.alreadyAdopted(record.name, entry.file)]
            return report
        }
        let stem = Path.stem(of: record.subject.path)
        let path = Path.join(Path.join(content, Self.kind(record).rawValue), stem + ".md")
        report.diagnostics = disk.writeNew([(path, EntryDraft(made.dossier).text(record))])
        if report.diagnostics.isEmpty { report.written = path }
        return report
    }

    private static func kind(_ record: SubjectRecord) -> Kind {
        switch record.subject {
        case .person: .people
        case .initiative: .initiatives
        case .date: .dates
        }
    }

    /// Exactly the heading, else anything else that it goes by; case and accents make no difference.
    private static func records(named name: String, among records: [SubjectRecord]) -> [SubjectRecord] {
        let wanted = Slug.make(from: name)
        let exact = records.filter { Slug.make(from: $0.name) == wanted || Path.stem(of: $0.subject.path) == wanted }
        if !exact.isEmpty { return exact }
        let date = EDTF(parsing: name)
        return records.filter { record in
            if let date, record.subject == .date(date) { return true }
            return names(of: record).contains { Slug.make(from: $0) == wanted }
        }
    }

    private static func names(of record: SubjectRecord) -> [String] {
        var names = [record.name] + (record.entity?.aliases ?? []) + (record.editor?.aliases ?? [])
        names += [record.entity?.acronym, record.entity?.expansion].compactMap(\.self)
        if case .date(let value) = record.subject { names.append(value.description) }
        return names
    }

    private static func unknown(_ name: String, _ kind: Kind?, _ records: [SubjectRecord]) -> Diagnostic {
        let spellings = records.flatMap { names(of: $0) }
        let near = NearMiss.suggestion(for: name, among: Set(spellings).sorted())
        let holding = records.filter { record in
            names(of: record).contains { $0.lowercased().contains(name.lowercased()) }
        }.prefix(5).map(\.name)
        return .unknownName(name, near: near.map { [$0] } ?? holding, what: kind?.rawValue)
    }
}

extension Diagnostic {
    static func unknownName(_ name: String, near: [String], what: String?) -> Diagnostic {
        let list = what ?? "people"
        return Diagnostic(
            .error, "unknown-name", "nothing on the site goes by the name '\(name)'",
            fix: near.isEmpty
                ? "briefing list \(list) prints the names"
                : "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?")
    }

    static func ambiguousName(_ name: String, _ records: [SubjectRecord]) -> Diagnostic {
        Diagnostic(
            .error, "ambiguous-name", "'\(name)' is the name of more than one",
            notes: records.map { .init("\($0.name): \($0.subject.path)") },
            fix: "write the whole name, or add --kind people, initiatives or dates")
    }

    static func alreadyAdopted(_ name: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, "already-there", at: .init(file: file), "\(name) has this entry already",
            why: "your files are never written over", fix: "edit it")
    }

    static func pileWithoutEntries(_ content: String) -> Diagnostic {
        Diagnostic(
            .error, "no-place-for-entries", at: .init(file: content),
            "entries are read only beside a folder articles/, and there is none here",
            fix: "move the clippings into \(Path.join(content, "articles/"))")
    }
}
