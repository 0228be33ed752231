internal import Basics
internal import Recognition
internal import Templating

/// The timeline as a picture: each date a point or a bar, at the precision that was printed.
///
/// The distance between two dates grows with the logarithm of the days between them, so that a week of meetings and a
/// target in five years fit on one line; what lies beyond the as-of date is drawn hollow.
struct TimelinePicture: Sendable {
    /// A date of the picture.
    struct Entry: Sendable {
        var value: EDTF
        /// How many sources print it.
        var sources: Int
        /// Whether it is the event's.
        var isEvent = false
        /// Whether it lies behind the as-of date.
        var isAhead = false
    }

    let entries: [Entry]

    /// The picture across the page; labels stand on four levels so that they don't touch.
    func wide() -> String {
        let places = positions(from: 30, to: 690)
        guard !places.isEmpty else { return "" }
        var out = svg("0 0 720 150", "timeline-wide") + #"<path class="axis" d="M10 75H710"/>"#
        var ends: [Double] = Array(repeating: -1000, count: 4)
        for (entry, x) in zip(entries, places) {
            let label = Self.label(entry.value)
            let half = Double(label.count) * 3.1 + 4
            let centre = min(max(x, half + 2), 718 - half)
            // The level whose last label ends first; above and below the line by turns.
            let level =
                ends.indices.first { ends[$0] + 6 < centre - half } ?? ends.indices.min { ends[$0] < ends[$1] } ?? 0
            ends[level] = centre + half
            let y = [52.0, 108, 28, 132][level]
            out += #"<path class="tick" d="M\#(Self.number(x)) 75V\#(Self.number(y + (y < 75 ? 4 : -12)))"/>"#
            out += shape(entry, x, 75)
            out += #"<text x="\#(Self.number(centre))" y="\#(Self.number(y))" text-anchor="middle""#
            out += entry.isEvent ? #" class="event""# : ""
            out += ">\(label)</text>"
        }
        return out + "</svg>"
    }

    /// The picture down a column.
    func tall() -> String {
        guard !entries.isEmpty else { return "" }
        let height = 26 * entries.count + 20
        var out = svg("0 0 320 \(height)", "timeline-tall")
        out += #"<path class="axis" d="M20 6V\#(height - 6)"/>"#
        for (index, entry) in entries.enumerated() {
            let y = Double(26 * index + 22)
            out += shape(entry, 20, y)
            out += #"<text x="42" y="\#(Self.number(y + 4))""# + (entry.isEvent ? #" class="event""# : "")
            out += ">\(Self.label(entry.value))</text>"
        }
        return out + "</svg>"
    }

    private func svg(_ box: String, _ name: String) -> String {
        #"<svg class="picture \#(name)" viewBox="\#(box)" aria-hidden="true" focusable="false">"#
    }

    private func shape(_ entry: Entry, _ x: Double, _ y: Double) -> String {
        let radius = 4 + Double(min(entry.sources, 6)) * 0.9
        let kind = (entry.isEvent ? "point event" : "point") + (entry.isAhead ? " ahead" : "")
        let (cx, cy) = (Self.number(x), Self.number(y))
        switch entry.value {
        case .date(.day):
            return #"<circle class="\#(kind)" cx="\#(cx)" cy="\#(cy)" r="\#(Self.number(radius))"/>"#
        default:
            // A span, a month or a year is wider than a day.
            let width = radius * 3.2
            return #"<rect class="\#(kind)" x="\#(Self.number(x - width / 2))" y="\#(Self.number(y - radius * 0.75))" "#
                + #"width="\#(Self.number(width))" height="\#(Self.number(radius * 1.5))" rx="\#(Self.number(radius * 0.75))"/>"#
        }
    }

    private func positions(from start: Double, to end: Double) -> [Double] {
        guard let first = entries.first else { return [] }
        var weights: [Double] = []
        var last = first.value.firstDay.dayNumber
        for entry in entries.dropFirst() {
            let day = entry.value.firstDay.dayNumber
            weights.append(1 + Self.logarithm(Double(max(day - last, 0) + 1)))
            last = day
        }
        let total = weights.reduce(0, +)
        guard total > 0 else { return entries.map { _ in (start + end) / 2 } }
        var at = start
        return [start]
            + weights.map { weight in
                at += weight / total * (end - start)
                return at
            }
    }

    /// Half the logarithm to base two, near enough for a picture and the same on every machine.
    private static func logarithm(_ value: Double) -> Double {
        var (rest, result) = (value, 0.0)
        while rest >= 2 {
            rest /= 2
            result += 0.5
        }
        return result + (rest - 1) / 2
    }

    /// A tenth of a unit is enough.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// The date in words with short months: nothing in it needs escaping.
    private static func label(_ value: EDTF) -> String {
        var words = value.words
        for month in 1...12 where EDTF.monthName(month).count > 4 {
            words = words.replacing(EDTF.monthName(month), with: String(EDTF.monthName(month).prefix(3)))
        }
        return words
    }
}

extension PageData {
    /// The pictures of some dates, in the order of the calendar.
    func timelinePicture(_ records: [SubjectRecord]) -> TemplateValue {
        let entries = records.sorted { $0.subject < $1.subject }.compactMap { record -> TimelinePicture.Entry? in
            guard case .date(let value) = record.subject else { return nil }
            return .init(
                value: value, sources: sourceIndices(record).count, isEvent: value == dossier.event?.value,
                isAhead: dossier.asOf.map { value.firstDay > $0.date } ?? false)
        }
        let picture = TimelinePicture(entries: entries)
        return .make([("wide", .safe(picture.wide())), ("tall", .safe(picture.tall()))])
    }
}
