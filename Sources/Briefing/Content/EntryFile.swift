internal import Basics
internal import Loaders

/// A file of the editor's: front matter and a Markdown text.
struct EntryFile: Sendable {
    var source: SourceText
    /// `nil` where the file has no front matter.
    var front: MetadataMapping?
    /// The text below it.
    var body: String
}

/// Reads the editor's files. What is wrong with one is an error: the site would differ from what the editor meant.
struct EntryFileReader: Sendable {
    let disk: Disk

    func read(_ path: String) -> Reported<EntryFile?> {
        let file = source(path)
        guard let source = file.value else { return Reported(nil, file.diagnostics) }
        let split = FrontMatter.split(source)
        if let problem = split.problem {
            return Reported(nil, file.diagnostics + [problem.diagnostic(in: source, .error)])
        }
        guard let yaml = split.yaml else {
            return Reported(EntryFile(source: source, front: nil, body: source.text(in: split.body)), file.diagnostics)
        }
        let (front, problems) = YAMLReader.mapping(in: source, range: yaml)
        let entry = front.map { EntryFile(source: source, front: $0, body: source.text(in: split.body)) }
        return Reported(entry, file.diagnostics + problems)
    }

    /// Reads a file that is YAML from end to end.
    func readYAML(_ path: String) -> Reported<(source: SourceText, mapping: MetadataMapping?)?> {
        let file = source(path)
        guard let source = file.value else { return Reported(nil, file.diagnostics) }
        let (mapping, problems) = YAMLReader.mapping(in: source, range: 0..<source.utf8.count)
        return Reported((source, mapping), file.diagnostics + problems)
    }

    private func source(_ path: String) -> Reported<SourceText?> {
        do throws(Disk.Failure) {
            let bytes = try disk.read(path, upTo: Limits.standard.editorBytes)
            let source = SourceText(name: path, decoding: bytes)
            return Reported(source, source.utf8 == bytes ? [] : [.notUTF8(path)])
        } catch {
            return Reported(nil, [.unreadable(error)])
        }
    }
}

extension Diagnostic {
    static func notUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "invalid-utf8", at: .init(file: path), "the file is not UTF-8",
            fix: "save it as UTF-8 in your editor")
    }
}
