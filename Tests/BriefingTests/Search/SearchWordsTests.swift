import Foundation
import TestSupport
import Testing

@testable import Briefing

@Suite struct SearchWordsTests {
    /// Texts with the words that both the build and the page's script must find in them.
    private static let cases: [(text: String, words: [String])] = [
        ("Brook’s U.S. visit, 28 May", ["brook", "us", "visit", "28", "may"]),
        ("Šimůnek and O'Brien", ["simunek", "and", "obrien"]),
        ("Straße Łódź Ærø İzmir", ["strasse", "lodz", "aero", "izmir"]),
        ("e\u{301}lan vital", ["elan", "vital"]),
        ("2031-04-02 $1,200.50", ["2031", "04", "02", "1", "200", "50"]),
        ("Αθήνα ΟΔΟΣ", ["αθηνα", "οδοσ"]), ("Київ", ["киів"]),
        ("港口 wage", ["港", "口", "wage"]), ("विक्रम", ["विक्रम"]), ("سلام", ["سلام"]),
        ("the Dockers' hall; 'tis", ["the", "dockers", "hall", "tis"]), ("J.Smith p.m.", ["j", "smith", "pm"]),
        ("</script><img src=x onerror=alert(1)>", ["script", "img", "src", "x", "onerror", "alert", "1"]),
        ("\u{2028}a\u{0}b\u{FFFD}", ["a", "b"]), ("", []), ("…“”—", []), ("🚢 ship", ["ship"]),
        (String(repeating: "a", count: 1000), [String(repeating: "a", count: 40)]),
    ]

    @Test(arguments: cases.indices) func cutsAndFolds(_ index: Int) {
        #expect(SearchWords.words(of: Self.cases[index].text) == Self.cases[index].words)
    }

    /// Node runs the page's own script, with the tables that the index brings.
    @Test func scriptFindsTheSameWords() throws {
        guard
            let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"].first(
                where: FileManager.default.isExecutableFile)
        else {
            print("skipped: node is not installed")
            return
        }
        var texts = Self.cases.map(\.text)
        texts += SearchFold.marked + SearchFold.spelled + SearchFold.marked.map { $0.uppercased() }
        let index = SearchFiles(index: SearchIndex([]), sources: []).files()[0]
        var list: [UInt8] = []
        for (offset, text) in texts.enumerated() {
            list.append(UInt8(ascii: offset == 0 ? "[" : ","))
            ScriptText.append(text, to: &list)
        }
        let script = """
            const element = () => ({dataset: {}, value: "", addEventListener() {}, contains: () => true, focus() {}});
            globalThis.window = globalThis;
            window.addEventListener = () => {};
            globalThis.location = {hash: "", href: "file:///search.html"};
            globalThis.document = {currentScript: {src: "file:///search.js"}, getElementById: element, addEventListener() {}};
            \(String(decoding: try #require(BuiltInTemplates.files["search.js"]), as: UTF8.self))
            \(String(decoding: index.bytes, as: UTF8.self))
            const texts = \(String(decoding: list + [UInt8(ascii: "]")], as: UTF8.self));
            process.stdout.write(texts.map((t) => briefingSearch.wordsOf(t).map(({word}) => word).join(" ")).join("\\n"));
            """
        let process = Process()
        let pipe = Pipe()
        let output = try TemporaryFolder.with(["run.js": script]) { folder in
            process.executableURL = URL(fileURLWithPath: node)
            process.arguments = [folder.path("run.js")]
            process.standardOutput = pipe
            try process.run()
            let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return output
        }
        #expect(process.terminationStatus == 0)
        #expect(output.components(separatedBy: "\n") == texts.map { SearchWords.words(of: $0).joined(separator: " ") })
    }
}
