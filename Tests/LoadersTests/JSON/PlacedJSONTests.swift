import Basics
import Testing

@testable import Loaders

@Suite struct PlacedJSONTests {
    private func read(_ text: String) -> (bytes: [UInt8], value: PlacedJSON, fault: PlacedJSON.Fault?) {
        let bytes = Array(text.utf8)
        let (value, fault) = PlacedJSON.read(bytes, 0..<bytes.count)
        return (bytes, value, fault)
    }

    @Test func stringsAreMappedToTheirEscapes() throws {
        let (bytes, value, fault) = read(#" {"a": "x\n\u00e9\ud83d\ude00y\"\/", "b": [1, true, null, {}]} "#)
        #expect(fault == nil)
        let text = try #require(value["a"]?.text(in: bytes))
        #expect(text.text == "x\né😀y\"/")
        #expect(text.map.textLength == text.text.utf8.count)
        let letter = text.text.utf8.count - 3
        #expect(text.map.source(for: letter..<letter + 1).map { Array(bytes[$0]) } == [UInt8(ascii: "y")])
        #expect(value["b"]?.elements?.count == 4)
        #expect(value["b"]?.elements?.first?.word(in: bytes) == "1")
    }

    @Test func whatStandsBeforeAFaultIsKept() {
        let (bytes, value, fault) = read(#"[{"a": "one"}, {"a": "tw"#)
        #expect(fault?.expected == "a closing quotation mark")
        #expect(value.elements?.map { $0["a"]?.text(in: bytes)?.text } == ["one", "tw"])
        let other = read(#"{"a": "one", "b": x, "c": "three"}"#)
        #expect(other.fault?.offset == 18)
        #expect(other.value["a"]?.text(in: other.bytes)?.text == "one")
        #expect(other.value["c"] == nil)
    }

    @Test(arguments: [
        ("1748400000", "2025-05-28T02:40Z"), ("1748400000000", "2025-05-28T02:40Z"),
        ("20230918T031500Z", "2023-09-18T03:15:00Z"),
        ("20230918", "2023-09-18"), ("2025/05/28/", "2025-05-28"), ("2025/05/28/09:47:00", "2025-05-28"),
        ("2025", "2025"),
        ("yesterday", "yesterday"), ("", ""), ("2025/13/99", "2025/13/99"),
    ]) func dates(_ text: String, _ date: String) {
        #expect(RecordMetadata.date(text) == date)
    }
}
