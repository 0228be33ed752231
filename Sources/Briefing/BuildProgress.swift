/// How far a build is, told to whoever shows it.
///
///     let progress = BuildProgress(begin: { stage, count in … }, advance: { … })
///     Pipeline(disk: .real, process: 1, progress: progress).build(request)
///
/// Both are called from any task, `advance` often: neither may wait.
public struct BuildProgress: Sendable {
    /// What is being done.
    public enum Stage: Sendable, Hashable {
        /// Clippings are read.
        case reading
        /// Names and dates are looked for, and sources compared.
        case recognising
        /// Pages are rendered and written.
        case writing
    }

    /// A stage begins; the number is how many times it will advance, as far as that is known, else 0.
    public var begin: @Sendable (Stage, _ count: Int) -> Void
    /// One more file is read, one more page is made.
    public var advance: @Sendable () -> Void

    /// A receiver.
    public init(
        begin: @escaping @Sendable (Stage, _ count: Int) -> Void, advance: @escaping @Sendable () -> Void
    ) {
        self.begin = begin
        self.advance = advance
    }

    /// Nobody is told.
    public static let none = BuildProgress(begin: { _, _ in }, advance: {})
}
