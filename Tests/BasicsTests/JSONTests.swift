import Basics
import Testing

@Suite struct JSONTests {
    @Test func readsAndWritesInOrder() throws {
        let text = #"{"z": [1, -2.5, true, null, {}], "a": "é\n\"\\\u0001", "m": []}"#
        let value = try JSON(parsing: Array(text.utf8))
        #expect(value["z"]?.arrayValue == [.int(1), .double(-2.5), .bool(true), .null, .object([])])
        #expect(value["a"]?.stringValue == "é\n\"\\\u{1}")
        #expect(try JSON(parsing: Array(value.text.utf8)) == value)
        #expect(value.text.hasPrefix("{\n  \"z\": [\n    1,"))
    }

    @Test(arguments: [
        (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\/""#, "/"),
    ])
    func surrogates(_ text: String, _ expected: String) throws {
        #expect(try JSON(parsing: Array(text.utf8)).stringValue == expected)
    }

    @Test(arguments: [
        ("", 0), ("[1,]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("\"a", 2), ("01", 2), ("1 2", 2), ("nul", 0),
        ("\"\\x\"", 3), ("[1", 2), ("\"\n\"", 1), ("-", 0), ("1.", 2),
    ])
    func refusesWithThePlace(_ text: String, _ offset: Int) {
        #expect { try JSON(parsing: Array(text.utf8)) } throws: { ($0 as? JSON.ParseFailure)?.offset == offset }
    }

    @Test func nestingIsLimited() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect { try JSON(parsing: deep) } throws: { ($0 as? JSON.ParseFailure)?.expected == "at most 512 levels" }
    }
}
