internal import Basics
internal import Loaders

/// Reads which outputs are made: a list of those that are, or a mapping that switches some.
///
///     outputs: [search, print]
///     outputs: {feeds: off}
///     outputs: none
struct OutputsReader: Sendable {
    private static let names = SiteOutput.allCases.map(\.rawValue)

    func read(_ keys: inout KeyReader) -> Set<SiteOutput> {
        let all = Set(SiteOutput.allCases)
        switch keys.value("outputs") {
        case nil, .null: return all
        case .mapping(let mapping):
            var outputs = all
            for entry in mapping.entries {
                guard let output = output(entry.key, entry.keyRange, &keys) else { continue }
                if !keys.isOn(entry.key, entry.value) { outputs.remove(output) }
            }
            return outputs
        case .text(let text, _) where ["all", "on"].contains(text.lowercased()): return all
        case .text(let text, _) where ["none", "off"].contains(text.lowercased()): return []
        case .text(let text, let range): return Set([output(text, range, &keys)].compactMap(\.self))
        case .list(let elements, _):
            return Set(
                elements.compactMap { element in
                    guard case .text(let text, let range) = element else {
                        keys.complain(.wrongShape("outputs", "a list of names", at: keys.place(element.range)))
                        return nil
                    }
                    return output(text, range, &keys)
                })
        }
    }

    private func output(_ text: String, _ range: Range<Int>, _ keys: inout KeyReader) -> SiteOutput? {
        if let output = SiteOutput(rawValue: text.lowercased()) { return output }
        keys.complain(.notOneOf("outputs", text, Self.names, at: keys.place(range)))
        return nil
    }
}
