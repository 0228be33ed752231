internal import Basics
internal import Recognition

/// A page that the editor wrote: front matter and a text, which merge with what is found and override it.
struct CuratedEntry: Sendable, Hashable {
    /// The path of its file.
    var file: String
    /// What it is about.
    var subject: Subject
    /// Where its spellings stand.
    var place: Diagnostic.Location?
    /// The name to show; for a date the words of its value.
    var name: String
    /// Other spellings.
    var aliases: [String] = []
    var role: String?
    var organisation: String?
    var acronym: String?
    var expansion: String?
    /// What to call a date: "The visit".
    var title: String?
    /// The editor's text, as Markdown.
    var text = ""
    /// Whether it was made from corrections alone: then nobody wrote a page, and only what is found gets one.
    var isCorrection = false
    /// Where the facts that corrections set stand; the others stand in the entry's file.
    var corrected: [Fact: Diagnostic.Location] = [:]
    /// Old slugs, which lead on.
    var formerly: [FormerSlug] = []
    /// Whether it is on the site only as drafts are asked for.
    var isDraft = false
    /// Whether search engines may list its page.
    var isIndexed = true
}

extension CuratedEntry {
    /// A fact that the editor can set.
    enum Fact: String, Sendable, Hashable, CaseIterable {
        case name, spellings, role, organisation, expansion, title, text
    }

    /// Where the editor set a fact: in `corrections.yml` or in the entry's file; `nil` where it was found.
    func setBy(_ fact: Fact) -> Diagnostic.Location? {
        if let place = corrected[fact] { return place }
        let isSet =
            switch fact {
            case .name: !isCorrection
            case .spellings: !isCorrection && !aliases.isEmpty
            case .role: role != nil
            case .organisation: organisation != nil
            case .expansion: expansion != nil
            case .title: title != nil
            case .text: !text.isEmpty
            }
        return isSet ? .init(file: file) : nil
    }
}

/// All entries of the editor, by what they are about; of two about one subject the first, as the other is an error.
struct EditorEntries: Sendable, Hashable {
    private var entries: [Subject: CuratedEntry] = [:]
    /// In the order of their files.
    private(set) var all: [CuratedEntry] = []
    /// How many drafts were left out.
    let drafts: Int

    init(_ all: [CuratedEntry] = [], drafts: Int = 0) {
        self.drafts = drafts
        for entry in all where entries[entry.subject] == nil {
            entries[entry.subject] = entry
            self.all.append(entry)
        }
    }

    func entry(for subject: Subject) -> CuratedEntry? { entries[subject] }

    /// The values of the dates that have an entry.
    var dates: [EDTF] {
        all.compactMap { entry in
            if case .date(let value) = entry.subject { value } else { nil }
        }
    }

    /// The people and initiatives, as the recogniser takes them.
    var names: [CuratedName] {
        all.compactMap { entry in
            let kind: EntityKind
            let id: String
            switch entry.subject {
            case .person(let slug): (kind, id) = (.person, slug)
            case .initiative(let slug): (kind, id) = (.initiative, slug)
            case .date: return nil
            }
            let acronym = entry.acronym.map { $0 == entry.name ? [] : [$0] } ?? []
            var name = CuratedName(
                id: id, kind: kind, name: entry.name, aliases: acronym + entry.aliases, role: entry.role,
                organisation: entry.organisation, expansion: entry.expansion, place: entry.place)
            if entry.isCorrection { name.reason = "set by the editor" }
            return name
        }
    }
}
