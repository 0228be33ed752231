import Basics
import Foundation
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

    @Test func countAndDepthHaveLimits() throws {
        try TemporaryFolder.with(["c/articles/a.md": "", "c/articles/b.md": "", "c/articles/1/2/c.md": ""]) { folder in
            var limits = Limits.standard
            limits.depth = 2
            let shallow = ContentReader(disk: .real, limits: limits).read(folder.path("c"))
            #expect(shallow.diagnostics.map(\.identifier) == ["folders-too-deep"])
            #expect(shallow.diagnostics.first?.location?.file == folder.path("c/articles/1/2"))
            #expect(shallow.value.clippings.count == 2)
            limits = Limits.standard
            limits.files = 2
            let few = ContentReader(disk: .real, limits: limits).read(folder.path("c"))
            #expect(few.diagnostics.map(\.identifier) == ["too-many-files"])
            limits.files = 3
            #expect(ContentReader(disk: .real, limits: limits).read(folder.path("c")).diagnostics.isEmpty)
        }
    }

    /// What is read is published: a link is followed only inside the folder that the user named.
    @Test(arguments: [
        ("c/articles/x.txt", "../../out.txt", false), ("c/articles/x.txt", "a.md", true),
        ("c/articles/x.txt", "../assets/p.txt", true), ("c/assets/x.txt", "../../out.txt", false),
        ("c/people", "../out", false), ("c/site.yml", "../out.txt", false), ("c/index.md", "articles/a.md", true),
    ])
    func aLinkIsFollowedInsideAlone(_ path: String, _ target: String, _ isFollowed: Bool) throws {
        try TemporaryFolder.with(["c/articles/a.md": "", "c/assets/p.txt": "", "out.txt": "", "out/p.md": ""]) {
            folder in
            try FileManager.default.createSymbolicLink(atPath: folder.path(path), withDestinationPath: target)
            let read = ContentReader(disk: .real).read(folder.path("c"))
            #expect(read.diagnostics.map(\.identifier) == (isFollowed ? [] : ["link-leads-out"]))
            let all = read.value.clippings + read.value.assets.map(\.path) + read.value.people
            let found = all + [read.value.settings, read.value.summary].compactMap(\.self)
            #expect(found.contains { $0.hasPrefix(folder.path(path)) } == isFollowed)
        }
    }

    @Test func theFolderItselfMayBeALink() throws {
        try TemporaryFolder.with(["far/articles/a.md": ""]) { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.path("c"), withDestinationPath: "far")
            let read = ContentReader(disk: .real).read(folder.path("c"))
            #expect(read.diagnostics.isEmpty)
            #expect(read.value.clippings == [folder.path("c/articles/a.md")])
        }
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
