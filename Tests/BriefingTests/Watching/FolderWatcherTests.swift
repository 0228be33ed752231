import Briefing
import Foundation
import TestSupport
import Testing

/// Both ways of watching, on real files.
@Suite(.timeLimit(.minutes(2))) struct FolderWatcherTests {
    private static let files = [
        "Content/articles/a.md": "A\n\nOne.", "Content/site.yml": "title: T", "Templates/style.css": "p {}",
        "Output/index.html": "", "Output/.briefing.json": "{}",
    ]

    /// The paths that are told of once an edit is made, from the folder on.
    private func told(_ looks: Bool, of paths: Set<String>, after edit: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with(Self.files) { folder in
            var watcher = FolderWatcher(
                disk: .real, folders: [folder.path("Content"), folder.path("Templates")], looks: looks)
            #expect(!(watcher.isTold && looks))
            #expect(watcher.next(within: .milliseconds(10)).isEmpty)
            try edit(folder)
            var found: Set<String> = []
            for _ in 0..<40 where !found.isSuperset(of: paths) {
                found.formUnion(watcher.next(within: .milliseconds(100)).paths.keys.map { relative($0, folder) })
            }
            #expect(found.isSuperset(of: paths), "\(found) has not all of \(paths)")
            // Quiet again, and what comes now is told as well.
            while !watcher.next(within: .milliseconds(50)).isEmpty {}
            try folder.write("Content/later.md", "Later.")
            #expect(!watcher.next(within: .seconds(3)).isEmpty)
        }
    }

    private func relative(_ path: String, _ folder: TemporaryFolder) -> String {
        path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
    }

    @Test(arguments: [false, true]) func anEdit(_ looks: Bool) throws {
        try told(looks, of: ["Content/articles/a.md"]) { try $0.write("Content/articles/a.md", "A\n\nTwo.") }
    }

    @Test(arguments: [false, true]) func aStyle(_ looks: Bool) throws {
        try told(looks, of: ["Templates/style.css"]) { try $0.write("Templates/style.css", "q {}") }
    }

    @Test(arguments: [false, true]) func aFileInANewFolderInANewFolder(_ looks: Bool) throws {
        try told(looks, of: ["Content/articles/new/deep/b.md"]) { folder in
            try folder.write("Content/articles/new/deep/b.md", "B")
            // Once the folder is known its files are told of by name.
            Thread.sleep(forTimeInterval: 0.4)
        } settled: {
            try $0.write("Content/articles/new/deep/b.md", "B2")
        }
    }

    @Test(arguments: [false, true]) func aDeletedFile(_ looks: Bool) throws {
        try told(looks, of: ["Content/articles/a.md"]) {
            try FileManager.default.removeItem(atPath: $0.path("Content/articles/a.md"))
        }
    }

    @Test(arguments: [false, true]) func aFolderThatMovesAwayAndComesBack(_ looks: Bool) throws {
        try told(looks, of: ["Content/articles/b.md"]) { folder in
            try FileManager.default.moveItem(atPath: folder.path("Content"), toPath: folder.path("Away"))
            Thread.sleep(forTimeInterval: 0.1)
            try FileManager.default.moveItem(atPath: folder.path("Away"), toPath: folder.path("Content"))
        } settled: {
            try $0.write("Content/articles/b.md", "B")
        }
    }

    @Test(arguments: [false, true]) func aTemplatesFolderThatComesLater(_ looks: Bool) throws {
        try told(looks, of: ["Templates/base.html"]) { folder in
            try FileManager.default.removeItem(atPath: folder.path("Templates"))
            Thread.sleep(forTimeInterval: 0.1)
            try folder.write("Templates/base.html", "<p>")
        } settled: {
            try $0.write("Templates/base.html", "<b>")
        }
    }

    /// As above, with an edit of its own once the first ones are told.
    private func told(
        _ looks: Bool, of paths: Set<String>, after edit: (TemporaryFolder) throws -> Void,
        settled: (TemporaryFolder) throws -> Void
    ) throws {
        try TemporaryFolder.with(Self.files) { folder in
            var watcher = FolderWatcher(
                disk: .real, folders: [folder.path("Content"), folder.path("Templates")], looks: looks)
            try edit(folder)
            // Who looks does not see what is as before.
            let isSeen = !watcher.next(within: .seconds(looks ? 1 : 3)).isEmpty
            #expect(isSeen || looks)
            while !watcher.next(within: .milliseconds(300)).isEmpty {}
            try settled(folder)
            var found: Set<String> = []
            for _ in 0..<40 where !found.isSuperset(of: paths) {
                found.formUnion(watcher.next(within: .milliseconds(100)).paths.keys.map { relative($0, folder) })
            }
            #expect(found.isSuperset(of: paths), "\(found) has not all of \(paths)")
        }
    }

    @Test(arguments: [false, true]) func whatDoesNotCount(_ looks: Bool) throws {
        try TemporaryFolder.with(Self.files) { folder in
            var watcher = FolderWatcher(
                disk: .real, folders: [folder.path("Content"), folder.path("Templates")], looks: looks)
            for name in ["Content/articles/.a.md.swp", "Content/articles/a.md~", "Content/articles/4913", "other.txt"] {
                try folder.write(name, "x")
            }
            try folder.write("Output/index.html", "y")
            #expect(watcher.next(within: .milliseconds(600)).isEmpty)
        }
    }

    @Test func theSameSizeAndTheSameTick() throws {
        try TemporaryFolder.with(Self.files) { folder in
            var watcher = FolderWatcher(disk: .real, folders: [folder.path("Content")], looks: true)
            let path = folder.path("Content/articles/a.md")
            let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
            try folder.write("Content/articles/a.md", "A\n\nTwo.")
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
            #expect(
                watcher.next(within: .seconds(3)).paths.keys.map { relative($0, folder) } == ["Content/articles/a.md"])
        }
    }

    @Test(arguments: [false, true]) func aFolderThatIsNotThere(_ looks: Bool) throws {
        try TemporaryFolder.with([:]) { folder in
            var watcher = FolderWatcher(disk: .real, folders: [folder.path("Content")], looks: looks)
            try folder.write("Content/a.md", "A")
            #expect(!watcher.next(within: .seconds(3)).isEmpty)
        }
    }
}
