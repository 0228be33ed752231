import Basics
import Testing

@testable import Loaders

@Suite struct MIMETests {
    @Test(arguments: [
        ("=?utf-8?Q?Ren=C3=A9e_Holm?=", "Renée Holm"), ("=?UTF-8?B?UmVuw6ll?=", "Renée"),
        ("a =?iso-8859-1?q?=E9?= b", "a é b"),
        // Space between two words is none; a letter may be cut in two.
        ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"), ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
        ("=?utf-8*en?Q?a?=", "a"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=?utf-8?Q?", "=?utf-8?Q?"), ("=?", "=?"),
        ("Grüße", "Grüße"),
        ("=?x-none?Q?=E9t=E9?=", "été"),
    ]) func encodedWords(_ field: String, _ text: String) {
        #expect(EncodedWord.decode(Array(field.utf8)) == text)
    }

    @Test(arguments: [
        ("a=20b", "a b"), ("soft=\r\nbreak", "softbreak"), ("soft= \nbreak", "softbreak"), ("=C3=a9", "é"),
        ("1 = 2", "1 = 2"),
        ("a=", "a"), ("=4", "=4"), ("=ZZ", "=ZZ"),
    ]) func quotedPrintable(_ coded: String, _ text: String) {
        #expect(String(decoding: TransferCoding.quotedPrintable(Array(coded.utf8)[...]), as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("QUJD", "ABC"), ("QU\r\nJD", "ABC"), ("QUI=", "AB"), ("QQ==", "A"), ("QQ", "A"), ("Q", ""), ("", ""),
    ])
    func base64(_ coded: String, _ text: String) {
        #expect(String(decoding: TransferCoding.base64(Array(coded.utf8)[...]), as: UTF8.self) == text)
    }

    @Test func parameters() {
        let text = "Content-Type: multipart/mixed; charset=utf-8;\r\n boundary=\"a;b \\\"c\"; name=x y\r\n\r\n"
        let header = MIMEHeader.read(Array(text.utf8), from: 0).header
        #expect(header.token("content-type") == "multipart/mixed")
        #expect(header.parameter("boundary", of: "content-type") == "a;b \"c")
        #expect(header.parameter("charset", of: "content-type") == "utf-8")
        #expect(header.parameter("name", of: "content-type") == "x y")
        #expect(header.parameter("start", of: "content-type") == nil)
    }

    /// Parts in their order, with the line ending before a boundary belonging to it.
    @Test func parts() {
        let text = """
            Content-Type: multipart/mixed; boundary=b

            before
            --b

            one
            --bb
            --b
            Content-Type: multipart/alternative; boundary=bb

            --bb
            Content-Type: text/html

            two

            --b--
            behind
            """
        let bytes = Array(text.utf8)
        let message = MIMEMessage(bytes)
        #expect(message.parts.map(\.type) == ["multipart/mixed", "text/plain", "multipart/alternative", "text/html"])
        #expect(message.parts.map(\.parent) == [0, 0, 0, 2])
        let bodies = [1, 3].map { String(decoding: bytes[message.parts[$0].body], as: UTF8.self) }
        #expect(bodies == ["one\n--bb", "two\n"])
        #expect(!message.breaksOff)
        #expect(MIMEMessage(Array(bytes.dropLast(20))).breaksOff)
    }

    @Test func wrappedLinesAreJoined() {
        func unwrap(_ text: String, isFlowed: Bool = false) -> String {
            WrappedText.unwrap(.init(text: text, map: TextMap(copying: 0..<text.utf8.count)), isFlowed: isFlowed).text
        }
        let wrapped =
            "The harbour council of Orrin met on Tuesday behind closed doors, the\nfirst such meeting, its clerk said.\nA new line that is short\nand one more."
        #expect(
            unwrap(wrapped)
                == "The harbour council of Orrin met on Tuesday behind closed doors, the first such meeting, its clerk said.\nA new line that is short\nand one more."
        )
        #expect(unwrap("a \nb\nc", isFlowed: true) == "a b\nc")
        #expect(unwrap("a short line\nanother") == "a short line\nanother")
        let long = String(repeating: "word ", count: 40) + "\nnext"
        #expect(unwrap(long) == long)
    }
}
