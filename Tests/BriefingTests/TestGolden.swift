import TestSupport
import Testing

/// Golden files of tests that lie deeper: all are in `Tests/BriefingTests/Golden`.
enum TestGolden {
    static func expect(_ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expectGolden(actual, name, file: #filePath, sourceLocation: sourceLocation)
    }
}
