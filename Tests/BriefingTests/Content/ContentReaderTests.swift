import Basics
import TestSupport
import Testing

@testable import Briefing

@Suite struct ContentReaderTests {
    private func read(_ files: [String: String], disk: Disk = .real) throws -> Reported<ContentFolder> {
        try TemporaryFolder.with(files) { folder in
            var result = ContentReader(disk: disk).read(folder.path("c"))
            let shorten = { (path: String) in String(path.dropFirst(folder.path.count + 1)) }
            result.value.clippings = result.value.clippings.map(shorten)
            result.value.people = result.value.people.map(shorten)
            return result
        }
    }

    @Test func everythingInItsPlace() throws {
        let folder = try read([
            "c/articles/b.txt": "", "c/articles/2031/a.md": "", "c/people/x.md": "", "c/site.yml": "", "c/index.md": "",
            "c/assets/p/q.png": "", "c/README.md": "", "c/articles/.draft.md": "",
        ])
        #expect(folder.diagnostics.isEmpty)
        #expect(folder.value.clippings == ["c/articles/2031/a.md", "c/articles/b.txt"])
        #expect(folder.value.people == ["c/people/x.md"])
        #expect(folder.value.assets.map(\.name) == ["p/q.png"])
        #expect(folder.value.settings != nil && folder.value.summary != nil)
    }

    @Test func whatTheProgramWroteIsNoContent() throws {
        let folder = try read([
            "c/a.txt": "", "c/site/.briefing.json": "{}", "c/site/x.md": "", "c/saved_files/y.txt": "",
        ])
        #expect(folder.value.clippings == ["c/a.txt", "c/saved_files/y.txt"])
        #expect(try read(["c/.briefing.json": "{}", "c/a.md": ""]).diagnostics.map(\.identifier) == ["no-clippings"])
    }

    @Test func aNameThatIsNotUTF8IsSaid() throws {
        var odd = Disk.real
        odd.list = { path throws(Disk.Failure) in
            try Disk.real.list(path) + [.init(name: "caf\u{FFFD}.txt", kind: .unnameable)]
        }
        let folder = try read(["c/a.txt": ""], disk: odd)
        #expect(folder.value.clippings == ["c/a.txt"])
        #expect(folder.diagnostics.map(\.identifier) == ["unnameable-file"])
    }
}
