internal import Basics

/// Something that sources print differently, side by side; which of them is right is not said.
struct Difference: Sendable, Hashable {
    /// The three groups in which differences are shown.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// At most one of the values holds: one meeting on two days, two offices.
        case cannotBothHold
        /// Each may hold, but who reads one must know the other: two deadlines, a doubled figure and another base.
        case readTogether
        /// The same, spelled differently.
        case wording
    }

    /// What was compared.
    enum Topic: String, Sendable, Hashable, CaseIterable {
        /// The day of a meeting.
        case meetingDay
        /// A person's office.
        case office
        /// Days by which something is to be done.
        case deadline
        /// A multiple, and a base that it does not fit.
        case base
        /// Whether talks are convened, resumed or sped up.
        case course
        /// The spelling of a name or of what an acronym stands for.
        case spelling
        /// The order and the dots of two countries in a name.
        case countryPair
    }

    var kind: Kind
    var topic: Topic
    /// Whom and what it concerns: people, initiatives, dates.
    var subjects: [Subject]
    /// The meeting, by its index in the dossier.
    var meeting: Int?
    /// What is printed, in the order of the sources; of each source each value once.
    var claims: [Claim]
    /// What bears on it: when and where it was printed. Facts only.
    var bearing: [String]
    /// The value that the editor chose, and where.
    var chosen: Value?
    var setBy: Diagnostic.Location?

    /// The values, each once, in the order of the first that prints it.
    var values: [Value] {
        var seen: Set<Value> = []
        return claims.map(\.value).filter { seen.insert($0).inserted }
    }

    /// The sources that print any of the values, ascending.
    var sources: [Int] { Set(claims.map(\.source)).sorted() }

    /// The claims whose value is another.
    func rivals(of value: Value) -> [Claim] { claims.filter { $0.value != value } }

    /// One side of a difference.
    struct Claim: Sendable, Hashable {
        var source: Int
        /// The statement, by its index in the dossier.
        var statement: Int
        /// The words, in bytes of the statement's text.
        var range: Range<Int>
        var value: Value
    }

    /// What a claim says, so that equal claims are seen to be equal.
    enum Value: Sendable, Hashable {
        /// A day or period.
        case date(EDTF)
        /// Words as they are printed first.
        case words(String)
    }
}
