/// One way of writing a time.
protocol DatePattern: Sendable {
    /// The reading of the expression that begins at a token and the index behind it, or `nil`.
    func read(at index: Int, in sentence: Sentence) -> DateFinding?
}

/// An expression as found in a sentence.
struct DateFinding: Sendable {
    var reading: DateReading
    var end: Int
}
