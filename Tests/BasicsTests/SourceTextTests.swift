import Basics
import Testing

@Suite struct SourceTextTests {
    @Test func positionsCountScalarsAndLines() {
        let source = SourceText(name: "a.md", text: "\u{FEFF}é1\nzwei\r\ndrei")
        #expect(source.position(at: 0) == source.position(at: -4))
        let z = source.position(at: 7)
        #expect((z.line, z.column) == (2, 1))
        let one = source.position(at: 5)
        #expect((one.line, one.column) == (1, 3), "a byte order mark and é are a column each")
        #expect(source.line(2) == "zwei", "the line ending belongs to neither form")
        #expect(source.line(9) == "")
    }

    @Test func illFormedBytesAreRepairedOnce() {
        let source = SourceText(name: "a", decoding: [0x61, 0xFF, 0x62])
        #expect(source.text == "a\u{FFFD}b")
    }

    @Test func anOffsetPastTheEndIsTheEnd() {
        let source = SourceText(name: "a", text: "ab\n")
        #expect(source.position(at: 99).line == 2)
        #expect(source.position(at: 99).column == 1)
    }
}
