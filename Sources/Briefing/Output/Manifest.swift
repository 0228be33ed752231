internal import Basics

/// What `briefing` wrote into a folder, so that the next build can tell its own files from everybody else's.
///
/// It is `.briefing.json` at the root of Output, and holds no clock: the same site has the same manifest.
struct Manifest: Sendable, Hashable {
    static let name = ".briefing.json"
    /// The marker of a build that writes in place; it lists old and new files until all of them stand.
    static let marker = ".briefing-writing.json"
    /// The folder inside Output in which a build that writes in place collects what is new.
    static let staging = ".briefing-new"
    /// The names at the root that are neither the site's nor the user's.
    static let own: Set<String> = [name, marker, staging]

    /// The paths from the site's root, ascending.
    var files: [String]

    var bytes: [UInt8] {
        let value = JSON.object([
            .init("generator", .string("briefing")), .init("files", .array(files.map(JSON.string))),
        ])
        return Array((value.text + "\n").utf8)
    }

    init(files: some Sequence<String>) {
        self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads a manifest; `nil` where the bytes are none or name a path that leads out of the folder.
    init?(parsing bytes: [UInt8]) {
        let value: JSON
        do { value = try JSON(parsing: bytes) } catch { return nil }
        guard value["generator"]?.stringValue == "briefing", let elements = value["files"]?.arrayValue else {
            return nil
        }
        let paths = elements.compactMap(\.stringValue)
        guard paths.count == elements.count, paths.allSatisfy(Self.isInside) else { return nil }
        self.init(files: paths)
    }

    /// Whether a path stays under the folder that it is relative to.
    static func isInside(_ path: String) -> Bool {
        !path.isEmpty
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }
}
