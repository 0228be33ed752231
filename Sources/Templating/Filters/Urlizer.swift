/// Turns the addresses in escaped text into links, by Jinja's rules.
struct Urlizer {
    var limit: Int?
    var relation = ""
    var target: String?
    var schemes: [String] = []

    /// The text with its addresses linked.
    func linked(_ text: String) -> String {
        var out = ""
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if PythonText.isSpace(scalar) {
                out += link(String(word))
                word = .init()
                out.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        return out + link(String(word))
    }

    private func link(_ word: String) -> String {
        guard word.utf8.count > 3 else { return word }
        var (head, middle, tail) = ("", word[...], "")
        while let open = ["(", "<", "&lt;"].first(where: { middle.hasPrefix($0) }) {
            head += open
            middle = middle.dropFirst(open.count)
        }
        while let close = [")", ">", ".", ",", "&gt;"].first(where: { middle.hasSuffix($0) }) {
            tail = close + tail
            middle = middle.dropLast(close.count)
        }
        var text = String(middle)
        for (open, close) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
            let opened = text.ranges(of: open).count
            guard opened > text.ranges(of: close).count else { continue }
            for _ in 0..<min(opened, tail.ranges(of: close).count) {
                guard let end = tail.firstRange(of: close)?.upperBound else { break }
                text += tail[..<end]
                tail = String(tail[end...])
            }
        }
        return head + anchor(text) + tail
    }

    private func anchor(_ text: String) -> String {
        if Self.isWebAddress(text) {
            let address = text.hasPrefix("https://") || text.hasPrefix("http://") ? text : "https://" + text
            return "<a href=\"\(address)\"\(attributes)>\(shortened(text))</a>"
        }
        if text.hasPrefix("mailto:"), Self.isMail(String(text.dropFirst(7))) {
            return "<a href=\"\(text)\">\(text.dropFirst(7))</a>"
        }
        if text.contains("@"), !text.hasPrefix("www."), !text.hasPrefix("@"), !text.contains(":"), Self.isMail(text) {
            return "<a href=\"mailto:\(text)\">\(text)</a>"
        }
        for scheme in schemes where text != scheme && text.hasPrefix(scheme) {
            return "<a href=\"\(text)\"\(attributes)>\(text)</a>"
        }
        return text
    }

    private var attributes: String {
        var result = relation.isEmpty ? "" : " rel=\"\(HTML.escape(relation))\""
        if let target, !target.isEmpty { result += " target=\"\(HTML.escape(target))\"" }
        return result
    }

    private func shortened(_ text: String) -> String {
        guard let limit, text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, limit)))) + "..."
    }

    // MARK: What an address is

    static func isScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let name = text[..<colon]
        let rest = text[text.index(after: colon)...]
        return name.unicodeScalars.count >= 2
            && name.unicodeScalars.allSatisfy { PythonText.isWordScalar($0) || ".+-".unicodeScalars.contains($0) }
            && ["", "/", "//"].contains(rest)
    }

    private static func isMail(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return false }
        let domain = text[text.index(after: at)...]
        guard let dot = domain.lastIndex(of: "."), dot > domain.startIndex else { return false }
        let ending = domain[domain.index(after: dot)...]
        guard let first = domain.unicodeScalars.first, PythonText.isWordScalar(first), !ending.isEmpty else {
            return false
        }
        return ending.unicodeScalars.allSatisfy(PythonText.isWordScalar)
            && domain.unicodeScalars.allSatisfy { PythonText.isWordScalar($0) || $0 == "." || $0 == "-" }
    }

    /// `http://`, `https://` or `www.` and a host, or a host with a well-known ending.
    private static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        let scheme = ["http://", "https://", "www."].first { lower.hasPrefix($0) }
        let rest = lower.dropFirst(scheme?.count ?? 0)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        var host = rest[..<end]
        if scheme != "www.", scheme != nil, host.hasPrefix("["), let close = host.firstIndex(of: "]") {
            guard isPort(host[host.index(after: close)...]) else { return false }
            return isIPv6(host[host.index(after: host.startIndex)..<close])
        }
        if let colon = host.firstIndex(of: ":") {
            guard isPort(host[colon...]) else { return false }
            host = host[..<colon]
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last else { return false }
        let names = labels.dropLast()
        let areNames = names.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isHostScalar) }
        if scheme == nil {
            return !names.isEmpty && areNames && names.allSatisfy { (2...63).contains($0.unicodeScalars.count) }
                && ["com", "net", "int", "edu", "gov", "org", "info", "mil"].contains(last)
        }
        if areNames, isTopLevel(last) { return true }
        return scheme != "www." && labels.count == 4
            && labels.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }

    private static func isTopLevel(_ label: Substring) -> Bool {
        if label.hasPrefix("xn--") {
            return (2...59).contains(label.count - 4)
                && label.dropFirst(4).unicodeScalars.allSatisfy { PythonText.isWordScalar($0) || $0 == "%" }
        }
        return (2...63).contains(label.count) && label.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        PythonText.isWordScalar(scalar) || scalar == "%" || scalar == "-"
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty
            || (text.hasPrefix(":") && (1...5).contains(text.count - 1) && text.dropFirst().allSatisfy(\.isNumber))
    }

    private static func isIPv6(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (3...8).contains(parts.count) && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
    }
}
