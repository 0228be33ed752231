import Foundation
import PreviewServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct ServeCommandTests {
    private let files = [
        "Content/articles/a.md":
            "---\npublished: 2031-04-02\n---\n# Dockers return\n\nPort Minister Pia Roel met union leader Tom Achterberg.\n"
    ]

    @Test func help() throws {
        try TemporaryFolder.with([:]) { folder in
            expectGolden(try Transcript.run(["serve", "--help"], in: folder), "serve/help.txt")
        }
    }

    @Test func whatCanNotBeServed() throws {
        let listener = try Listener(port: 0)
        try TemporaryFolder.with(files) { folder in
            let text =
                try Transcript.run(["serve", "--port", String(listener.port)], in: folder)
                + "\n" + Transcript.run(["serve", "--output-only"], in: folder)
            expectGolden(
                text.replacing(String(listener.port), with: "PORT").replacing(/--port [0-9]+/, with: "--port FREE"),
                "serve/refused.txt")
        }
    }

    @Test(arguments: [
        ["site"], ["--port", "70000"], ["--port", "x"], ["--content", ""], ["--output-only", "a", "b"],
        ["--prot", "1"],
    ])
    func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with(files) { folder in
            let text = try Transcript.run(["serve"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }

    /// Runs `serve` until the address is printed, does something with it, and stops it by a signal.
    private func serving(
        _ arguments: [String], in folder: TemporaryFolder, signal: Int32 = SIGINT, _ body: (UInt16) throws -> Void
    ) throws {
        let process = Process()
        process.executableURL = Transcript.program
        process.arguments = ["serve", "--port", "0"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        var text = ""
        while !text.contains("(Ctrl-C stops)") {
            let data = out.fileHandleForReading.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        let match = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//), "\(text)")
        let port = try #require(UInt16(match.1))
        try body(port)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        // The port is free again.
        #expect(throws: Never.self) { _ = try Listener(port: port) }
    }

    private func get(_ port: UInt16, _ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["curl", "--silent", "--max-time", "20", "http://127.0.0.1:\(port)\(path)"]
        let out = Pipe()
        process.standardOutput = out
        try process.run()
        let data = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func ctrlCLeavesNothingBehind(_ signal: Int32) throws {
        try TemporaryFolder.with(files) { folder in
            let before = try folder.files()
            try serving([], in: folder, signal: signal) { port in
                let (front, article) = (try get(port, "/"), try get(port, "/articles/dockers-return.html"))
                #expect(front.contains("reload.js"))
                #expect(article.contains("Pia Roel"))
            }
            #expect(try folder.files() == before)
        }
    }

    @Test func anEditIsServed() throws {
        try TemporaryFolder.with(files) { folder in
            try serving([], in: folder) { port in
                try folder.write("Content/articles/b.md", "# Ferries wait\n\nNobody sailed on 3 April 2031.\n")
                var page = ""
                for _ in 0..<200 where !page.contains("Nobody sailed") {
                    page = try get(port, "/articles/ferries-wait.html")
                    Thread.sleep(forTimeInterval: 0.05)
                }
                #expect(page.contains("Nobody sailed"))
            }
        }
    }

    @Test func aFolderAsItIs() throws {
        try TemporaryFolder.with(["site/index.html": "<head></head>As it is"]) { folder in
            try serving(["--output-only", "site"], in: folder) { port in
                let front = try get(port, "/")
                #expect(front == "<head></head>As it is")
            }
            #expect(try folder.files() == ["site/index.html"])
        }
    }

    @Test func nothingToBuildShowsItsReport() throws {
        try TemporaryFolder.with([:]) { folder in
            try serving([], in: folder) { port in
                let front = try get(port, "/")
                #expect(front.contains("the content folder is not there [no-content]"))
            }
        }
    }
}
