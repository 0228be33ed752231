import Basics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Briefing

@Suite struct OutputWriterTests {
    private let site = [
        OutputFile(path: "index.html", bytes: Array("front".utf8)),
        OutputFile(path: "people/ana.html", bytes: Array("ana".utf8)),
    ]

    private func write(
        _ files: [OutputFile], _ folder: TemporaryFolder, disk: Disk = .real, output: String = "Output"
    ) -> (written: WrittenOutput?, diagnostics: [Diagnostic]) {
        OutputWriter(disk: disk, process: 7).write(files, to: folder.path(output))
    }

    private func inode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.systemFileNumber] as? Int)
    }

    @Test func writesAndLeavesNothingElse() throws {
        try TemporaryFolder.with { folder in
            let result = write(site, folder)
            #expect(result.diagnostics.isEmpty)
            #expect(result.written == WrittenOutput(files: 2, changed: 2, removed: 0))
            let files = try folder.files()
            #expect(files == ["Output/.briefing.json", "Output/index.html", "Output/people/ana.html"])
        }
    }

    @Test func anUnchangedFileStaysTheSameFile() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            let before = try inode(folder.path("Output/people/ana.html"))
            var next = site
            next[0].bytes = Array("new front".utf8)
            let result = write(next, folder)
            #expect(result.written == WrittenOutput(files: 2, changed: 1, removed: 0))
            try #expect(inode(folder.path("Output/people/ana.html")) == before)
            try #expect(folder.read("Output/index.html") == "new front")
        }
    }

    @Test func aPageThatIsGoneIsRemovedWithItsFolder() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            let result = write([site[0]], folder)
            #expect(result.written?.removed == 1)
            try #expect(folder.files() == ["Output/.briefing.json", "Output/index.html"])
        }
    }

    @Test func hiddenEntriesBelongToTheUserAndStay() throws {
        try TemporaryFolder.with([
            "Output/.gitkeep": "", "Output/.git/HEAD": "ref", "Output/people/.note": "mine",
        ]) { folder in
            #expect(write(site, folder).diagnostics.isEmpty)
            #expect(write([site[0]], folder).diagnostics.isEmpty)
            try #expect(
                folder.files() == [
                    "Output/.briefing.json", "Output/.git/HEAD", "Output/.gitkeep", "Output/index.html",
                    "Output/people/.note",
                ])
        }
    }

    @Test func foreignFilesAreRefusedByNameAndNothingChanges() throws {
        try TemporaryFolder.with(["Output/thesis.doc": "years", "Output/people/ana.html": "by hand"]) { folder in
            let result = write(site, folder)
            #expect(result.written == nil)
            #expect(result.diagnostics.map(\.identifier) == ["foreign-files"])
            #expect(
                result.diagnostics.first?.notes.compactMap(\.location?.file).map(Path.name(of:)) == [
                    "ana.html", "thesis.doc",
                ])
            try #expect(folder.files() == ["Output/people/ana.html", "Output/thesis.doc"])
        }
    }

    @Test func aBrokenManifestIsRefused() throws {
        for text in ["{", "{\"generator\": \"briefing\", \"files\": [\"../../etc/passwd\"]}", "[]"] {
            try TemporaryFolder.with(["Output/.briefing.json": text, "Output/index.html": "old"]) { folder in
                let result = write(site, folder)
                #expect(result.diagnostics.map(\.identifier) == ["broken-manifest"])
                try #expect(folder.read("Output/index.html") == "old")
            }
        }
    }

    @Test func aFileInTheWayIsRefused() throws {
        try TemporaryFolder.with(["Output": "a file"]) { folder in
            #expect(write(site, folder).diagnostics.map(\.identifier) == ["output-not-a-folder"])
            try #expect(folder.read("Output") == "a file")
        }
    }

    /// A disk that has no room left for a file.
    private static func full(_ disk: Disk, at ending: String) -> Disk {
        var full = disk
        full.write = { path, bytes throws(Disk.Failure) in
            if path.hasSuffix(ending) {
                throw Disk.Failure(path: path, reason: "No space left on device", code: 28)
            }
            try disk.write(path, bytes)
        }
        return full
    }

    @Test func aFailedWriteLeavesTheOldSiteAndNoLitter() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            let full = Self.full(Disk.real, at: "ana.html")
            let next = site.map { OutputFile(path: $0.path, bytes: $0.bytes + [33]) }
            let result = write(next, folder, disk: full)
            #expect(result.written == nil)
            #expect(result.diagnostics.map(\.identifier) == ["unwritable-output"])
            try #expect(folder.read("Output/index.html") == "front")
            let files = try folder.files()
            #expect(files == ["Output/.briefing.json", "Output/index.html", "Output/people/ana.html"])
        }
    }

    @Test func whatCannotBeHandedOverIsKept() throws {
        try TemporaryFolder.with(["Output/.git/HEAD": "ref"]) { folder in
            #expect(write([OutputFile(path: "a/b", bytes: [65])], folder).diagnostics.isEmpty)
            try folder.write("Output/a/.htaccess", "mine")
            var stubborn = Disk.real
            stubborn.move = { from, to throws(Disk.Failure) in
                if from.hasSuffix(".git") { throw Disk.Failure(path: from, reason: "Permission denied", code: 13) }
                try Disk.real.move(from, to)
            }
            // The folder a/ is a file now, so that its .htaccess has no place; .git can't be moved.
            let result = write([OutputFile(path: "a", bytes: [66])], folder, disk: stubborn)
            #expect(result.written?.changed == 1)
            #expect(result.diagnostics.map(\.identifier) == ["left-behind"])
            let files = try folder.files()
            #expect(files.contains("Output/a"))
            #expect(files.contains(".Output.briefing-7/.git/HEAD"))
            #expect(files.contains(".Output.briefing-7/a/.htaccess"))
            // The next build gives back what it can, and says what it can't.
            let again = write([OutputFile(path: "a", bytes: [66])], folder)
            #expect(again.diagnostics.map(\.identifier) == ["left-behind"])
            try #expect(folder.read("Output/.git/HEAD") == "ref")
        }
    }

    @Test func aLeftoverOfTheSameProcessNumberIsNotPublished() throws {
        try TemporaryFolder.with([".Output.briefing-7/stray.html": "left"]) { folder in
            #expect(write(site, folder).diagnostics.isEmpty)
            let files = try folder.files()
            #expect(files == ["Output/.briefing.json", "Output/index.html", "Output/people/ana.html"])
        }
    }

    @Test func twoFilesOfOnePathAreRefused() throws {
        try TemporaryFolder.with { folder in
            let result = write(site + [OutputFile(path: "index.html", bytes: [65])], folder)
            #expect(result.written == nil)
            #expect(result.diagnostics.map(\.identifier) == ["same-path"])
            try #expect(folder.files() == [])
        }
    }

    @Test func aNameThatIsNotUTF8IsForeign() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            var odd = Disk.real
            odd.list = { path throws(Disk.Failure) in
                let entries = try Disk.real.list(path)
                return path.hasSuffix("people")
                    ? entries + [.init(name: "caf\u{FFFD}.txt", kind: .unnameable)] : entries
            }
            #expect(write(site, folder, disk: odd).diagnostics.map(\.identifier) == ["foreign-files"])
        }
    }

    @Test(arguments: [("a/b", "a"), ("a", "a/b")])
    func inPlaceAFileBecomesAFolderAndBack(_ old: String, _ new: String) throws {
        try TemporaryFolder.with(["real/.keep": ""]) { folder in
            _ = write([OutputFile(path: old, bytes: [65])], folder, disk: Self.mounted, output: "real")
            let result = write([OutputFile(path: new, bytes: [66])], folder, disk: Self.mounted, output: "real")
            #expect(result.diagnostics.map(\.identifier) == ["written-in-place"])
            try #expect(folder.files() == ["real/.briefing.json", "real/.keep", "real/" + new])
        }
    }

    @Test func behindALinkTheFolderItselfIsExchanged() throws {
        try TemporaryFolder.with(["far/real/.keep": ""]) { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.path("Output"), withDestinationPath: "far/real")
            #expect(write(site, folder).diagnostics.isEmpty)
            let before = try inode(folder.path("far/real"))
            #expect(write([site[0]], folder).written?.removed == 1)
            try #expect(folder.files(in: "far") == ["real/.briefing.json", "real/.keep", "real/index.html"])
            try #expect(inode(folder.path("far/real")) != before, "a new folder under the old name")
            #expect(Disk.real.kind(folder.path("Output")) == .link)
        }
    }

    @Test func aLinkThatLeadsNowhereIsRefused() throws {
        try TemporaryFolder.with { folder in
            try FileManager.default.createSymbolicLink(atPath: folder.path("Output"), withDestinationPath: "nowhere")
            #expect(write(site, folder).diagnostics.map(\.identifier) == ["output-not-a-folder"])
        }
    }

    /// A disk on which nothing can be exchanged.
    private static let mounted: Disk = {
        var disk = Disk.real
        disk.exchange = { _, b throws(Disk.Failure) in
            throw Disk.Failure(path: b, reason: "Device or resource busy", code: 16)
        }
        return disk
    }()

    @Test func whereNoExchangeIsPossibleItIsWrittenInPlace() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            let result = write([OutputFile(path: "index.html", bytes: [65])], folder, disk: Self.mounted)
            #expect(result.diagnostics.map(\.identifier) == ["written-in-place"])
            #expect(result.written == WrittenOutput(files: 1, changed: 1, removed: 1))
            try #expect(folder.files() == ["Output/.briefing.json", "Output/index.html"])
        }
    }

    @Test func whereNothingCanBeMadeBesideItIsWrittenInPlace() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            var closed = Disk.real
            closed.makeFolder = { path throws(Disk.Failure) in
                if path.hasSuffix(".Output.briefing-7") {
                    throw Disk.Failure(path: path, reason: "Permission denied", code: 13)
                }
                try Disk.real.makeFolder(path)
            }
            let result = write([OutputFile(path: "index.html", bytes: [65])], folder, disk: closed)
            #expect(result.diagnostics.map(\.identifier) == ["written-in-place"])
            try #expect(folder.files() == ["Output/.briefing.json", "Output/index.html"])
        }
    }

    @Test func inPlaceAFullDiskLeavesTheOldSiteWhole() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            let full = Self.full(Self.mounted, at: ".briefing-new/1")
            let next = site.map { OutputFile(path: $0.path, bytes: $0.bytes + [33]) }
            let result = write(next, folder, disk: full)
            #expect(result.written == nil)
            #expect(result.diagnostics.map(\.identifier) == ["unwritable-output"])
            #expect(result.diagnostics.first?.why == "the old site stays as it was")
            try #expect(folder.read("Output/index.html") == "front")
            let files = try folder.files()
            #expect(files == ["Output/.briefing.json", "Output/index.html", "Output/people/ana.html"])
        }
    }

    @Test func permissionsOfTheOldFolderAreKept() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            for (name, mode) in [("Output", 0o2750), ("Output/people", 0o711)] {
                try FileManager.default.setAttributes(
                    [.posixPermissions: NSNumber(value: mode)], ofItemAtPath: folder.path(name))
            }
            _ = write([site[0], OutputFile(path: "people/bo.html", bytes: [65])], folder)
            func mode(_ name: String) throws -> Int {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
                return try #require(attributes[.posixPermissions] as? Int)
            }
            try #expect(mode("Output") == 0o2750)
            try #expect(mode("Output/people") == 0o711)
        }
    }

    @Test func whereNoLinkCanBeMadeTheFileIsWrittenAgain() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            var strange = Disk.real
            strange.hardLink = { _, to throws(Disk.Failure) in
                throw Disk.Failure(path: to, reason: "Operation not permitted", code: 1)
            }
            let result = write(site, folder, disk: strange)
            #expect(result.diagnostics.isEmpty)
            #expect(result.written == WrittenOutput(files: 2, changed: 0, removed: 0))
            try #expect(folder.read("Output/people/ana.html") == "ana")
        }
    }

    @Test func whereAnotherBuildDoesNotEndNothingIsWritten() throws {
        try TemporaryFolder.with { folder in
            var busy = Disk.real
            busy.lock = { path throws(Disk.Failure) in
                throw Disk.Failure(path: path, reason: "Another build holds it", code: 11)
            }
            let result = write(site, folder, disk: busy)
            #expect(result.written == nil)
            #expect(result.diagnostics.map(\.identifier) == ["output-busy"])
        }
    }

    /// Each operation in turn is the last that is allowed: the old site stays, with nothing beside it, or the new one stands.
    @Test(arguments: [true, false]) func stoppedAnywhereItLeavesOneWholeSite(_ canExchange: Bool) throws {
        let next = [OutputFile(path: "index.html", bytes: [65]), OutputFile(path: "dates/a.html", bytes: [66])]
        var outcomes: Set<Bool> = []
        for last in 0..<40 {
            try TemporaryFolder.with { folder in
                _ = write(site, folder)
                let stop = Stop()
                let count = Mutex(0)
                var disk = canExchange ? Disk.real : Self.mounted
                let inner = disk
                let step: @Sendable () -> Void = {
                    if count.withLock({
                        $0 += 1; return $0
                    }) == last {
                        _ = stop.request()
                    }
                }
                disk.write = { path, bytes throws(Disk.Failure) in
                    step()
                    try inner.write(path, bytes)
                }
                disk.move = { from, to throws(Disk.Failure) in
                    step()
                    try inner.move(from, to)
                }
                disk.removeFile = { path throws(Disk.Failure) in
                    step()
                    try inner.removeFile(path)
                }
                let result = write(next, folder, disk: disk.stopping(at: stop))
                outcomes.insert(result.written != nil)
                let paths = (result.written == nil ? site : next).map { "Output/" + $0.path }.sorted()
                try #expect(folder.files() == ["Output/.briefing.json"] + paths, "stopped at \(last)")
            }
        }
        #expect(outcomes == [true, false])
    }

    @Test func anInterruptedBuildInPlaceIsFinished() throws {
        try TemporaryFolder.with { folder in
            _ = write(site, folder)
            // What a build in place leaves when it is killed: the marker, and a new file not yet in the manifest.
            let planned = Manifest(files: ["index.html", "people/ana.html", "people/bo.html"])
            try folder.write("Output/.briefing-writing.json", bytes: planned.bytes)
            try folder.write("Output/people/bo.html", "bo")
            #expect(!write(site, folder).diagnostics.hasErrors)
            let files = try folder.files()
            #expect(files == ["Output/.briefing.json", "Output/index.html", "Output/people/ana.html"])
        }
    }

    @Test(arguments: [true, false])
    func aKilledBuildGivesHiddenEntriesBack(_ outputIsThere: Bool) throws {
        try TemporaryFolder.with([
            ".Output.briefing-4000000/.git/HEAD": "ref", ".Output.briefing-4000000/index.html": "old",
            ".Output.briefing-x/index.html": "somebody's",
        ]) { folder in
            if outputIsThere { try folder.write("Output/.gitkeep", "") }
            #expect(write(site, folder).diagnostics.isEmpty)
            let left = [
                ".Output.briefing-x/index.html", "Output/.briefing.json", "Output/.git/HEAD", "Output/.gitkeep",
                "Output/index.html", "Output/people/ana.html",
            ]
            try #expect(folder.files() == left.filter { outputIsThere || $0 != "Output/.gitkeep" })
        }
    }

    @Test func withoutLocksAnotherRunningBuildsStagingStays() throws {
        let running = ProcessInfo.processInfo.processIdentifier
        try TemporaryFolder.with([".Output.briefing-\(running)/index.html": "half"]) { folder in
            var lockless = Disk.real
            lockless.lock = { _ in nil }
            _ = write(site, folder, disk: lockless)
            let files = try folder.files()
            #expect(files.contains(".Output.briefing-\(running)/index.html"))
            // A build that holds the folder knows that nobody is staging there, whoever has the number by now.
            _ = write(site, folder)
            try #expect(!folder.files().contains(".Output.briefing-\(running)/index.html"))
        }
    }
}
