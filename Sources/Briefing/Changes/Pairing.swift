/// Puts the elements of two lists together: first those that are the same, then those that are alike, each in their order.
enum Pairing {
    /// Places in both lists: pairs and what is new in the order of the second, then what is left of the first.
    static func pairs<Element>(
        _ earlier: [Element], _ now: [Element], same: @escaping (Element) -> [String],
        alike: @escaping (Element) -> [String]
    ) -> [(earlier: Int?, now: Int?)] {
        var partners: [Int?] = Array(repeating: nil, count: now.count)
        var left = Set(earlier.indices)
        for key in [same, alike] {
            var waiting: [[String]: [Int]] = [:]
            for index in left.sorted(by: >) { waiting[key(earlier[index]), default: []].append(index) }
            for (place, element) in now.enumerated() where partners[place] == nil {
                guard let index = waiting[key(element)]?.popLast() else { continue }
                partners[place] = index
                left.remove(index)
            }
        }
        return partners.enumerated().map { ($1, $0) } + left.sorted().map { ($0, nil) }
    }
}
