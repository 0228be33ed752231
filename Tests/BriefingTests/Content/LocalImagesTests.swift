import Basics
import Briefing
import Foundation
import TestSupport
import Testing

/// Pictures beside a clipping, and what only claims to be one.
@Suite struct LocalImagesTests {
    /// A PNG of one pixel.
    private static let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

    private func build(_ markdown: String, prepare: (TemporaryFolder) throws -> Void = { _ in }) throws -> (
        images: [String], text: String, page: String
    ) {
        let entry =
            "---\ntitle: The pier\npublished: 2031-05-05\n---\n\nThe pier at Holm is closed, its owner said.\n\n\(markdown)\n"
        return try TemporaryFolder.with(["Content/articles/a.md": entry]) { folder in
            try FileManager.default.createDirectory(
                atPath: folder.path("Content/articles/a_files"), withIntermediateDirectories: true)
            try Data(base64Encoded: Self.png)?.write(
                to: URL(fileURLWithPath: folder.path("Content/articles/a_files/my pier.png")))
            try prepare(folder)
            let report = Pipeline(disk: .real, process: 1).build(
                BuildRequest(content: folder.path("Content"), templates: nil, output: folder.path("Output")))
            let assets = folder.path("Output/assets")
            let names =
                FileManager.default.fileExists(atPath: assets)
                ? try FileManager.default.contentsOfDirectory(atPath: assets) : []
            let text = DiagnosticReport().text(of: report.diagnostics).replacingOccurrences(
                of: folder.path + "/", with: "")
            return (names.sorted(), text, try folder.read("Output/articles/the-pier.html"))
        }
    }

    @Test(arguments: [
        "![The pier](a_files/my%20pier.png)", "![The pier](<a_files/my pier.png> \"A title\")",
        "![](./a_files/my%20pier.png?x=1)", "![The pier](data:image/png;base64,\(png))",
    ])
    func isCopiedByItsBytes(_ markdown: String) throws {
        let built = try build(markdown)
        #expect(built.images.count == 1 && built.images.first?.hasSuffix(".png") == true, "\(built.text)")
        #expect(!built.text.contains("image-left-out"))
        #expect(built.page.contains("<img src=\"../assets/\(built.images.first ?? "")\" alt="))
    }

    @Test func onePictureIsOneFile() throws {
        let built = try build("![a](a_files/my%20pier.png) and ![b](data:image/png;base64,\(Self.png))")
        #expect(built.images.count == 1)
    }

    @Test(arguments: [
        "![x](../../../secret.png)", "![x](a_files/%2e%2e/%2e%2e/secret.png)", "![x](a_files/link.png)",
        "![x](a_files/page.svg)",
        "![x](a_files/fake.png)", "![x](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)",
    ])
    func isRefusedWithAWord(_ markdown: String) throws {
        let built = try build(markdown) { folder in
            try Data(base64Encoded: Self.png)?.write(to: URL(fileURLWithPath: folder.path("secret.png")))
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("Content/articles/a_files/link.png"), withDestinationPath: "../../../secret.png")
            try folder.write(
                "Content/articles/a_files/page.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
            try folder.write("Content/articles/a_files/fake.png", "<script>alert(1)</script>")
        }
        #expect(built.images.isEmpty)
        #expect(built.text.contains("[image-left-out]"), "\(built.text)")
    }

    @Test(arguments: [
        "![x](https://tide.example/a.png)", "![x](a_files/none.png)", "\\![x](a_files/my%20pier.png)",
        "![x](/etc/passwd)", "![x](cid:1)",
    ])
    func isPassedOverInSilence(_ markdown: String) throws {
        let built = try build(markdown)
        #expect(built.images.isEmpty && !built.text.contains("image-left-out"), "\(built.text)")
    }

    @Test func theReport() throws {
        let built = try build("![x](../secret.png) ![y](../other.png)")
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        expectGolden(built.text, "bad-input/image-left-out.txt", file: tests.appendingPathComponent("tests").path)
    }

    @Test func anImportTakesThePictureAlong() throws {
        try TemporaryFolder.with([
            "pile/a.md": "---\ntitle: The pier\n---\n\nThe pier is closed, they said.\n\n![x](p/q.png)\n"
        ]) { folder in
            try FileManager.default.createDirectory(atPath: folder.path("pile/p"), withIntermediateDirectories: true)
            try Data(base64Encoded: Self.png)?.write(to: URL(fileURLWithPath: folder.path("pile/p/q.png")))
            _ = Importer(disk: .real).run(
                ImportRequest(paths: [folder.path("pile/a.md")], into: folder.path("entries")))
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("entries/a_files"))
            #expect(names.count == 1)
            #expect(try folder.read("entries/a.md").contains("![x](<a_files/\(names[0])>)"))
        }
    }
}
