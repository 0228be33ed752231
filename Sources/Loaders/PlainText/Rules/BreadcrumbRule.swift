import Basics

/// "Home / World / Dockers return to work", "Home Europe Dockers return to work": the path of sections over an
/// article, often with the headline at its end, and often printed right before the headline.
struct BreadcrumbRule: PageRule {
    func apply(to page: inout Page) {
        dropList(&page)
        // Past the top matter a line that ends in another's words is a teaser and its title in a list.
        let end = page.topEnd
        let open = page.open.prefix(24).prefix { $0 <= end }
        for (position, index) in open.enumerated().prefix(6) {
            let line = page.lines[index].shape
            if let headline = open.dropFirst(position + 1).first(where: { isPath(line, endingIn: page.lines[$0].shape) }
            ) {
                page.headline = page.headline ?? headline
                page.drop(index, .breadcrumb)
            } else if let part = pathLength(page.lines[index]) {
                page.drop(0..<part, of: index, .breadcrumb)
            }
        }
    }

    /// Whether the line is at most eight words and then the whole of the next line, or a cut beginning of it.
    private func isPath(_ line: LineShape, endingIn headline: LineShape) -> Bool {
        guard headline.count >= 4, line.count < LineShape.wordLimit else { return false }
        let isSeparated = line.words.first.map { Self.separator(in: $0.printed.base) != nil } ?? false
        for lead in 1...8 where lead < line.count {
            let tail = line.words[lead...].map(\.folded)
            let isWhole = tail.elementsEqual(headline.words.map(\.folded))
            // A path's last part may be a short form: the headline's beginning.
            let isCut =
                (line.lastMark == "…" || isSeparated) && tail.count >= 3
                && headline.words.map(\.folded).starts(with: tail)
            guard isWhole || isCut else { continue }
            return Self.roots.contains(line.words[0].folded) || line.words[..<lead].allSatisfy(\.isCapitalised)
                || isSeparated
        }
        return false
    }

    /// The length in bytes of the path at a line's beginning: all of it, or all but a long last part, the headline.
    private func pathLength(_ line: Line) -> Int? {
        let text = line.text.text
        guard let separator = Self.separator(in: text) else { return nil }
        let parts = text.components(separatedBy: separator)
        guard let root = parts.first, let last = parts.last, !last.isEmpty else { return nil }
        let isRooted = Self.roots.contains(LineShape.fold(Substring(root)))
        // "Politics / Parliament": sections' names alone.
        let isSections =
            [" / ", " > ", " » ", " › ", " | "].contains(separator) && (2...3).contains(parts.count)
            && parts.allSatisfy { $0.split(separator: " ").count <= 2 }
            && LineShape(root).words.allSatisfy { HeadlineRule.sections.contains($0.folded) }
        if isSections { return text.utf8.count }
        guard isRooted ? parts.count >= 2 : parts.count >= 4 && line.shape.count <= 14,
            parts.dropLast().allSatisfy({ $0.split(separator: " ").count <= 5 })
        else { return nil }
        let lastWords = last.split(separator: " ").count
        guard isRooted, lastWords >= 5 else { return lastWords <= 4 ? text.utf8.count : nil }
        return text.utf8.count - last.utf8.count
    }

    /// "Home", "World", "Europe", each on its own line at the top.
    private func dropList(_ page: inout Page) {
        let open = page.open
        guard let first = open.first, page.lines[first].shape.count == 1,
            Self.roots.contains(page.lines[first].shape.phrase)
        else { return }
        let list = open.dropFirst().prefix { page.lines[$0].shape.count <= 2 && !page.lines[$0].shape.endsSentence }
        guard list.count <= 5, list.count + 1 < open.count else { return page.drop(first, .breadcrumb) }
        for index in [first] + list { page.drop(index, .breadcrumb) }
    }

    private static let roots: Set<String> = ["home", "homepage", "front page", "you are here"]

    /// The mark between the parts of a path, where there is one with spaces around it, or an arrow.
    static func separator(in text: String) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        return [" / ", " > ", " » ", " › ", " → ", " | ", " \\ ", "/", ">", "»", "›"].first { mark in
            let isBare = !mark.hasPrefix(" ")
            return text.find(mark) != nil && (!isBare || roots.contains { text.lowercased().hasPrefix($0 + mark) })
        }
    }
}

extension String {
    /// The parts between a separator's occurrences.
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self
        while let range = rest.find(separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = String(rest[range.upperBound...])
        }
        return parts + [rest]
    }
}
