internal import Basics
internal import Loaders

/// What a clipping's front matter says about its publication.
///
///     draft: true                         # left out unless drafts are asked for
///     embargo: 2031-06-01T09:00+05:30     # left out until the editor's as-of moment is at or past it
///     noindex: true                       # published, and not listed by search engines
///     formerly: old-slug                  # a page there leads on
///
/// Where it can't be read the article is held back: what was meant to be hidden must not come out by a typing error.
struct PublicationNotice: Sendable, Hashable {
    enum Embargo: Sendable, Hashable {
        case until(Moment)
        /// It says that there is one, and not until when.
        case unreadable
    }

    var isDraft = false
    var embargo: Embargo?
    var isIndexed = true
    /// Old slugs, each with its place.
    var formerly: [FormerSlug] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// `timeZone` is the site's: that of a moment which is written without one.
    init(_ article: Article, timeZone: SiteTimeZone?) {
        // What nearly every front matter holds is none of this, and not looked at closer.
        for entry in article.metadata?.entries ?? [] where !Self.others.contains(entry.key) {
            let key = entry.key.lowercased().filter { !"-_ ".contains($0) }
            // Made only where it is needed: most keys are none of these.
            var place: Diagnostic.Location { .init(article.source, entry.value.range) }
            switch key {
            case "draft": isDraft = isOn(entry.value) ?? held(.notASwitchInClipping(entry.key, place))
            case "noindex": isIndexed = !(isOn(entry.value) ?? held(.notASwitchInClipping(entry.key, place)))
            case "formerly":
                formerly += FormerSlug.read(entry.value, article.source, .warning, &diagnostics)
            case _ where key.hasPrefix("embargo"): setEmbargo(entry.value, place, timeZone)
            // Two letters at most: "embassy" is another word.
            case _ where NearMiss.suggestion(for: key, among: ["embargo"], most: 2) != nil:
                embargo = .unreadable
                let place = Diagnostic.Location(article.source, entry.keyRange)
                diagnostics.append(.nearlyAnEmbargo(entry.key, place))
            default: continue
            }
        }
    }

    private static let others: Set<String> = [
        "title", "date", "published", "publisher", "author", "authors", "people", "initiatives", "dates", "tags", "url",
        "slug", "language", "outlet", "standfirst", "description", "source", "place",
    ]

    private mutating func setEmbargo(_ value: Metadata, _ place: Diagnostic.Location, _ timeZone: SiteTimeZone?) {
        if case .null = value { return }
        var moment = value.text.flatMap { Moment(parsing: $0) }
        if let known = moment, known.offset == nil, let timeZone {
            // A day begins at midnight.
            let minute = known.minuteOfDay ?? 0
            moment?.minuteOfDay = minute
            moment?.offset = timeZone.offset(on: known.date, minuteOfDay: minute)
        }
        if let moment, moment.instant != nil {
            embargo = .until(moment)
        } else {
            embargo = .unreadable
            diagnostics.append(.unreadableEmbargo(value.text ?? "", place))
        }
    }

    /// `nil` where it is neither on nor off; a key without a value says nothing.
    private func isOn(_ value: Metadata) -> Bool? {
        switch value {
        case .null: return false
        case .text(let text, _): return Switch.value(of: text)
        case .list, .mapping: return nil
        }
    }

    private mutating func held(_ diagnostic: Diagnostic) -> Bool {
        diagnostics.append(diagnostic)
        return true
    }
}

/// The words that stand for on and off in the editor's files.
enum Switch {
    static func value(of text: String) -> Bool? {
        switch text.lowercased() {
        case "on", "yes", "true": true
        case "off", "no", "false": false
        default: nil
        }
    }
}

/// An old slug of a page, which leads on.
struct FormerSlug: Sendable, Hashable {
    var slug: String
    var place: Diagnostic.Location

    /// Reads one slug or a list of them; what is none is complained of.
    static func read(
        _ value: Metadata?, _ source: SourceText, _ severity: Diagnostic.Severity, _ diagnostics: inout [Diagnostic]
    ) -> [FormerSlug] {
        let values: [Metadata]
        switch value {
        case nil, .null: return []
        case .list(let items, _): values = items
        case .some(let single): values = [single]
        }
        return values.compactMap { value in
            let place = Diagnostic.Location(source, value.range)
            guard let text = value.text, Slug.isValid(text) else {
                diagnostics.append(.notAFormerSlug(value.text ?? "[…]", severity, at: place))
                return nil
            }
            return FormerSlug(slug: text, place: place)
        }
    }
}

extension Moment {
    /// Minutes since the first of January 1970, UTC; `nil` where the time or the zone isn't known.
    var instant: Int? {
        guard let minuteOfDay, let offset else { return nil }
        return date.dayNumber * 1440 + minuteOfDay - offset
    }
}

extension Diagnostic {
    static func unreadableEmbargo(_ text: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            .warning, "unreadable-embargo", at: place,
            "'\(text)' is not a moment with its zone: the article is held back",
            why: "an embargo ends at a moment, which only a zone makes one",
            fix: "write embargo: 2025-06-01T09:00+05:30, or a line timezone: in site.yml")
    }

    static func nearlyAnEmbargo(_ key: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-key", at: place,
            "unknown key '\(key)' in the front matter: the article is held back, as if it were under embargo",
            fix: "did you mean 'embargo'?")
    }

    static func notASwitchInClipping(_ key: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            .warning, "not-a-switch", at: place, "'\(key)' is on or off: taken for on", fix: "write \(key): true")
    }

    static func notAFormerSlug(_ text: String, _ severity: Severity, at place: Location) -> Diagnostic {
        let slug = Slug.make(from: text)
        return Diagnostic(
            severity, "invalid-former-slug", at: place, "'\(text)' is not a slug: no page leads on from there",
            why: "formerly lists the names that a page had in its address, without folder and ending",
            fix: text.isEmpty || text == "[…]" ? nil : "write \(slug)")
    }
}
