public import Foundation
public import Testing

/// Data that is not part of the repository: the folder `shared` beside the checkout.
///
///     @Test(.enabled(if: SharedData.has("seeds"), SharedData.missing("seeds")))
public enum SharedData {
    /// The folder `shared` beside the checkout, whether or not it is there.
    public static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")

    /// The address of a file or folder in it.
    public static func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    /// Whether a file or folder is there.
    public static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    /// What a skipped test says.
    public static func missing(_ path: String) -> Comment {
        "skipped: \(url(path).path) is not there (test data that is not part of the repository)"
    }

    /// The text of a file in it.
    public static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }
}
