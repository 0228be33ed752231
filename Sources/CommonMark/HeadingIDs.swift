internal import Basics

extension MarkdownDocument {
    /// An id for every heading that has text, by the index of its leaf: made from the text, unique in the document.
    ///
    ///     MarkdownDocument(parsing: "# The visit\n\n## The visit\n").headingIDs()   // [0: "the-visit", 1: "the-visit-2"]
    ///
    /// A heading that `attributes` give an id has none here, and no id that they give is used again.
    public func headingIDs(besides attributes: [Int: [(String, String)]] = [:]) -> [Int: String] {
        let given = attributes.mapValues { $0.first { $0.0 == "id" }?.1 }
        var taken = Set(given.values.compactMap { $0 })
        var counts: [String: Int] = [:]
        var ids: [Int: String] = [:]
        for (index, leaf) in leaves.enumerated() {
            guard case .heading = leaf.kind, !leaf.text.isEmpty, (given[index] ?? nil) == nil else { continue }
            let slug = Slug.make(from: leaf.text)
            var id = slug
            // The count goes on where it stopped, so that a thousand equal headings are not compared a million times.
            while !taken.insert(id).inserted {
                counts[slug, default: 1] += 1
                id = "\(slug)-\(counts[slug, default: 2])"
            }
            ids[index] = id
        }
        return ids
    }
}
