internal import Basics

/// The file that was probably meant by a path that names none.
///
///     NearestPath.of("ana-brook", among: ["people/ana-brook.html"])   // people/ana-brook.html
enum NearestPath {
    static func of(_ path: String, among paths: [String]) -> String? {
        let name = lastPart(path)
        let sameName = paths.filter { lastPart($0) == name || lastPart($0) == name + ".html" }
        if let only = sameName.first, sameName.count == 1 { return only }
        // A near miss is at most three characters off: the others need not be compared.
        let length = path.utf8.count
        let near = paths.filter { abs($0.utf8.count - length) <= 12 && $0.hasSuffix(".html") }
        return NearMiss.suggestion(for: path, among: near)
            ?? NearMiss.suggestion(for: path + ".html", among: near)
    }

    private static func lastPart(_ path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }
}
