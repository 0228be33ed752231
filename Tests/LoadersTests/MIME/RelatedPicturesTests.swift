import Basics
import Foundation
import Loaders
import Testing

/// Pictures that came in a message beside the page that shows them.
@Suite struct RelatedPicturesTests {
    /// A picture's bytes: only the first ones are those of a JPEG file.
    private static let picture = [0xFF, 0xD8, 0xFF, 0xE0] + (0..<3001).map { UInt8(truncatingIfNeeded: $0 * 7) }
    private static let data = "data:image/jpeg;base64," + Data(picture).base64EncodedString()

    private static func message(_ image: String, _ part: String, picture: [UInt8] = picture) -> LoadedClipping {
        let head = """
            From: <Saved by Browser>
            Subject: The quay
            Snapshot-Content-Location: https://post.example/news/quay.html
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html; charset=utf-8
            Content-Location: https://post.example/news/quay.html

            <html><body><article><h1>The quay of Orrin</h1>
            <p>The council of Orrin met on Tuesday behind closed doors, the first such meeting, said its clerk.</p>
            <figure>\(image)<figcaption>The quay on Tuesday morning</figcaption></figure>
            <p>The meeting went on for nine hours, and none of those who left it spoke to the press.</p>
            </article></body></html>
            --b
            \(part)


            """
        return loader.load(Clipping(name: "quay.mhtml", bytes: Array(head.utf8) + picture + Array("\n--b--\n".utf8)))
    }

    private static func base64() -> [UInt8] {
        Array(Data(picture).base64EncodedData(options: [.lineLength76Characters, .endLineWithLineFeed]))
    }

    @Test(arguments: [
        ("<img src=\"cid:q%40m\" alt=\"The quay\">", "Content-ID: <q@m>"),
        ("<IMG class='a > b' alt=\"The quay\" SRC = 'CID:q@m'>", "Content-ID: <q@m>"),
        (
            "<img src=https://post.example/a.jpg?x=1&amp;y=2 alt=Quay>",
            "Content-Location: https://post.example/a.jpg?x=1&y=2"
        ),
        ("<img src=\"../a.jpg\" alt=\"The quay\">", "Content-Location: https://post.example/a.jpg"),
    ]) func isWrittenIntoThePage(_ image: String, _ name: String) throws {
        let part = "Content-Type: image/jpeg\n\(name)\nContent-Transfer-Encoding: base64"
        let loaded = Self.message(image, part, picture: Self.base64())
        let article = try #require(loaded.articles.first)
        #expect(article.markdown.contains("](" + Self.data + ")"))
        #expect(loaded.diagnostics.map(\.identifier) == [])
        expectTrueMaps(article)
    }

    @Test func binaryBytesAreCodedToo() throws {
        let part = "Content-Type: image/jpg\nContent-ID: <q@m>\nContent-Transfer-Encoding: binary"
        let article = try #require(Self.message("<img src=cid:q@m alt=Quay>", part).articles.first)
        #expect(article.markdown.contains("](" + Self.data + ")"))
    }

    /// Another kind of file, and a name that no part has, stay as they are.
    @Test(arguments: [
        ("Content-Type: application/pdf\nContent-ID: <q@m>", "cid:q@m"),
        ("Content-Type: image/jpeg\nContent-ID: <other@m>", "cid:q@m"),
    ]) func keepsItsAddress(_ part: String, _ address: String) throws {
        let article = try #require(
            Self.message(
                "<img src=cid:q@m alt=Quay>", part + "\nContent-Transfer-Encoding: base64", picture: Self.base64()
            )
            .articles.first)
        #expect(article.markdown.contains("](" + address + ")"))
        #expect(!article.markdown.contains("base64"))
    }

    /// Tags that break off, in an attribute's name, its value, or before either.
    @Test(arguments: [
        "<img src=\"cid:q@m", "<img src='", "<img src=", "<img src", "<img ", "<img", "<img src=cid:q@m", "<img a=\"b",
        "<img src=\"cid:q@m\"", "<img/", "<img =",
    ]) func tagsThatBreakOff(_ tag: String) {
        let mail =
            "From: <Saved by Browser>\nSubject: x\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
            + "text/html\n\n<p>The council of Orrin met on Tuesday.</p>\(tag)\n--b\nContent-Type: image/png\n"
            + "Content-ID: <q@m>\n\nxyz\n--b--\n"
        let loaded = loader.load(Clipping(name: "a.mhtml", bytes: Array(mail.utf8)))
        #expect(loaded.articles.first?.blocks.first?.text == "The council of Orrin met on Tuesday.")
    }

    /// One picture named a thousand times does not make a page of gigabytes.
    @Test func allPicturesTogetherAreLimited() throws {
        let picture = Array(Data(repeating: 7, count: 3 << 20).base64EncodedData())
        let part = "Content-Type: image/jpeg\nContent-ID: <q@m>\nContent-Transfer-Encoding: base64"
        let images = (0..<1000).map { "<img src=cid:q@m alt='Quay number \($0)'>" }.joined()
        let article = try #require(Self.message(images, part, picture: picture).articles.first)
        #expect(article.markdown.utf8.count < 20 << 20)
        #expect(article.markdown.contains("data:image/jpeg"))
    }
}
