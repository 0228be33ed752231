import Briefing
import Testing

@Suite struct PathTests {
    @Test(arguments: [
        ("a/b/c.txt", "a/b", "c.txt", "c", "txt"), ("c.TXT", "", "c.TXT", "c", "txt"), ("/c", "/", "c", "c", ""),
        ("a/.hidden", "a", ".hidden", ".hidden", ""), ("a.b/c", "a.b", "c", "c", ""), ("a/b.tar.gz", "a", "b.tar.gz", "b.tar", "gz"),
    ])
    func parts(_ path: String, _ folder: String, _ name: String, _ stem: String, _ ending: String) {
        #expect(Path.folder(of: path) == folder)
        #expect(Path.name(of: path) == name)
        #expect(Path.stem(of: path) == stem)
        #expect(Path.ending(of: path) == ending)
    }

    @Test func joins() {
        #expect(Path.join("", "a") == "a")
        #expect(Path.join(".", "a") == "a")
        #expect(Path.join("/", "a") == "/a")
        #expect(Path.join("b", "a") == "b/a")
        #expect(Path.trimmed("a//") == "a")
        #expect(Path.trimmed("/") == "/")
    }
}
