/// The values that pages show, as they were made last.
struct PageMemory: Sendable {
    private var last: PageData?

    /// The values of a dossier; `isOfOtherBodies` says that it is the last one but for the bodies of articles.
    mutating func data(
        _ dossier: Dossier, _ comparison: Comparison, _ changes: FoundChanges?, isOfOtherBodies: Bool
    ) -> PageData {
        let isLike = isOfOtherBodies && changes == nil && last?.changes == nil
        let data =
            (isLike ? last?.withBodies(of: dossier, comparison) : nil)
            ?? PageData(dossier: dossier, comparison: comparison, changes: changes)
        last = data
        return data
    }
}
