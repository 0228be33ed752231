import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct NewFilesTests {
    @Test func aSystemThatRefuses() {
        var disk = Disk.real
        disk.kind = { _ in nil }
        disk.kindFollowing = { _ in nil }
        disk.makeFolder = { path throws(Disk.Failure) in
            throw Disk.Failure(path: path, reason: "Read-only file system", code: 30)
        }
        let (written, diagnostics) = Starter(disk: disk).start(in: "visit")
        #expect(written.isEmpty)
        TestGolden.expect(DiagnosticReport().text(of: diagnostics), "new/refused.txt")
    }

    @Test(arguments: [
        ("Ana Brook", "Ana Brook"), ("no", "\"no\""), ("A: b", "\"A: b\""), ("#1", "\"#1\""), ("2031", "\"2031\""),
        ("- a", "\"- a\""), ("O’Neill", "O’Neill"), ("a\"b", "\"a\\\"b\""),
        ("Étienne-Marie J. II", "Étienne-Marie J. II"),
        ("a ", "\"a \""), ("Q&A", "\"Q&A\""),
    ])
    func aNameAsYAML(_ name: String, _ yaml: String) { #expect(EntryDraft.yaml(name) == yaml) }
}
