internal import Basics

/// Whether a file of `Content/assets` keeps its name wherever the site goes: on Windows, on a Mac, in an archive.
///
///     PortableName.reason("Aux.css")     // "Windows reserves the name"
enum PortableName {
    /// Why a path is none that every system takes; `nil` where it is one.
    static func reason(_ path: String) -> String? {
        for part in path.split(separator: "/") {
            let stem = part.prefix { $0 != "." }.lowercased()
            if reserved.contains(stem) { return "Windows reserves the name" }
            if part.hasSuffix(".") || part.hasSuffix(" ") { return "Windows drops the last character" }
            if part.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || marks.contains($0) }) {
                return "it has a character that Windows does not take"
            }
        }
        return nil
    }

    /// A warning for each file whose name is not the same everywhere.
    static func complaints(_ assets: [ContentFolder.Asset]) -> [Diagnostic] {
        var first: [String: ContentFolder.Asset] = [:]
        return assets.compactMap { asset in
            if let reason = reason(asset.name) { return .notPortable(asset.path, reason) }
            let other = first.updateValue(asset, forKey: asset.name.lowercased())
            return other.map { .differsInCase(asset.path, $0.path) }
        }
    }

    private static let marks: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "|", "?", "*", "\\"]
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Diagnostic {
    static func notPortable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, "unportable-name", at: .init(file: path), "the file's name does not work on every system",
            why: reason, fix: "rename it")
    }

    static func differsInCase(_ path: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .warning, "unportable-name", at: .init(file: path), "the file's name differs from another's in case alone",
            why: "on a Mac and on Windows one of the two would replace the other",
            notes: [.init("the other", at: .init(file: other))], fix: "rename one of them")
    }
}
