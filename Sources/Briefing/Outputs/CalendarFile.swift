internal import Basics
internal import Loaders
internal import Recognition

/// `calendar.ics`: the days ahead of the as-of date for which something is scheduled or due, as iCalendar (RFC 5545).
///
/// Only what is known to the day: a month or a season is no entry. A deadline stands until its day is over; what was
/// scheduled for days that have begun is not ahead.
struct CalendarFile: Sendable {
    let data: PageData
    let title: String

    func file() -> OutputFile {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//briefing \(BriefingVersion.current)//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escape(title))",
        ]
        for entry in entries() { lines += event(entry) }
        lines.append("END:VCALENDAR")
        return OutputFile(path: "calendar.ics", bytes: lines.flatMap(Self.folded))
    }

    private struct Entry {
        var record: SubjectRecord
        var first: CalendarDate
        var last: CalendarDate
        var statements: [Int]
    }

    private func entries() -> [Entry] {
        guard let asOf = data.dossier.asOf?.date else { return [] }
        return data.dossier.dates.compactMap { record in
            guard case .date(let value) = record.subject, Self.isOfDays(value), value.lastDay > asOf else { return nil }
            let due = record.statements.filter { index in
                data.dossier.statements[index].namings.contains { naming in
                    naming.subject == record.subject
                        && (naming.status == .deadline || naming.status == .scheduled && value.firstDay > asOf)
                }
            }
            return due.isEmpty
                ? nil : Entry(record: record, first: value.firstDay, last: value.lastDay, statements: due)
        }
    }

    private static func isOfDays(_ value: EDTF) -> Bool {
        switch value {
        case .date(.day), .interval(.day, .day): true
        default: false
        }
    }

    private func event(_ entry: Entry) -> [String] {
        let doubts = data.comparison.differences(on: entry.record.subject).filter {
            $0.kind != .wording && $0.chosen == nil
        }
        let statements = entry.statements.map { data.dossier.statements[$0] }
        // A sentence that leans on another says little by itself.
        let first = statements.first { $0.lead == nil } ?? statements[0]
        let name = entry.record.editor?.title ?? TextFilters.excerpt(first.text, words: 14)
        let told = statements.map { statement in
            let text = [statement.lead.map { "(\($0))" }, statement.text].compactMap(\.self).joined(separator: " ")
            return "\(text)\n[\(data.dossier.sources[statement.source].number)] \(data.citation(statement))"
        }
        let differ = doubts.map { difference in
            let sides = difference.values.map { value in
                let own = difference.claims.filter { $0.value == value }
                let numbers = own.map { "[\(data.dossier.sources[$0.source].number)]" }.joined()
                return "\(data.words(value, of: own)) \(numbers)"
            }
            return "\(Self.words(difference)): \(sides.joined(separator: " / "))"
        }
        var lines = [
            "BEGIN:VEVENT", "UID:\(entry.record.subject.fileName).\(Slug.make(from: title))@briefing.invalid",
            "DTSTAMP:\(Self.digits(data.dossier.asOf?.date ?? entry.first))T000000Z",
            "DTSTART;VALUE=DATE:\(Self.digits(entry.first))",
            // The end is the first day that is no longer part of it.
            "DTEND;VALUE=DATE:\(Self.digits(entry.last.adding(days: 1)))",
            "SUMMARY:\(Self.escape(doubts.first.map { "\(Self.words($0)): \(name)" } ?? name))",
            "DESCRIPTION:\(Self.escape((differ + told).joined(separator: "\n\n")))", "TRANSP:TRANSPARENT",
        ]
        if doubts.contains(where: { $0.kind == .cannotBothHold }) { lines.append("STATUS:TENTATIVE") }
        return lines + ["END:VEVENT"]
    }

    private static func words(_ difference: Difference) -> String {
        difference.kind == .cannotBothHold ? "Sources differ" : "To be read together"
    }

    private static func digits(_ date: CalendarDate) -> String { date.description.replacing("-", with: "") }

    /// A TEXT value: backslash, semicolon and comma escaped, line breaks as `\n`, no other control characters.
    static func escape(_ text: String) -> String {
        var out = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": out += "\\\(scalar)"
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": out += "\\n"
            case "\t": out += " "
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A content line of at most 75 octets; the rest follows on lines that begin with a space. No scalar is cut.
    static func folded(_ line: String) -> [UInt8] {
        var out: [UInt8] = []
        var length = 0
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if length + bytes.count > 75 {
                out += [0x0D, 0x0A, 0x20]
                length = 1
            }
            out += bytes
            length += bytes.count
        }
        return out + [0x0D, 0x0A]
    }
}

extension Subject {
    /// Its value or slug as the name of a file.
    fileprivate var fileName: String {
        switch self {
        case .person(let id), .initiative(let id): id
        case .date(let value): value.fileName
        }
    }
}
