internal import Basics
internal import Templating

/// An old address of a page.
struct Alias: Sendable, Hashable {
    /// The old address from the site's root.
    var path: String
    /// The address of the page now.
    var target: String
    /// The page's name.
    var name: String
    /// Where the editor says so.
    var place: Diagnostic.Location?
}

/// The small pages at old addresses, which lead on. They are in no search, no index and no site map.
struct AliasPages: Sendable {
    /// Corrections that rename add theirs here.
    var more: [Alias] = []
    var freePages: [FreePage] = []

    /// Two pages at one address are an error, whichever they are: a link must lead to what it led to.
    func pages(for site: Site, _ dossier: Dossier) -> Reported<[Page]> {
        var result = Reported([Page]())
        let aliases = aliases(dossier)
        if aliases.isEmpty { return result }
        let titles = Dictionary(site.pages.map { ($0.path, $0.title) }, uniquingKeysWith: { first, _ in first })
        var taken: [String: Alias] = [:]
        for alias in aliases where titles[alias.target] != nil {
            if let title = titles[alias.path] {
                result.diagnostics.append(.aliasOfAPage(alias, title))
            } else if let other = taken[alias.path] {
                if other.target != alias.target { result.diagnostics.append(.sameAlias(alias, other)) }
            } else {
                taken[alias.path] = alias
                result.value.append(Self.page(alias))
            }
        }
        return result
    }

    private func aliases(_ dossier: Dossier) -> [Alias] {
        let records = dossier.all.flatMap { record in
            (record.editor?.formerly ?? []).map { former in
                Alias(
                    path: record.subject.path(formerly: former.slug), target: record.subject.path, name: record.name,
                    place: former.place)
            }
        }
        let sources = dossier.sources.flatMap { source in
            source.formerly.map {
                Alias(path: "articles/\($0.slug).html", target: source.path, name: source.title, place: $0.place)
            }
        }
        let free = freePages.flatMap { page in
            page.formerly.map {
                Alias(path: FreePage.path(of: $0.slug), target: page.path, name: page.title, place: $0.place)
            }
        }
        return records + sources + free + more
    }

    private static func page(_ alias: Alias) -> Page {
        Page(
            path: alias.path, kind: "alias", section: "alias", title: alias.name, template: "alias.html",
            data: [("target", .string(SiteFilters.relativeURL(alias.target, from: alias.path)))], isIndexed: false)
    }
}

extension Subject {
    /// The path of a page of the same kind with another slug; a date's name is its value, which does not change.
    func path(formerly slug: String) -> String {
        switch self {
        case .person: Subject.person(slug).path
        case .initiative: Subject.initiative(slug).path
        case .date: "dates/\(slug).html"
        }
    }
}

extension Diagnostic {
    static func aliasOfAPage(_ alias: Alias, _ title: String) -> Diagnostic {
        let isOwn = alias.path == alias.target
        return Diagnostic(
            .error, "alias-clash", at: alias.place,
            "\(alias.path) can't lead on to \(alias.target): it is a page itself",
            why: isOwn ? nil : "the page is that of \(title)",
            fix: isOwn
                ? "remove it from 'formerly'"
                : "remove it from 'formerly', or make the two one: add the name to 'aliases'")
    }

    static func sameAlias(_ alias: Alias, _ other: Alias) -> Diagnostic {
        Diagnostic(
            .error, "alias-clash", at: alias.place,
            "\(alias.path) can't lead on to both \(other.target) and \(alias.target)",
            notes: other.place.map { [.init("the other", at: $0)] } ?? [], fix: "remove one of the two")
    }
}
