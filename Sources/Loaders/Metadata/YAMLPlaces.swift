import Basics
import Yams

/// Where the nodes of a YAML text stand in their file.
struct YAMLPlaces {
    let source: SourceText
    let range: Range<Int>
    /// Offsets of line starts in the file, as libyaml counts lines: LF, CR, CRLF, NEL, LS and PS end one.
    private let lineStarts: [Int]
    /// The offset of every 64th scalar of a line, and where in the list a line begins: a value of a megabyte on one line has
    /// a hundred thousand marks.
    private let stops: [Int]
    private let firstStops: [Int]
    private static let distance = 64

    init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range
        var starts = [range.lowerBound]
        var (stops, firstStops, scalars) = ([Int](), [0], 0)
        let bytes = source.utf8
        for at in range {
            if bytes[at] & 0xC0 != 0x80 {
                if scalars % Self.distance == 0 { stops.append(at) }
                scalars += 1
            }
            let isPair = bytes[at] == 0x0D && at + 1 < range.upperBound && bytes[at + 1] == 0x0A
            let isWide = at >= range.lowerBound + 2 && bytes[at - 2] == 0xE2 && bytes[at - 1] == 0x80
            let isBreak =
                bytes[at] == 0x0A || (bytes[at] == 0x0D && !isPair) || (isWide && (0xA8...0xA9).contains(bytes[at]))
                || (bytes[at] == 0x85 && at > range.lowerBound && bytes[at - 1] == 0xC2)
            if isBreak {
                starts.append(at + 1)
                firstStops.append(stops.count)
                scalars = 0
            }
        }
        lineStarts = starts
        self.stops = stops
        self.firstStops = firstStops
    }

    /// The offset of a mark, which counts lines and scalars from one.
    func offset(of mark: Mark) -> Int {
        guard lineStarts.indices.contains(mark.line - 1) else { return range.upperBound }
        var at = lineStarts[mark.line - 1]
        var rest = max(0, mark.column - 1)
        let stop = firstStops[mark.line - 1] + rest / Self.distance
        // Past the line's end only where libyaml counts what is not there.
        if stop < (mark.line < firstStops.count ? firstStops[mark.line] : stops.count) {
            at = stops[stop]
            rest %= Self.distance
        }
        for _ in 0..<rest where at < range.upperBound { at += Scalars.decode(source.utf8, at).length }
        return min(at, range.upperBound)
    }

    /// Where a plain key stands again at the same column, below a line.
    func nextKey(_ key: String, after first: Int) -> Range<Int>? {
        guard let index = lineStarts.lastIndex(where: { $0 <= first }) else { return nil }
        let indent = source.utf8[lineStarts[index]..<first]
        let wanted = Array(indent) + Array(key.utf8)
        for start in lineStarts[(index + 1)...] where source.utf8[start..<range.upperBound].starts(with: wanted) {
            let end = start + wanted.count
            let rest = source.utf8[end..<range.upperBound].first { $0 != 0x20 }
            if rest == UInt8(ascii: ":") { return start + indent.count..<end }
        }
        return nil
    }

    /// A node's range: a scalar to its end, a collection to its last item; never past the limit.
    func range(of node: Node, limit: Int) -> Range<Int> {
        let start = node.mark.map(offset(of:)) ?? range.lowerBound
        guard start < limit else { return start..<start }
        guard let scalar = node.scalar else { return start..<trimmed(start, limit) }
        let written = Array(scalar.string.utf8)
        switch scalar.style {
        case .plain where source.utf8[start..<limit].starts(with: written): return start..<start + written.count
        case .doubleQuoted, .singleQuoted: return start..<closingQuote(start, limit)
        default: return start..<trimmed(start, limit)
        }
    }

    /// A mapping as a value of this module.
    func mapping(
        _ mapping: Node.Mapping, limit: Int, _ severity: Diagnostic.Severity
    ) -> (MetadataMapping?, [Diagnostic]) {
        var entries: [MetadataMapping.Entry] = []
        var diagnostics: [Diagnostic] = []
        let pairs = Array(mapping)
        for (index, pair) in pairs.enumerated() {
            let end = index + 1 < pairs.count ? start(of: pairs[index + 1].key, limit) : limit
            let keyRange = range(of: pair.key, limit: end)
            guard let key = pair.key.scalar?.string else {
                diagnostics.append(YAMLReader.keyNotText(.init(source, keyRange), severity))
                continue
            }
            entries.append(.init(key: key, keyRange: keyRange, value: value(pair.value, end, severity, &diagnostics)))
        }
        let start = mapping.mark.map(offset(of:)) ?? range.lowerBound
        return (MetadataMapping(entries: entries, range: start..<max(start, trimmed(start, limit))), diagnostics)
    }

    private func value(
        _ node: Node, _ limit: Int, _ severity: Diagnostic.Severity, _ diagnostics: inout [Diagnostic]
    ) -> Metadata {
        let place = range(of: node, limit: limit)
        if YAMLReader.isNull(node) { return .null(place) }
        switch node {
        case .scalar(let scalar): return .text(scalar.string, place)
        case .sequence(let sequence):
            let items = Array(sequence)
            let values = items.enumerated().map { index, item in
                let end = index + 1 < items.count ? start(of: items[index + 1], limit) : limit
                return value(item, end, severity, &diagnostics)
            }
            return .list(values, place)
        case .mapping(let mapping):
            let (inner, complaints) = self.mapping(mapping, limit: limit, severity)
            diagnostics += complaints
            return inner.map(Metadata.mapping) ?? .null(place)
        case .alias: return .null(place)
        }
    }

    /// Where the next node begins; an alias's node stands elsewhere and bounds nothing.
    private func start(of node: Node, _ limit: Int) -> Int { min(limit, node.mark.map(offset(of:)) ?? limit) }

    private func closingQuote(_ start: Int, _ limit: Int) -> Int {
        let quote = source.utf8[start]
        var at = start + 1
        while at < limit {
            let byte = source.utf8[at]
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                at += 2
            } else if byte == quote {
                guard quote == UInt8(ascii: "'"), at + 1 < limit, source.utf8[at + 1] == quote else { return at + 1 }
                at += 2
            } else {
                at += 1
            }
        }
        return limit
    }

    private func trimmed(_ start: Int, _ limit: Int) -> Int {
        var end = limit
        while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(source.utf8[end - 1]) { end -= 1 }
        return end
    }
}
