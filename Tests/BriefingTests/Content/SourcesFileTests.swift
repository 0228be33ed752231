import Basics
import Loaders
import TestSupport
import Testing

@testable import Briefing

@Suite struct SourcesFileTests {
    private func read(_ text: String) throws -> Reported<SourcesFile> {
        try TemporaryFolder.with(["sources.yml": text]) { folder in
            var read = SourcesFileReader(disk: .real).read(folder.path("sources.yml"))
            for index in read.value.entries.indices { read.value.entries[index].place = nil }
            return read
        }
    }

    @Test func everyField() throws {
        let read = try read(
            "# Mine\n3: {file: a b.txt, slug: talks, outlet: \"Tarn: Courier\"}\n1:\n  file: wire/feed.xml\n")
        #expect(read.diagnostics == [])
        #expect(
            read.value.entries == [
                .init(number: 3, file: "a b.txt", slug: "talks", outlet: "Tarn: Courier"),
                .init(number: 1, file: "wire/feed.xml"),
            ])
        #expect(read.value.next == 4)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let entries: [SourcesFile.Entry] = [
            .init(number: 1, file: "a.txt", slug: "a", outlet: "“The” \"Courier\": {west} # 1"),
            .init(number: 7, file: "2031/é – \\ 'x'.txt", slug: "b"), .init(number: 8, file: "c.txt"),
        ]
        #expect(try read(SourcesFile(entries: entries).yaml).value.entries == entries)
    }

    @Test func whatTheEditorWroteStaysByteForByte() throws {
        let added = [SourcesFile.Entry(number: 2, file: "b.txt", slug: "b", outlet: "Evening Tide")]
        for text in ["# Mine\n1: {file: a.txt}   # first\n", "1:\n  file: a.txt"] {
            let longer = SourcesFile.appending(added, to: text)
            #expect(longer.hasPrefix(text))
            #expect(try read(longer).value.entries == [.init(number: 1, file: "a.txt")] + added)
            #expect(SourcesFile.appending([], to: text) == text)
        }
        #expect(SourcesFile.appending(added, to: " \n") == SourcesFile(entries: added).yaml)
    }

    @Test func anEmptyFileIsNone() throws {
        #expect(try read("# nothing yet\n").value == SourcesFile())
        #expect(SourcesFileReader(disk: .real).read(nil).value == SourcesFile())
    }
}
