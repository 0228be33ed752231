import Foundation

/// Follows every link of a folder of HTML pages, anchors included, as a browser would from disk.
public struct LinkCrawler: Sendable {
    /// Complaints such as `people/a.html: "../x.html#p4": no such anchor`.
    public private(set) var broken: [String] = []
    /// How many links were followed.
    public private(set) var followed = 0

    /// Reads all pages below a folder and follows all their links.
    public init(_ folder: TemporaryFolder, in root: String) throws {
        let files = Set(try folder.files(in: root))
        var anchors: [String: Set<String>] = [:]
        var pages: [String: String] = [:]
        for file in files where file.hasSuffix(".html") {
            let text = try folder.read(root + "/" + file)
            pages[file] = text
            let ids = Self.values(of: "id", in: text)
            anchors[file] = Set(ids)
            if Set(ids).count != ids.count { broken.append("\(file): an id stands twice") }
        }
        for (page, text) in pages.sorted(by: { $0.key < $1.key }) {
            for link in Self.values(of: "href", in: text) + Self.values(of: "src", in: text) {
                followed += 1
                if let problem = Self.problem(with: link, on: page, files, anchors) {
                    broken.append("\(page): \"\(link)\": \(problem)")
                }
            }
        }
    }

    private static func problem(
        with link: String, on page: String, _ files: Set<String>, _ anchors: [String: Set<String>]
    ) -> String? {
        if link.hasPrefix("https://") || link.hasPrefix("http://") || link.hasPrefix("mailto:") { return nil }
        if link.contains(":") || link.hasPrefix("/") { return "not relative" }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var path = page.split(separator: "/").dropLast().map(String.init)
        if parts[0].isEmpty {
            path = page.split(separator: "/").map(String.init)
        } else {
            for part in (parts[0].removingPercentEncoding ?? "").split(separator: "/") {
                if part == ".." {
                    if path.isEmpty { return "leads out of the site" }
                    path.removeLast()
                } else {
                    path.append(String(part))
                }
            }
        }
        let target = path.joined(separator: "/")
        guard files.contains(target) else { return "no such file" }
        if parts.count == 2, anchors[target]?.contains(parts[1]) != true { return "no such anchor" }
        return nil
    }

    /// The values of an attribute in all tags of a page; what stands between tags is text and does not count.
    public static func values(of attribute: String, in html: String) -> [String] {
        var found: [String] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let tag = rest[open...close]
            rest = rest[rest.index(after: close)...]
            guard !tag.hasPrefix("</"), !tag.hasPrefix("<!"), let at = tag.range(of: " \(attribute)=\"") else { continue }
            let value = tag[at.upperBound...].prefix { $0 != "\"" }
            found.append(
                value.replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&#39;", with: "'"))
        }
        return found
    }
}
