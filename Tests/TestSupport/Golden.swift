import Foundation
public import Testing

/// Compares a text with the golden file of that name, kept beside the tests that call it.
///
///     expectGolden(report, "missing-template.txt")      // Tests/XTests/Golden/missing-template.txt
///
/// With `RECORD_GOLDEN=1` in the environment the file is written anew. A missing file is written *and fails*, so that
/// a new expectation is always looked at once.
public func expectGolden(
    _ actual: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
    let golden = folder.appendingPathComponent(name)
    let expected = (try? Data(contentsOf: golden)).map { String(decoding: $0, as: UTF8.self) }
    let record = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    if expected == nil || (record && expected != actual) {
        do {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: golden)
        } catch {
            Issue.record("golden file \(name) can't be written: \(error)", sourceLocation: sourceLocation)
        }
    }
    if expected == nil {
        Issue.record("golden file \(name) was missing: written now, look at it", sourceLocation: sourceLocation)
    } else if !record {
        #expect(actual == expected, "differs from Golden/\(name)", sourceLocation: sourceLocation)
    }
}
