import Foundation

/// A folder of a test's own, removed when the test is done.
///
///     try TemporaryFolder.with(["Content/articles/a.txt": "A\n\nB."]) { folder in … }
public struct TemporaryFolder: Sendable {
    /// The absolute path.
    public let path: String

    /// Makes a folder with the given files, runs the body, removes the folder.
    public static func with<Result>(
        _ files: [String: String] = [:], _ body: (TemporaryFolder) throws -> Result
    ) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("briefing-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        let folder = TemporaryFolder(path: url.path)
        for (name, text) in files { try folder.write(name, text) }
        return try body(folder)
    }

    /// A folder in it, as a folder of its own.
    public func folder(_ name: String) -> TemporaryFolder { TemporaryFolder(path: path(name)) }

    /// The absolute path of an entry.
    public func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file and the folders above it.
    public func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

    /// Writes a file of any bytes and the folders above it.
    public func write(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// The text of a file.
    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    /// Every file below a folder, hidden ones included, as paths relative to it, ascending.
    public func files(in folder: String = "") throws -> [String] {
        let base = folder.isEmpty ? path : path(folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base)
            .filter { name in
                let type = try? FileManager.default.attributesOfItem(atPath: base + "/" + name)[.type]
                return type as? FileAttributeType != .typeDirectory
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
