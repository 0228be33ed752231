/// A small check that XML without a document type is well formed: tags nest, entities are known, characters allowed.
struct XMLWellFormed {
    func check(_ text: String) -> Bool {
        var open: [Substring] = []
        var rest = text[...]
        while let mark = rest.firstIndex(where: { "<&".contains($0) }) {
            guard isPlain(rest[..<mark]) else { return false }
            rest = rest[mark...]
            if rest.first == "&" {
                guard let entity = rest.prefixMatch(of: /&(?:amp|lt|gt|#[0-9]+);/) else { return false }
                rest = rest[entity.range.upperBound...]
            } else if let head = rest.prefixMatch(of: /<\?xml [^?]*\?>/) {
                rest = rest[head.range.upperBound...]
            } else if let end = rest.prefixMatch(of: /<\/([A-Za-z]+)>/) {
                guard open.popLast() == end.1 else { return false }
                rest = rest[end.range.upperBound...]
            } else if let start = rest.prefixMatch(of: /<([A-Za-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/) {
                guard isPlain(start.2) else { return false }
                if start.3.isEmpty { open.append(start.1) }
                rest = rest[start.range.upperBound...]
            } else {
                return false
            }
        }
        return open.isEmpty && isPlain(rest)
    }

    private func isPlain(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0xFFFE || "\t\n\r".unicodeScalars.contains($0) }
    }
}
