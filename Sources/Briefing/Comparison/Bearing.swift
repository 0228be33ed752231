internal import Basics
internal import Loaders
internal import Recognition

/// What bears on a difference: when its sources were published, and how a relative day was read. Facts only.
struct Bearing: Sendable {
    let pile: ComparedPile

    /// Notes in the order of the sources; none on spellings.
    func notes(on difference: Difference) -> [String] {
        guard difference.kind != .wording else { return [] }
        let place = difference.topic == .meetingDay ? CityZones.zone(of: placesNamed(by: difference)) : nil
        return difference.sources.compactMap { publication(of: $0, place) } + readings(of: difference)
    }

    /// "[1] published 28 May 2031, 09:47 +05:30; 00:17 in Quell"
    private func publication(of index: Int, _ place: CityZones.City?) -> String? {
        let source = pile.dossier.sources[index]
        guard let published = source.published else { return nil }
        let day = EDTF.day(published.moment.date).words
        if let sentence = source.publishedSentence { return "[\(source.number)] dated \(day): \(sentence)" }
        var note = "[\(source.number)] published \(day)"
        guard let minute = published.moment.minuteOfDay else { return note }
        note += ", \(Self.time(minute))"
        guard let offset = published.moment.offset else { return note }
        note += " \(Self.zone(offset))"
        guard let place else { return note }
        let utc = published.moment.date.dayNumber * 1440 + minute - offset
        let local = utc + place.offset(atUTC: utc)
        let (date, time) = (CalendarDate(dayNumber: local.flooredDivision(by: 1440)), local.flooredRemainder(by: 1440))
        guard local != utc + offset else { return note }
        note += "; \(Self.time(time))"
        if date != published.moment.date { note += " on \(EDTF.day(date).words)" }
        return note + " in \(place.name)"
    }

    /// "[1] “Wednesday”: the Wednesday on which …", where the words alone do not say the day.
    private func readings(of difference: Difference) -> [String] {
        difference.claims.compactMap { claim in
            guard case .date(let value) = claim.value else { return nil }
            let statement = pile.statements[claim.statement]
            guard
                let naming = statement.namings.first(where: { $0.subject == .date(value) && $0.range == claim.range }),
                Self.isRelative(pile.words(claim.statement, naming.range)), !naming.basis.sentence.isEmpty
            else { return nil }
            let number = pile.dossier.sources[claim.source].number
            return "[\(number)] “\(pile.words(claim.statement, naming.range))”: \(naming.basis.sentence)"
        }
    }

    /// Where the sides of a difference say that it was.
    private func placesNamed(by difference: Difference) -> Set<String> {
        difference.claims.reduce(into: []) { $0.formUnion(pile.whereabouts($1.statement)) }
    }

    private static func isRelative(_ words: String) -> Bool { !words.utf8.contains { $0 &- 48 < 10 } }

    private static func time(_ minute: Int) -> String { "\(two(minute / 60)):\(two(minute % 60))" }

    private static func zone(_ offset: Int) -> String {
        offset == 0 ? "UTC" : "\(offset < 0 ? "-" : "+")\(time(abs(offset)))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Int {
    /// Rounded down, also below zero.
    func flooredDivision(by divisor: Int) -> Int { (self - flooredRemainder(by: divisor)) / divisor }

    /// Never below zero.
    func flooredRemainder(by divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
