internal import Basics
internal import Loaders

/// Reads `site.yml` and `index.md`.
struct SettingsReader: Sendable {
    let disk: Disk

    static let keys = [
        "title", "subtitle", "language", "as-of", "timezone", "base-url", "outputs", "articles", "marking", "version",
        "prepared-by", "reviewed", "contact", "noindex", "recognition",
    ]

    /// `asOf` is the moment of the command line, which stands above that of `site.yml`.
    func read(_ folder: ContentFolder, asOf: Moment? = nil) -> Reported<SiteSettings> {
        var result = Reported(SiteSettings())
        let reader = EntryFileReader(disk: disk)
        if let path = folder.settings {
            let file = reader.readYAML(path)
            result.diagnostics += file.diagnostics
            if case (let source, let mapping?)? = file.value {
                var keys = KeyReader(source, mapping, known: Self.keys)
                result.value = settings(&keys)
                result.diagnostics += keys.diagnostics
            }
        }
        if let path = folder.summary {
            let file = reader.read(path)
            result.diagnostics += file.diagnostics
            result.value.summary = file.value?.body
        }
        if let asOf {
            let moment = zoned(asOf, result.value.timeZone)
            if moment.minuteOfDay != nil, moment.offset == nil { result.diagnostics.append(.momentWithoutZone(moment)) }
            result.value.asOf = moment
        }
        return result
    }

    private func settings(_ keys: inout KeyReader) -> SiteSettings {
        var settings = SiteSettings()
        settings.title = keys.line("title")
        settings.subtitle = keys.line("subtitle")
        settings.language = language(&keys) ?? settings.language
        settings.preparedBy = keys.line("prepared-by")
        settings.marking = keys.line("marking")
        settings.version = keys.line("version")
        settings.reviewed = review(&keys)
        settings.contact = keys.line("contact")
        settings.isIndexed = !keys.isOn("noindex", default: false)
        settings.timeZone = timeZone(&keys)
        settings.asOf = asOf(&keys, settings.timeZone)
        settings.baseURL = baseURL(&keys)
        settings.outputs = OutputsReader().read(&keys)
        settings.reproduction = reproduction(&keys, isPublic: settings.baseURL != nil)
        settings.recognises = keys.isOn("recognition")
        return settings
    }

    private func language(_ keys: inout KeyReader) -> String? {
        guard let tag = keys.text("language") else { return nil }
        if LanguageTag.isValid(tag) { return tag }
        keys.complain(.notALanguage(tag, at: keys.place("language")))
        return nil
    }

    private func timeZone(_ keys: inout KeyReader) -> SiteTimeZone? {
        guard let text = keys.text("timezone") else { return nil }
        if let zone = SiteTimeZone(parsing: text) { return zone }
        keys.complain(.notATimeZone(text, at: keys.place("timezone")))
        return nil
    }

    /// A day, or a moment whose offset the site's zone may give.
    private func asOf(_ keys: inout KeyReader, _ zone: SiteTimeZone?) -> Moment? {
        guard let text = keys.text("as-of") else { return nil }
        guard let stated = Moment(parsing: text) else {
            keys.complain(.notAMoment(text, at: keys.place("as-of")))
            return nil
        }
        let moment = zoned(stated, zone)
        if moment.minuteOfDay != nil, moment.offset == nil {
            keys.complain(.momentWithoutZone(moment, at: keys.place("as-of")))
        }
        return moment
    }

    /// A moment that is written without a zone in the site's.
    private func zoned(_ moment: Moment, _ zone: SiteTimeZone?) -> Moment {
        guard let minute = moment.minuteOfDay, moment.offset == nil else { return moment }
        return Moment(
            date: moment.date, minuteOfDay: minute, offset: zone?.offset(on: moment.date, minuteOfDay: minute))
    }

    private func baseURL(_ keys: inout KeyReader) -> BaseURL? {
        guard let text = keys.text("base-url") else { return nil }
        do {
            return try BaseURL(parsing: text)
        } catch {
            keys.complain(.notABaseURL(text, error, at: keys.place("base-url")))
            return nil
        }
    }

    /// A name with a day behind it: `Lena Fisk 2031-04-05`.
    private func review(_ keys: inout KeyReader) -> Review? {
        guard let text = keys.line("reviewed") else { return nil }
        let words = text.split(separator: " ")
        guard words.count > 1, let last = words.last, case .date(.day(let date))? = EDTF(parsing: String(last)) else {
            keys.complain(.notAReview(text, at: keys.place("reviewed")))
            return nil
        }
        var name = words.dropLast().joined(separator: " ")
        if name.hasSuffix(",") { name.removeLast() }
        return Review(name: name, date: date)
    }

    /// Whole articles are for a private build: a site with an address shows what it quotes unless the editor says more.
    private func reproduction(_ keys: inout KeyReader, isPublic: Bool) -> Reproduction {
        guard let text = keys.text("articles") else {
            if isPublic { keys.complain(.articlesAreQuoted(at: keys.place("base-url"))) }
            return isPublic ? .quoted : .full
        }
        let names = Reproduction.allCases.map(\.rawValue)
        if let value = Reproduction(rawValue: text.lowercased()) { return value }
        keys.complain(.notOneOf("articles", text, names, at: keys.place("articles")))
        return .quoted
    }
}

extension Diagnostic {
    static func notALanguage(_ tag: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(tag)' is not a language tag",
            fix: "write a tag such as en, en-GB, hi")
    }

    static func notATimeZone(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not a time zone",
            fix: SiteTimeZone.suggestion(for: text).map { "did you mean '\($0)'?" }
                ?? "write a name such as Europe/Paris, or an offset such as +05:30")
    }

    static func notAMoment(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not a day",
            fix: "write 2025-06-02, or a moment with its offset: 2025-06-02T18:00+05:30")
    }

    static func momentWithoutZone(_ moment: Moment, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'as-of' gives a time without saying where",
            fix: "add the offset, \(moment)+05:30, or a line timezone: Asia/Kolkata")
    }

    static func momentWithoutZone(_ moment: Moment) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", "--as-of gives a time without saying where",
            fix: "add the offset, \(moment)+05:30, or a line timezone: Asia/Kolkata in site.yml")
    }

    static func notABaseURL(_ text: String, _ problem: BaseURL.Problem, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not the address of a site: \(problem.reason)",
            fix: "write \(problem.fix ?? "the address of the front page, https://desk.example/visit/")")
    }

    static func notAReview(_ text: String, at location: Location) -> Diagnostic {
        Diagnostic(
            .error, "wrong-value", at: location, "'\(text)' is not a name with the day of the review behind it",
            fix: "write reviewed: Lena Fisk 2025-06-02")
    }

    static func articlesAreQuoted(at location: Location) -> Diagnostic {
        Diagnostic(
            .note, "articles-quoted", at: location,
            "with 'base-url' set, articles are shown only as far as they are cited",
            why: "whole articles on a public site are mostly not yours to give away",
            fix: "write articles: quoted to say so, articles: full where you hold the rights, articles: off for none")
    }
}
