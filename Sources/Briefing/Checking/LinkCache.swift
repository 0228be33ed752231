internal import Basics

/// What the web said of an address.
public struct LinkAnswer: Sendable, Hashable {
    /// The HTTP status behind all redirections; `nil` where no server answered.
    public var status: Int?
    /// Why none did, in words: "Could not resolve host".
    public var reason: String?
    /// The server is not there at all, in contrast to one that is slow today.
    public var isGone: Bool

    /// An answer.
    public init(status: Int?, reason: String? = nil, isGone: Bool = false) {
        self.status = status
        self.reason = reason
        self.isGone = isGone || status == 404 || status == 410
    }

    /// Whether a reader gets to see something.
    public var isGood: Bool { status.map { (200..<400).contains($0) } ?? false }

    /// The server is there and refuses programs: nobody can tell from here.
    public var isRefusal: Bool { status.map { [401, 402, 403, 405, 407, 429, 451, 999].contains($0) } ?? false }
}

/// Addresses that were found to be good, and the day: `.briefing/links.json`.
///
///     {"https://tarn.example/a": {"status": 200, "checked": "2031-04-05"}}
struct LinkCache: Sendable, Hashable {
    /// How many days a good answer counts for.
    static let days = 7

    private var entries: [String: Entry] = [:]

    private struct Entry: Hashable {
        var status: Int
        var checked: CalendarDate
    }

    init() {}

    /// Reads the file; what is no cache is an empty one, as it only saves time.
    init(parsing bytes: [UInt8]) {
        let json: JSON
        do { json = try JSON(parsing: bytes) } catch { return }
        guard case .object(let members) = json else { return }
        for member in members {
            guard case .int(let status)? = member.value["status"], let text = member.value["checked"]?.stringValue,
                let checked = Moment(parsing: text)?.date
            else { continue }
            entries[member.name] = Entry(status: status, checked: checked)
        }
    }

    /// A good answer that is not too old.
    func answer(for address: String, on day: CalendarDate) -> LinkAnswer? {
        guard let entry = entries[address], (0..<Self.days).contains(day.dayNumber - entry.checked.dayNumber) else {
            return nil
        }
        return LinkAnswer(status: entry.status)
    }

    /// Keeps a good answer, and forgets what was good before.
    mutating func keep(_ answer: LinkAnswer, for address: String, on day: CalendarDate) {
        entries[address] = answer.status.flatMap { answer.isGood ? Entry(status: $0, checked: day) : nil }
    }

    var bytes: [UInt8] {
        let members = entries.sorted { $0.key < $1.key }.map { address, entry in
            JSON.Member(
                address,
                .object([.init("status", .int(entry.status)), .init("checked", .string(entry.checked.description))]))
        }
        return Array((JSON.object(members).text + "\n").utf8)
    }
}
