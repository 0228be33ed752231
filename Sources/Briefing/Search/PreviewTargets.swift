internal import Templating

/// What the links of a page lead to, as far as the page's data tells.
///
/// An address is a text named `href`, from the site's root, or an `href` in HTML made before, relative to the page.
struct PreviewTargets: Sendable {
    /// How often each path, with its fragment, is linked, in the order of the first links.
    private(set) var counts: [String: Int] = [:]
    private(set) var order: [String] = []
    /// The sentences that links to a paragraph mean, by path and fragment.
    private(set) var sentences: [String: [String]] = [:]
    /// The statements that stand on the page.
    private(set) var texts: Set<String> = []

    private let own: String

    init(of page: Page) { self.init(of: page, showing: page.data(.everything)) }

    /// Of a page whose data is made already.
    init(of page: Page, showing data: Page.Data) {
        own = page.path
        let folder = page.path.split(separator: "/").dropLast().map(String.init)
        for (_, value) in data { walk(value, folder) }
        counts[page.path] = nil
        order.removeAll { $0 == page.path }
    }

    /// What is linked, the most linked first.
    var ranked: [String] { Self.ranked(order, counts) }

    /// The pages that are linked, whatever the place on them, the most linked first.
    var rankedPages: [String] {
        var (pages, sums) = ([String](), [String: Int]())
        for path in order {
            let page = path.firstIndex(of: "#").map { String(path[..<$0]) } ?? path
            guard page != own else { continue }
            if sums[page] == nil { pages.append(page) }
            sums[page, default: 0] += counts[path] ?? 0
        }
        return Self.ranked(pages, sums)
    }

    private static func ranked(_ paths: [String], _ counts: [String: Int]) -> [String] {
        paths.enumerated().sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }
            .map(\.element)
    }

    private mutating func walk(_ value: TemplateValue, _ folder: [String]) {
        switch value {
        case .list(let elements): for element in elements { walk(element, folder) }
        case .dictionary(let dictionary):
            if let href = dictionary["href"]?.text {
                add(href)
                if let sentence = dictionary["sentence"]?.text, href.contains("#"),
                    !sentences[href, default: []].contains(sentence)
                {
                    sentences[href, default: []].append(sentence)
                }
            }
            if dictionary["segments"] != nil, let text = dictionary["text"]?.text { texts.insert(text) }
            for (_, own) in dictionary.pairs { walk(own, folder) }
        case .safe(let html): scan(html, folder)
        default: return
        }
    }

    private mutating func add(_ path: String) {
        if counts[path] == nil { order.append(path) }
        counts[path, default: 0] += 1
    }

    private mutating func scan(_ html: String, _ folder: [String]) {
        for piece in html.split(separator: "href=\"").dropFirst() {
            guard let end = piece.firstIndex(of: "\""), let path = Self.resolve(piece[..<end], folder) else { continue }
            add(path)
        }
    }

    /// A relative address as a path from the root; `nil` where it leads out of the site.
    static func resolve(_ address: Substring, _ folder: [String]) -> String? {
        guard !address.contains(":"), !address.hasPrefix("/"), !address.hasPrefix("#") else { return nil }
        var path = folder
        for part in address.split(separator: "/", omittingEmptySubsequences: false) {
            if part == ".." {
                if path.popLast() == nil { return nil }
            } else {
                path.append(String(part))
            }
        }
        return path.joined(separator: "/")
    }
}
