import Basics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Briefing

/// A disk on which other people work while a build reads it.
@Suite struct HostileDiskTests {
    private let files = [
        "Content/articles/strike.md": Fixtures.strike, "Content/articles/deep/talks.md": Fixtures.talks,
        "Content/articles/b.txt": "Ana Brook met Lena Fisk on 3 April 2031, people in the harbour said.\n",
        "Content/people/ana.md": "---\nname: Ana Brook\nrole: Port Minister\n---\nShe is new.\n",
        "Content/dates/2031-04-03.md": "---\ntitle: The talks\n---\n", "Content/site.yml": "title: Strike\n",
        "Content/assets/a.css": "a", "Content/assets/b/c.css": "c", "Content/assets/b/a.css": "a",
        "Templates/extra.css": "e", "Templates/own/note.css": "n",
    ]

    @Test func theOrderOfListingsChangesNoByte() throws {
        try TemporaryFolder.with(files) { folder in
            let wanted = try BuiltSite.build(folder)
            #expect(wanted.report.written != nil)
            for seed in UInt64(1)...8 {
                var disk = Disk.real
                let random = Mutex(LinearGenerator(state: seed))
                disk.list = { path throws(Disk.Failure) in
                    let entries = try Disk.real.list(path)
                    return random.withLock { entries.shuffled(using: &$0) }
                }
                try FileManager.default.removeItem(atPath: folder.path("Output"))
                let site = try BuiltSite.build(folder, disk: disk)
                #expect(site.files == wanted.files, "seed \(seed)")
                #expect(site.report.diagnostics == wanted.report.diagnostics)
            }
        }
    }

    /// Every file in turn is gone between the listing of its folder and its reading.
    @Test func aFileThatVanishesIsNamedAndTheOldSiteStays() throws {
        try TemporaryFolder.with(files) { folder in
            let old = try BuiltSite.build(folder)
            for name in files.keys.sorted() {
                var disk = Disk.real
                disk.read = { path throws(Disk.Failure) in
                    guard path != folder.path(name) else {
                        throw Disk.Failure(path: path, reason: "No such file or directory", code: 2)
                    }
                    return try Disk.real.read(path)
                }
                let site = try BuiltSite.build(folder, disk: disk)
                #expect(site.report.written == nil)
                let complaints = site.report.diagnostics.filter { $0.severity == .error }
                #expect(complaints.map(\.identifier) == ["unreadable-file"])
                #expect(complaints.first?.location?.file == folder.path(name))
                #expect(site.files == old.files)
            }
        }
    }

    @Test func aFileThatGrowsWhileItIsReadIsRefused() throws {
        try TemporaryFolder.with(files) { folder in
            var disk = Disk.real
            let grown = [UInt8](repeating: 0x61, count: 9 << 20)
            disk.read = { path throws(Disk.Failure) in
                path.hasSuffix("site.yml") ? grown : try Disk.real.read(path)
            }
            let site = try BuiltSite.build(folder, disk: disk)
            #expect(site.report.written == nil)
            let complaint = site.report.diagnostics.first { $0.identifier == "file-too-large" }
            #expect(complaint?.summary == "the file has 9 MB, and at most 8 MB are read")
            #expect(complaint?.severity == .error)
        }
    }

    /// A file of more gigabytes than there is memory, which takes no room on the disk.
    @Test(arguments: [
        "Content/articles/huge.md", "Content/site.yml", "Content/assets/huge.bin", "Templates/person.html",
    ])
    func aFileLargerThanTheMemoryIsRefused(_ name: String) throws {
        try TemporaryFolder.with(files) { folder in
            try folder.write(name, "")
            let file = try #require(FileHandle(forWritingAtPath: folder.path(name)))
            try file.truncate(atOffset: 1 << 40)
            try file.close()
            let site = try BuiltSite.build(folder)
            let complaints = site.report.diagnostics.filter { $0.location?.file == folder.path(name) }
            #expect(complaints.map(\.identifier) == ["file-too-large"])
            #expect((site.report.written == nil) == (name != "Content/articles/huge.md"))
        }
    }

    @Test func aClippingThatTakesLongIsNamed() throws {
        try TemporaryFolder.with(files) { folder in
            var limits = Limits.standard
            limits.patience = .seconds(-1)
            let read = ArticleReader(disk: .real, limits: limits).read([folder.path("Content/articles/strike.md")])
            #expect(read.diagnostics.map(\.identifier) == ["slow-clipping"])
            #expect(read.value.articles.count == 1)
        }
    }

    /// Numbers for shuffling that are the same in every run.
    private struct LinearGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }
}
