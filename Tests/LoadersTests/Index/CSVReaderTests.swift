import Testing

@testable import Loaders

@Suite struct CSVReaderTests {
    private func rows(_ text: String) -> [[String]] { CSVReader(Array(text.utf8)).rows.map { $0.map(\.text) } }

    @Test func fieldsAndRows() {
        #expect(rows("a,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n,\n") == [["a", "b"], ["1", "x, \"y\"\nz"], ["", ""]])
        #expect(rows("a;b\n1;2") == [["a", "b"], ["1", "2"]])
        #expect(rows("\u{FEFF}a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
        #expect(rows("") == [])
        #expect(rows("a") == [["a"]])
    }

    @Test func placesAreThoseOfTheText() {
        let bytes = Array("a,\"b\"\nc,\"d\"\"\"".utf8)
        let reader = CSVReader(bytes)
        #expect(
            reader.rows.map { $0.map { String(decoding: bytes[$0.range], as: UTF8.self) } } == [
                ["a", "b"], ["c", "d\"\""],
            ])
    }

    /// A mark that is not closed ends with its line, and the rows behind it are rows.
    @Test func marksThatAreNotClosed() {
        let reader = CSVReader(Array("a,b\n\"x,1\ny,2\n".utf8))
        #expect(reader.rows.map { $0.map(\.text) } == [["a", "b"], ["\"x", "1"], ["y", "2"]])
        #expect(reader.unclosed == [4])
        #expect(rows("\"he said \"no\" twice\",1") == [["he said \"no\" twice", "1"]])
    }
}
