/// Whether what a date is given for has happened.
public enum DateStatus: String, Sendable, Hashable, CaseIterable {
    /// The clause tells of something past: "met on Tuesday".
    case happened
    /// It is to come, from where the sentence stands: "will visit", "scheduled from".
    case scheduled
    /// Something is to be done by it: "by 8 July", "until", "before".
    case deadline
    /// The clause doesn't say, or denies, or only thinks of it: "may visit", "did not meet".
    case unclear
}
