/// The address of an article without what differs between ways to reach it: equal for one article, whoever saved it.
///
///     NormalisedAddress("http://m.Paper.example/strike/?utm_source=x#top")?.text    // "paper.example/strike"
///     NormalisedAddress("https://paper.example/")                                   // nil: a front page is no article's
///
/// Scheme, `www.`, mobile and AMP hosts, default ports, trailing slash, fragment, tracking parameters and the order of the
/// others make no difference; letters of the path do. An archived or AMP copy has its original's address.
public struct NormalisedAddress: Sendable, Hashable {
    /// Host, path and what is left of the query.
    public let text: String
    /// The host, without `www.` and its like.
    public let host: String

    /// `nil` for what is no web address, and for the address of a site as a whole.
    public init?(_ address: String) { self.init(address, depth: 0) }

    private init?(_ address: String, depth: Int) {
        let trimmed = address.trimmingSpaces
        guard trimmed.utf8.count <= 4000, depth < 3, let rest = Self.afterScheme(trimmed) else { return nil }
        if let inner = Self.inner(rest), let original = NormalisedAddress(inner, depth: depth + 1) {
            self = original
            return
        }
        let marks = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        guard let host = Self.host(rest[..<marks]) else { return nil }
        let beforeFragment = rest[marks...].prefix { $0 != "#" }
        let question = beforeFragment.firstIndex(of: "?") ?? beforeFragment.endIndex
        let path = Self.path(beforeFragment[..<question])
        let query = Self.query(beforeFragment[question...].dropFirst())
        guard !path.isEmpty || !query.isEmpty else { return nil }
        self.host = host
        text = host + path + (query.isEmpty ? "" : "?" + query)
    }

    private static func afterScheme(_ text: String) -> Substring? {
        let lower = text.prefix(8).lowercased()
        for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) { return text.dropFirst(scheme.count) }
        return nil
    }

    /// The original of an archived page or of an AMP cache's copy.
    private static func inner(_ rest: Substring) -> String? {
        let text = String(rest)
        if text.hasPrefix("web.archive.org/web/") {
            let behind = text.dropFirst("web.archive.org/web/".count)
            guard let slash = behind.firstIndex(of: "/") else { return nil }
            let original = String(behind[behind.index(after: slash)...])
            return original.contains("://") ? original : "http://" + original
        }
        for mark in [".cdn.ampproject.org/c/s/", ".cdn.ampproject.org/v/s/", "google.com/amp/s/"] {
            if let range = text.find(mark), !text[..<range.lowerBound].contains("/") {
                return "https://" + text[range.upperBound...]
            }
        }
        return nil
    }

    private static func host(_ text: Substring) -> String? {
        var host = String(text.split(separator: "@").last ?? "").lowercased()
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        while host.hasSuffix(".") { host.removeLast() }
        var labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, !labels.contains(""), !host.contains(" ") else { return nil }
        // Only where a name of two parts is left: "m.co" is a host of its own.
        while labels.count > 2, ["www", "www2", "m", "mobile", "amp", "wap"].contains(labels[0]) {
            labels.removeFirst()
        }
        if labels.count > 3, labels[1] == "m" { labels.remove(at: 1) }
        return labels.joined(separator: ".")
    }

    private static func path(_ text: Substring) -> String {
        var parts = text.split(separator: "/").map { percent(String($0)) }
        if let last = parts.last?.lowercased(), ["index.html", "index.htm", "index.php"].contains(last) {
            parts.removeLast()
        }
        if parts.count > 1, parts.last == "amp" { parts.removeLast() }
        if parts.count > 1, parts.first == "amp" { parts.removeFirst() }
        if let last = parts.last, last.hasSuffix(".amp") { parts[parts.count - 1] = String(last.dropLast(4)) }
        return parts.map { "/" + $0 }.joined()
    }

    private static func query(_ text: Substring) -> String {
        text.split(whereSeparator: { $0 == "&" || $0 == ";" }).filter { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            let name = pair.first?.lowercased() ?? ""
            if prefixes.contains(where: name.hasPrefix) || tracking.contains(name) { return false }
            return !(name == "outputtype" && pair.last == "amp")
        }.map { percent(String($0)) }.sorted().joined(separator: "&")
    }

    /// Percent signs in one form: letters, digits, hyphen, full stop, underscore and tilde never need one.
    private static func percent(_ text: String) -> String {
        guard text.contains("%") else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
            else {
                out.append(bytes[at])
                at += 1
                continue
            }
            let isPlain =
                (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) || "-._~".utf8.contains(value)
            out += isPlain ? [value] : Array(String(decoding: bytes[at...at + 2], as: UTF8.self).uppercased().utf8)
            at += 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let prefixes = ["utm_", "at_", "ns_", "pk_", "mtm_", "hsa_", "_hs", "wt_", "__"]
    private static let tracking: Set<String> = [
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
        "mc_cid",
        "mc_eid", "mkt_tok", "ref", "ref_src", "ref_url", "referrer", "cmpid", "cmp", "ncid", "icid", "ito", "smid",
        "smtyp",
        "spm", "ocid", "_ga", "_gl", "guccounter", "guce_referrer", "guce_referrer_sig", "amp", "xtor", "sr_share",
        "share",
        "s_cid", "sh", "shareid", "rss", "partner", "linkid", "campaign_id", "fb_action_ids", "feature", "taid",
        "sfmc_id",
    ]
}
