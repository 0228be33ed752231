/// Where a list differs from the one before it, as whoever made it of that one knows.
struct ListEdits<Item: Sendable>: Sendable {
    private let old: [Item]
    private let new: [Item]
    private let places: [Int]

    init(from old: [Item], to new: [Item], at places: [Int]) {
        (self.old, self.new, self.places) = (old, new, places)
    }

    /// Where two lists differ, if they are those; `nil` where nothing is known of them.
    func places(_ new: [Item], _ old: [Item]) -> [Int]? {
        Self.areOne(new, self.new) && Self.areOne(old, self.old) ? places : nil
    }

    /// Whether two lists are in one place in memory: then they are equal, as one that is changed gets a place of its own.
    private static func areOne(_ a: [Item], _ b: [Item]) -> Bool {
        a.count == b.count && a.withUnsafeBufferPointer(\.baseAddress) == b.withUnsafeBufferPointer(\.baseAddress)
    }
}
