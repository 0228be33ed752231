/// A Content-Security-Policy that allows what the reload script needs: itself, and a stream from its own server.
///
///     ContentPolicy.opened("default-src 'none'; script-src 'self'")
///     // default-src 'none'; script-src 'self'; connect-src 'self'
///
/// Only served pages get it; those of Output keep the policy of their template.
enum ContentPolicy {
    static func opened(_ policy: String) -> String {
        var directives = policy.split(separator: ";").map {
            $0.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        }
        .filter { !$0.isEmpty }.map { $0.map(String.init) }
        func index(of name: String) -> Int? { directives.firstIndex { $0[0].lowercased() == name } }
        for name in ["script-src", "script-src-elem", "connect-src"] {
            if let at = index(of: name) {
                directives[at] = [directives[at][0]] + allowingSelf(Array(directives[at].dropFirst()))
            } else if name != "script-src-elem", let fallback = index(of: "default-src") {
                let sources = Array(directives[fallback].dropFirst())
                let opened = allowingSelf(sources)
                if opened != sources { directives.append([name] + opened) }
            }
        }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    /// The mark of the script for the rare policy under which `'self'` counts for nothing.
    static let nonce = "briefing-serve"

    private static func allowingSelf(_ sources: [String]) -> [String] {
        if sources.contains("'strict-dynamic'") { return sources + ["'nonce-\(nonce)'"] }
        if sources.contains("'self'") || sources.contains("*") { return sources }
        return sources.filter { $0 != "'none'" } + ["'self'"]
    }
}
