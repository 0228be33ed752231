import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    private let sound = [
        "Output/index.html": "<html><body>\n<a href=\"notes.html#a\">Notes</a>\n</body></html>\n",
        "Output/notes.html":
            "<p id=\"a\"></p><a href=\"https://tarn.example/a\">a</a> <a href=\"https://tarn.example/gone\">b</a>\n"
            + "<a href=\"http://old.example/x?y=1&amp;z=2#top\">c</a>\n",
    ]

    private func expect(_ name: String, _ arguments: [String], _ changes: [String: String] = [:]) throws {
        try TemporaryFolder.with(sound.merging(changes) { $1 }) { folder in
            expectGolden(try Transcript.run(["check"] + arguments, in: folder), "check/\(name).txt")
        }
    }

    @Test func help() throws { try expect("help", ["--help"]) }

    @Test func aSoundSite() throws { try expect("sound", []) }

    @Test func brokenLinks() throws {
        try expect(
            "broken", [], ["Output/notes.html": "<a href=\"idnex.html\">x</a> <a href=\"#a\">a</a>\n<img src=a.png>"])
    }

    @Test func brokenLinksAsJSON() throws {
        try expect("json", ["--json"], ["Output/notes.html": "<p id=a></p>\n<a href=\"idnex.html#é\">\u{1F600}</a>"])
    }

    @Test func aFolderThatIsNotThere() throws { try expect("not-there", ["Ouput"]) }

    @Test func aFolderWithoutPages() throws { try expect("no-pages", ["Output/deep"], ["Output/deep/a.txt": "A"]) }

    @Test func warningsAndStrict() throws {
        let rooted = ["Output/notes.html": "<p id=a></p><a href=\"/library/\">Library</a>"]
        try expect("warning", [], rooted)
        try expect("strict", ["--strict"], rooted)
    }

    @Test func withoutCurl() throws {
        try TemporaryFolder.with(sound) { folder in
            let text = try Transcript.run(["check", "--external"], in: folder, path: folder.path)
            expectGolden(text, "check/no-curl.txt")
        }
    }

    /// With a `curl` that answers by the address and writes down what it was asked.
    @Test func otherSites() throws {
        let curl = """
            #!/bin/sh
            for last; do :; done
            echo "$last" >> asked.txt
            case "$last" in
            */gone) printf 404 ;;
            http://old.example/*) exit 28 ;;
            *) printf 200 ;;
            esac
            """
        try TemporaryFolder.with(sound.merging(["bin/curl": curl]) { $1 }) { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/curl"))
            let path = folder.path("bin") + ":/usr/bin:/bin"
            let first = try Transcript.run(["check", "--external"], in: folder, path: path)
            let second = try Transcript.run(["check", "--external"], in: folder, path: path)
            expectGolden(first + "\n" + second, "check/external.txt")
            let asked = try folder.read("asked.txt").split(separator: "\n").map(String.init)
            let good = asked.filter { $0 == "https://tarn.example/a" }
            #expect(good.count == 1, "what answers well is not asked again")
            #expect(asked.contains("http://old.example/x?y=1&z=2"), "as a browser reads it, without its fragment")
            let cache = try folder.read(".briefing/links.json")
            #expect(cache.contains("https://tarn.example/a\": {"))
        }
    }

    @Test(arguments: [[""], ["a", "b"], ["--externel"]]) func wrongArguments(_ arguments: [String]) throws {
        try TemporaryFolder.with([:]) { folder in
            let text = try Transcript.run(["check"] + arguments, in: folder)
            #expect(text.contains("\nexit 64\n"), "\(text)")
        }
    }
}
